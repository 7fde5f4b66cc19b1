import { afterEach, describe, expect, it } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { messages as zh } from '../../../src/languages/zh.js';
import { bannerSentences, createBanner } from '../../../src/notice/banner.js';
import type { NoticeView } from '../../../src/notice/notice.js';
import { aView } from '../support/builders.js';
import { textOf } from '../support/render.js';

const MARKUP = '<img src=x onerror=alert(1)>';
/** The banner of a view, in the page. */
function shown(view: NoticeView): HTMLElement {
  const banner = createBanner(view);
  document.body.replaceChildren(banner);
  return banner;
}

const sentences = (config?: Partial<ConsentConfig>, parts?: Partial<NoticeView>) =>
  bannerSentences(aView(config, parts));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('bannerSentences', () => {
  it('say who asks, what for, for how long, and how to withdraw', () => {
    expect(sentences({ controller: { name: 'AYENK LLP', registration: 'BIN 180440039847' } })).toEqual([
      'AYENK LLP, BIN 180440039847 asks for your consent to store and read data on your device for: Functional (videos, maps, chats), Analytics (counting visits), and Advertising (ads by your interests).',
      'Your answer counts for 180 days.',
      'You can withdraw at any time under “Cookie settings”.',
    ]);
  });

  it('speak of "this site" where no controller is named', () => {
    expect(sentences()[0]).toMatch(/^This site asks/);
  });

  it('say how many vendors would receive data, and which countries it would go to', () => {
    const vendors = [
      { id: 'a', country: 'US' },
      { id: 'b', country: 'KZ' },
      { id: 'c', country: 'US' },
      { id: 'd', country: 'IE' },
      { id: 'e' },
    ];
    const said = sentences({ controller: { country: 'KZ' }, vendors });
    expect(said).toContain('5 vendors would receive data.');
    expect(said).toContain('Data would also go to: United States and Ireland.');
  });

  it('say what a category of the site’s own is for in the site’s words', () => {
    const categories = { maps: { name: 'Maps', description: 'Shows the way.' }, other: {} };
    expect(sentences({ categories })[0]).toMatch(/for: Maps \(Shows the way\) and other\.$/);
  });

  it('say that data stays in the controller’s country, where each vendor is known to be there', () => {
    const controller = { country: 'KZ' };
    const vendors = [{ id: 'a', country: 'KZ' }];
    expect(sentences({ controller, vendors })).toContain('Data stays in Kazakhstan.');
    expect(sentences({ controller, vendors: [...vendors, { id: 'b' }] }).join(' ')).not.toContain('stays');
    expect(sentences({ controller }).join(' ')).not.toContain('stays');
  });

  it('say nothing of other countries where data stays in the controller’s', () => {
    const said = sentences({ controller: { country: 'KZ' }, vendors: [{ id: 'a', country: 'KZ' }] });
    expect(said).toContain('1 vendor would receive data.');
    expect(said.join(' ')).not.toContain('go to');
  });

  it('ask only about what is new', () => {
    const vendors = [
      { id: 'acme', name: 'Acme', category: 'analytics' },
      { id: 'beta', name: 'Beta', category: 'analytics' },
    ];
    expect(sentences({ vendors }, { asked: ['beta'] })[0]).toMatch(/on your device for: Beta\.$/);
    expect(sentences({ vendors }, { asked: [] })[0]).toMatch(
      /for: Functional \(.+\), Analytics \(.+\), and Advertising \(.+\)\.$/,
    );
  });

  it('say what changed in the policy, to those who had answered an earlier one', () => {
    const policy = { version: '2', changes: { en: 'Names our new vendor.', kk: 'Жаңа жеткізуші.' } };
    expect(sentences({ policy }, { policyChanged: true })[0]).toBe(
      'Our privacy policy has changed: Names our new vendor.',
    );
    expect(sentences({ policy }, { policyChanged: true, messages: kk })[0]).toContain('Жаңа жеткізуші.');
    expect(sentences({ policy }).join(' ')).not.toContain('has changed');
    expect(sentences({ policy: { version: '2' } }, { policyChanged: true })[0]).toBe(
      'Our privacy policy has changed since your last answer.',
    );
  });

  it('say that Global Privacy Control is honoured, and what it turns off', () => {
    expect(sentences({}, { gpc: true }).at(-1)).toBe(
      'Opt-out request honored: your browser sends Global Privacy Control, so “Advertising” stays off.',
    );
    expect(sentences({ categories: { maps: {} } }, { gpc: true }).join(' ')).not.toContain('Global Privacy Control');
    const isGranted = (id: string) => id === 'advertising';
    expect(sentences({}, { gpc: true, isGranted }).join(' ')).not.toContain('Global Privacy Control');
  });

  it('say the time that the site has set', () => {
    expect(sentences({ consent: { maxAgeDays: 1 } })).toContain('Your answer counts for 1 day.');
  });
});

describe('Banner', () => {
  it('puts no spaces between Chinese sentences', () => {
    const text = shown(aView({}, { messages: zh })).querySelector('p')!.textContent;
    expect(text).toContain('。');
    expect(text).not.toMatch(/。\s\S/);
  });

  it('is a labelled region that is no dialog and takes no focus', () => {
    const section = shown(aView());
    expect(section.getAttribute('aria-label')).toBe('Your privacy');
    expect(section.hasAttribute('role')).toBe(false);
    expect(section.querySelector('[autofocus],[tabindex],dialog')).toBeNull();
    expect(section.getAttribute('part')).toBe('banner');
  });

  it('has three buttons, of which yes and no are alike in everything but their word', () => {
    const buttons = [...shown(aView()).querySelectorAll('button')];
    expect(buttons.map((button) => [button.dataset.action, textOf(button)])).toEqual([
      ['accept-all', 'Accept all'],
      ['reject-all', 'Reject all'],
      ['open-preferences', 'Preferences'],
    ]);
    const [accept, reject] = buttons;
    const html = accept!.outerHTML.replaceAll('accept-all', 'reject-all').replace('Accept all', 'Reject all');
    expect(html).toBe(reject!.outerHTML);
    expect(accept!.type).toBe('button');
  });

  it.each(['bar', 'box', 'center'] as const)('has the layout %s', (layout) => {
    expect(shown(aView({ notice: { layout } })).classList.contains(layout)).toBe(true);
  });

  it('links to the policy where the site names it', () => {
    const link = shown(aView({ policy: { version: '1', url: '/privacy' } })).querySelector('a')!;
    expect([link.getAttribute('href'), textOf(link)]).toEqual(['/privacy', 'Privacy policy']);
    document.body.innerHTML = '';
    expect(shown(aView()).querySelector('a')).toBeNull();
  });

  it('shows texts of the site as texts, never as markup', () => {
    const view = aView(
      {
        policy: { version: MARKUP, changes: MARKUP },
        controller: { name: MARKUP, registration: MARKUP },
        categories: { maps: { name: MARKUP } },
        vendors: [{ id: 'acme', name: MARKUP, country: MARKUP }],
      },
      { policyChanged: true, asked: ['maps', 'acme'] },
    );
    const element = shown(view);
    expect(element.querySelector('img')).toBeNull();
    expect(textOf(element).split(MARKUP)).toHaveLength(7);
  });
});
