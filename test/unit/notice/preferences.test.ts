import { afterEach, describe, expect, it, vi } from 'vitest';
import { messages } from '../../../src/languages/en.js';
import { messages as loaded } from '../../../src/languages/en-preferences.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { Preferences } from '../../../src/notice/preferences.js';
import { withOwnTexts } from '../../../src/notice/texts.js';
import { aRecord, aView } from '../support/builders.js';
import { renderInto, textOf } from '../support/render.js';

const MARKUP = '<img src=x onerror=alert(1)>';
const shown = (...given: Parameters<typeof aView>): HTMLElement => renderInto(Preferences, aView(...given));
const switches = (element: HTMLElement): HTMLInputElement[] => [...element.querySelectorAll('input')];
const actions = (element: HTMLElement): (string | undefined)[] =>
  [...element.querySelectorAll<HTMLElement>('button[data-action]')].map(({ dataset }) => dataset.action);

afterEach(() => {
  document.body.innerHTML = '';
});

describe('the switches', () => {
  it('are one for each category, and none is on for a first visitor', () => {
    const found = switches(shown());
    expect(found.map(({ name, checked, defaultChecked }) => [name, checked, defaultChecked])).toEqual([
      ['functional', false, false],
      ['analytics', false, false],
      ['advertising', false, false],
    ]);
  });

  it('are on where consent is given', () => {
    const found = switches(shown({}, { isGranted: (id) => id === 'analytics' }));
    expect(found.filter(({ checked }) => checked).map(({ name }) => name)).toEqual(['analytics']);
  });

  it('are switches with the name of their category', () => {
    const element = shown();
    for (const { name, type, attributes } of switches(element)) {
      expect(type).toBe('checkbox');
      expect(attributes.getNamedItem('role')!.value).toBe('switch');
      const label = element.querySelector(`#${attributes.getNamedItem('aria-labelledby')!.value}`);
      expect(textOf(label)).toBe(messages.categories[name]);
    }
  });

  it('leave out what is necessary, which says that it is always on', () => {
    const element = shown();
    expect(element.querySelector('[name=necessary]')).toBeNull();
    expect(textOf(element)).toMatch(/Necessary ?Always on/);
  });

  it('are those of the site’s own categories', () => {
    expect(switches(shown({ categories: { maps: { name: 'Maps' } } })).map(({ name }) => name)).toEqual(['maps']);
  });
});

describe('the vendors of a category', () => {
  it('are listed with country, cookies and how long these last', () => {
    const element = shown({
      vendors: [
        {
          id: 'acme',
          name: 'Acme',
          category: 'analytics',
          country: 'KZ',
          policyUrl: 'https://acme.example/privacy',
          cookies: [{ match: '^_acme$', ttl: '1y' }, { match: '^_pk\\.' }],
          storage: ['sessionStorage:tab', 'localStorage:/^acme_.+$/'],
        },
        { id: 'beta', category: 'analytics' },
      ],
    });
    const rows = [...element.querySelectorAll('tbody tr')];
    expect(rows.map((row) => [...row.children].map(textOf))).toEqual([
      ['AcmePrivacy policy', 'Kazakhstan', '_acme', '1 year'],
      ['_pk.', '—'],
      ['tab', 'until the browser is closed'],
      ['acme_*', 'until it is erased'],
      ['beta', '—', '—', '—'],
    ]);
    expect([...rows[0]!.children].map((cell) => cell.getAttribute('rowspan'))).toEqual(['4', '4', null, null]);
    const link = rows[0]!.querySelector('a')!;
    expect(link.getAttribute('aria-label')).toBe('Privacy policy: Acme');
    expect(link.getAttribute('href')).toBe('https://acme.example/privacy');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(rows.at(-1)!.querySelector('a')).toBeNull();
  });

  it('say that there are none where there are none', () => {
    expect(textOf(shown().querySelectorAll('[part=category]')[1]!)).toContain('No vendors.');
    expect(shown().querySelector('details')).toBeNull();
  });

  it('have columns with headings', () => {
    const element = shown({ vendors: [{ id: 'acme', category: 'analytics' }] });
    expect([...element.querySelectorAll('thead th')].map(textOf)).toEqual([
      'Vendor',
      'Country',
      'Cookies and storage',
      'Duration',
    ]);
  });
});

describe('the record', () => {
  it('is shown with id, date and policy version, to download and to withdraw', () => {
    const element = shown({}, { record: aRecord({ policy: '2026-01-15' }) });
    const facts = [...element.querySelectorAll('dl:last-of-type > div')].map((fact) => [...fact.children].map(textOf));
    expect(facts.map(([name]) => name)).toEqual(['Consent ID', 'Date', 'Counts until', 'Policy version']);
    expect(facts[0]![1]).toContain(aRecord().id);
    expect(facts[1]![1]).toContain('2026');
    expect(facts[3]![1]).toBe('2026-01-15');
    expect(actions(element)).toEqual([
      'close',
      // Before all that there is to read.
      'withdraw',
      'receipt',
      'receipt-page',
      'request-copy',
      'request-download',
      'accept-all',
      'reject-all',
      'save',
    ]);
  });

  it('has an id that can be copied, which the button says for a while and the status line to who can not see it', async () => {
    vi.useFakeTimers();
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const element = shown({}, { record: aRecord() });
    const button = element.querySelector<HTMLElement>('[part=copy]')!;
    const status = element.querySelector('[part=preferences] > [role=status]');
    expect(textOf(button)).toBe(loaded.copy);
    for (const times of [1, 2]) {
      button.click();
      await vi.advanceTimersByTimeAsync(100);
      expect(written).toHaveBeenCalledTimes(times);
      expect([textOf(button), textOf(status)]).toEqual([loaded.copied, loaded.copied]);
      await vi.advanceTimersByTimeAsync(2_000);
      expect([textOf(button), textOf(status)]).toEqual([loaded.copy, '']);
    }
    expect(written).toHaveBeenLastCalledWith(aRecord().id);
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is not there before there is an answer', () => {
    const element = shown();
    expect(element.querySelectorAll('dl')).toHaveLength(1);
    expect(actions(element)).toEqual(['close', 'accept-all', 'reject-all', 'save']);
  });
});

describe('the texts', () => {
  const categoryTexts = (element: HTMLElement): string[] =>
    [...element.querySelectorAll('[part=category] > p')].map(textOf);

  it('say what each category is for', () => {
    expect(categoryTexts(shown())[2]).toBe('Counts visits and shows how the site is used.');
    document.body.innerHTML = '';
    expect(categoryTexts(shown({}, { messages: kk }))[2]).toBe(kk.descriptions.analytics);
  });

  it('are the site’s own where it has some', () => {
    const view = aView({
      notice: { texts: { save: { en: 'Keep it' }, preferencesTitle: 'Your choice' } },
      categories: { analytics: { description: { en: 'How many come.' } }, maps: {} },
    });
    const element = renderInto(Preferences, { ...view, messages: withOwnTexts(view) });
    expect(categoryTexts(element).slice(1)).toEqual(['How many come.', '']);
    expect(textOf(element.querySelector('[data-action=save]'))).toBe('Keep it');
    expect(textOf(element.querySelector('h2'))).toBe('Your choice');
  });
});

describe('the dialog', () => {
  it('is a native one, named by its heading, which takes the focus', () => {
    const dialog = shown().querySelector('dialog')!;
    const heading = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`)!;
    expect(textOf(heading)).toBe('Privacy preferences');
    expect(heading.hasAttribute('autofocus')).toBe(true);
    expect(dialog.getAttribute('part')).toBe('preferences');
  });

  it('offers yes and no alike', () => {
    const element = shown();
    const html = (action: string): string => element.querySelector(`[data-action=${action}]`)!.outerHTML;
    expect(html('accept-all').replaceAll('accept-all', 'reject-all').replace('Accept all', 'Reject all')).toBe(
      html('reject-all'),
    );
  });

  it('closes by Escape as by its button, and saves nothing', () => {
    const element = shown();
    const clicked: (string | undefined)[] = [];
    element.addEventListener('click', ({ target }) => clicked.push((target as HTMLElement).dataset.action));
    const cancel = new Event('cancel', { cancelable: true });
    element.querySelector('dialog')!.dispatchEvent(cancel);
    expect(clicked).toEqual(['close']);
    expect(cancel.defaultPrevented).toBe(true);
  });

  it('says that Global Privacy Control is honoured', () => {
    expect(textOf(shown({}, { gpc: true }).querySelector('[part=gpc]'))).toContain('“Advertising” stays off');
    document.body.innerHTML = '';
    expect(shown().querySelector('[part=gpc]')).toBeNull();
  });

  it('says which data is collected, whether it is published, and where one’s rights are', () => {
    const element = shown({
      policy: { version: '1', url: '/privacy' },
      disclosure: { dataCollected: ['IP address', 'cookies'], publication: false, rightsUrl: '/privacy#rights' },
    });
    expect(textOf(element.querySelector('dl'))).toContain('Data collectedIP address and cookies');
    expect(textOf(element)).toContain('Your data is not published.');
    expect([...element.querySelectorAll('[part=links] a')].map((link) => link.getAttribute('href'))).toEqual([
      '/privacy',
      '/privacy#rights',
    ]);
    document.body.innerHTML = '';
    expect(textOf(shown({ disclosure: { publication: true } }))).toContain('published in public sources');
    document.body.innerHTML = '';
    expect(textOf(shown())).not.toContain('published');
    document.body.innerHTML = '';
    expect(textOf(shown({ disclosure: { dataCollected: [] } }))).not.toContain('Data collected');
  });

  it('shows texts of the site as texts, never as markup', () => {
    const element = shown(
      {
        categories: { maps: { name: MARKUP, description: MARKUP } },
        vendors: [
          { id: 'acme', name: MARKUP, category: 'maps', country: MARKUP, cookies: [{ match: MARKUP, ttl: MARKUP }] },
        ],
        disclosure: { dataCollected: [MARKUP] },
      },
      { record: aRecord({ policy: MARKUP }) },
    );
    expect(element.querySelector('img')).toBeNull();
    expect(textOf(element).split(MARKUP).length).toBeGreaterThan(9);
  });
});
