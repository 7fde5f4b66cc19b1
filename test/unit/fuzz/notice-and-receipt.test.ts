import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { completeConfig } from '../../../src/config/complete.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { messages as english } from '../../../src/languages/en.js';
import { messages as englishPreferences } from '../../../src/languages/en-preferences.js';
import { createBanner } from '../../../src/notice/banner.js';
import { html } from '../../../src/notice/html.js';
import type { NoticeView } from '../../../src/notice/notice.js';
import { noticeText } from '../../../src/notice/notice-hash.js';
import { Placeholder } from '../../../src/notice/placeholder.js';
import { Preferences } from '../../../src/notice/preferences.js';
import { requestAddress, requestText } from '../../../src/notice/request-text.js';
import { receiptPage } from '../../../src/receipt/receipt-page.js';
import { createReceipt } from '../../../src/receipt/receipt.js';
import { aRecord, HASH } from '../support/builders.js';
import { endJob, fuzz, FUZZ_TIMEOUT_MS, PROTOTYPE_KEYS } from '../support/fuzz.js';
import { isAllowedLink, isClean, TEXTS } from '../support/hostile.js';
import { schemaErrors } from '../support/receipt-schema.js';

const text = fc.oneof(
  fc.constantFrom(...TEXTS, ...PROTOTYPE_KEYS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((given) => given.trim() !== ''),
);

/** A site whose every text is this. */
const siteOf = (texts: readonly string[]): ConsentConfig => {
  const at = (index: number): string => texts[index % texts.length]!;
  return {
    policy: { version: at(0), url: '/privacy', changes: { en: at(1) } },
    controller: { name: at(2), registration: at(3), country: at(4), contact: '/contacts' },
    categories: { analytics: { name: at(5), description: { en: at(6) } }, advertising: {}, functional: {} },
    vendors: [
      { id: 'acme', name: at(7), category: 'analytics', country: at(8), policyUrl: 'https://acme.example/', data: [at(9)], cookies: [{ match: '^_a', ttl: at(10) }] },
      { id: 'beta', name: at(11), category: 'functional' },
    ], // prettier-ignore
    disclosure: { dataCollected: [at(12), 'constructor', '__proto__'], publication: true, rightsUrl: '/r', requests: { email: 'a@b.example' } },
    notice: { texts: { acceptAll: at(13), title: { en: at(14) }, preferencesTitle: at(15), withdrawHow: at(16) } },
  }; // prettier-ignore
};

function viewOf(config: ConsentConfig, record: ConsentRecord | null): NoticeView {
  const settings = completeConfig(config);
  const texts = settings.notice.texts as Record<string, string>;
  const messages = { ...english, ...englishPreferences, acceptAll: texts.acceptAll! };
  return {
    settings,
    messages,
    record,
    asked: settings.rules.categories,
    policyChanged: true,
    gpc: true,
    banner: true,
    preferences: false,
    isGranted: (id) => id === 'necessary',
  };
}

/** What there is in a tree besides text: elements, their attributes' names, and where links lead. */
function shapeOf(root: Element): string[] {
  return [...root.querySelectorAll('*')].map((element) => {
    const names = element
      .getAttributeNames()
      .filter((name) => name !== 'selected')
      .sort();
    const link = element.getAttribute('href');
    if (link !== null) expect(isAllowedLink(link)).toBe(true);
    return `${element.localName} ${names.join()} ${link ?? ''}`;
  });
}

/** Fields of a form have no halves of characters. */
const wellFormed = (given: string): string => new TextDecoder().decode(new TextEncoder().encode(given));

/** Taken down again: what hears the page would keep it. */
function shapeOfDrawn(what: unknown): string[] {
  const container = document.createElement('div');
  render(what as never, container);
  const shape = shapeOf(container);
  render(null, container);
  return shape;
}

const record = (parts: Partial<ConsentRecord> = {}): ConsentRecord => aRecord({ policy: '1', ...parts });

function frameTitled(title: string): HTMLElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('title', title);
  return frame;
}

/** Everything that is drawn of a site. */
function shapesOf(texts: readonly string[]): Record<string, string[]> {
  const config = siteOf(texts);
  const view = viewOf(config, record({ policy: texts[0]! }));
  const item = { url: 'https://acme.example/v', destination: 'iframe', category: 'analytics', vendor: 'acme', element: frameTitled(texts[1 % texts.length]!) }; // prettier-ignore
  const input = { settings: view.settings, record: view.record, history: [], isGranted: view.isGranted }; // prettier-ignore
  const receipt = createReceipt(input);
  const page = receiptPage(receipt, { settings: view.settings, messages: view.messages as never });
  // As it will be read: from the file.
  const file = new DOMParser().parseFromString(`<!doctype html>\n${page.outerHTML}`, 'text/html');
  const shapes = {
    banner: shapeOf(createBanner(view)),
    preferences: shapeOfDrawn(html`<${Preferences} ...${view} />`),
    placeholder: shapeOfDrawn(html`<${Placeholder} view=${view} item=${item} />`),
    receipt: shapeOf(page),
    file: shapeOf(file.documentElement),
  };
  requestText('withdraw', { record: view.record, settings: view.settings, messages: view.messages as never });
  noticeText({ settings: view.settings, messages: view.messages, layer: 'preferences', keys: ['title', 'acceptAll'] });
  return shapes;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('texts of the site', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('are text, whatever is in them: banner, preferences, placeholder and receipt have the same elements as with a word', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 17 }), async (texts) => {
        // Which of them are the same has a say in what is shown: two countries, say.
        const words = texts.map((one) => `Word ${texts.indexOf(one)}`);
        expect(shapesOf(texts)).toEqual(shapesOf(words));
        expect(isClean()).toBe(true);
        await endJob();
      }),
      fuzz(25),
    );
  });

  it('make no other address of a request in writing', () => {
    fc.assert(
      fc.property(text, text, fc.boolean(), (subject, body, byMail) => {
        const target = byMail ? { email: 'privacy@site.example' } : { url: '/requests?a=b' };
        const address = requestAddress(target, { kind: 'access', text: wellFormed(body), subject: wellFormed(subject), record: record({ policy: subject }) })!; // prettier-ignore
        if (byMail) {
          expect(address).toMatch(/^mailto:privacy@site\.example\?subject=[^&\s]*&body=[^&\s]*$/);
        } else expect(new URL(address).pathname + new URL(address).searchParams.get('a')).toBe('/requestsb');
      }),
      fuzz(),
    );
  });
});

describe('a receipt', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('fits its schema for any history of whole records', () => {
    const settings = completeConfig(siteOf(['Word']));
    const parts = fc.record({
      method: fc.constantFrom<ConsentRecord['method'][]>('accept-all', 'reject-all', 'save', 'api', 'revoke', 'gpc', 'restore', 'embed'), // prettier-ignore
      choices: fc.dictionary(fc.constantFrom('analytics', 'advertising', 'functional', 'acme', 'gone', 'toString', 'valueOf'), fc.boolean()), // prettier-ignore
      policy: fc.oneof(text, fc.constant('1')),
      language: fc.oneof(text, fc.constantFrom('en', 'kk', 'constructor')),
      notice: fc.constantFrom(null, HASH),
      gpc: fc.boolean(),
      region: fc.option(text, { nil: undefined }),
      earlier: fc.option(fc.dictionary(text, fc.array(fc.constantFrom('analytics', 'acme'), { maxLength: 2 })), { nil: undefined }), // prettier-ignore
    });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 4 }), (given) => {
        const history = given.map((one, index) => {
          const time = new Date(Date.parse('2026-03-01T12:00:00.000Z') + index * 864e5).toISOString();
          return record({ ...one, time, expires: new Date(Date.parse(time) + 180 * 864e5).toISOString() });
        });
        const receipt = createReceipt({ settings, record: history.at(-1)!, history, isGranted: () => false }); // prettier-ignore
        expect(schemaErrors(receipt)).toEqual([]);
        // As it is told to everybody: as JSON.
        expect(schemaErrors(JSON.parse(JSON.stringify(receipt)))).toEqual([]);
        expect(isClean()).toBe(true);
      }),
      fuzz(1_000),
    );
  });
});
