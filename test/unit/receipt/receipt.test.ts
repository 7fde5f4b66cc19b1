import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { messages as englishPreferences } from '../../../src/languages/en-preferences.js';
import { messages as englishBanner } from '../../../src/languages/en.js';
import type { LoadedMessages } from '../../../src/languages/messages.js';
import { messages as kk } from '../../../src/languages/kk.js';
import { messages as ru } from '../../../src/languages/ru.js';
import { download, downloadPage } from '../../../src/receipt/download.js';
import { receiptPage, STYLE } from '../../../src/receipt/receipt-page.js';
import { createReceipt } from '../../../src/receipt/receipt.js';
import type { ConsentReceipt } from '../../../src/receipt/types.js';
import { aRecord, DAY_MS, HASH, NOW, settings } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz } from '../support/fuzz.js';
import { schemaErrors } from '../support/receipt-schema.js';
import { EXAMPLE } from '../config/example.js';

const granted = (...ids: string[]) => ({ isGranted: (id: string) => ids.includes(id) });
const CONFIG = EXAMPLE as unknown as Partial<ConsentConfig>;
const english = { ...englishBanner, ...englishPreferences };
const site = (path: string) => new URL(path, document.baseURI).href;

function aReceipt(
  config: Partial<ConsentConfig> = CONFIG,
  { history = [], record = aRecord(), isGranted = granted('analytics', 'acme').isGranted } = {} as {
    history?: readonly ConsentRecord[];
    record?: ConsentRecord;
    isGranted?: (id: string) => boolean;
  },
): ConsentReceipt {
  const receipt = createReceipt({ settings: settings(config), record, history, isGranted });
  // As the visitor gets it: what JSON does not have is not in it.
  const given = JSON.parse(JSON.stringify(receipt)) as ConsentReceipt;
  expect(schemaErrors(given)).toEqual([]);
  return given;
}

/** Answers one day apart. */
const answers = (...parts: Partial<ConsentRecord>[]): ConsentRecord[] =>
  parts.map((part, index) => {
    const at = NOW + index * DAY_MS;
    const time = new Date(at).toISOString();
    return aRecord({ time, expires: new Date(at + 180 * DAY_MS).toISOString(), ...part });
  });
const receiptOf = (...parts: Partial<ConsentRecord>[]): ConsentReceipt => {
  const history = answers(...parts);
  return aReceipt({}, { history, record: history.at(-1)! });
};
const statesOf = (...parts: Partial<ConsentRecord>[]): string[] =>
  receiptOf(...parts).events.map(({ event_state }) => event_state);

describe('the fields of ISO/IEC TS 27560', () => {
  it('name the structure, the record and the person it is about', () => {
    expect(aReceipt()).toMatchObject({
      schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
      record_id: aRecord().id,
      pii_principal_id: aRecord().id,
    });
  });

  it('prove which notice was shown', () => {
    expect(aReceipt(CONFIG, { record: aRecord({ policy: '2026-01-15', language: 'kk' }) }).privacy_notice).toEqual({
      version: '2026-01-15',
      url: site('/privacy'),
      language: 'kk',
      sha256: HASH,
    });
  });

  it('name the controller and every vendor', () => {
    const { parties } = aReceipt();
    expect(parties.map(({ party_id, party_role }) => [party_id, party_role])).toEqual([
      ['controller', 'dpv:DataController'],
      ['google-analytics', 'dpv:ThirdParty'],
      ['yandex-metrica', 'dpv:ThirdParty'],
      ['acme', 'dpv:ThirdParty'],
    ]);
    expect(parties[0]).toEqual({
      party_id: 'controller',
      party_name: 'AYENK LLP',
      party_role: 'dpv:DataController',
      party_contact: site('/contacts'),
      registration: 'BIN 180440039847',
      country: 'KZ',
      party_url: null,
    });
    expect(parties[3]).toMatchObject({
      party_name: 'Acme',
      country: 'KZ',
      party_url: 'https://acme.example/privacy',
    });
    expect(aReceipt({}).parties).toMatchObject([{ party_name: location.hostname }]);
  });

  it('say for each purpose what was decided, on what basis, for which version and for how long', () => {
    const { processing } = aReceipt();
    expect(processing.map(({ purpose, event_state, consented }) => [purpose, event_state, consented])).toEqual([
      ['analytics', 'dpv:ConsentGiven', true],
      ['advertising', 'dpv:ConsentRefused', false],
      ['functional', 'dpv:ConsentRequested', false],
    ]);
    expect(processing[0]).toMatchObject({
      lawful_basis: 'dpv:Consent',
      pii_information: [{ pii_type: 'IP address' }, { pii_type: 'cookies' }],
      retention_period: ['1y'],
      valid_from: aRecord().time,
      valid_until: aRecord().expires,
      validity_duration: 'P180D',
      policy_version: '1',
    });
    expect(processing[2]!.policy_version).toBeNull();
  });

  it('say to which version an answer was given that stands from an earlier one', () => {
    const record = aRecord({ policy: '2', earlier: { 1: ['analytics'] } });
    const { processing } = aReceipt(CONFIG, { record });
    expect(processing.map(({ purpose, policy_version }) => [purpose, policy_version])).toEqual([
      ['analytics', '1'],
      ['advertising', '2'],
      ['functional', null],
    ]);
  });

  it('name who receives data for each purpose', () => {
    const { processing } = aReceipt();
    expect(processing[0]!.recipient_third_parties).toEqual([
      { party_id: 'google-analytics', consented: false },
      { party_id: 'yandex-metrica', consented: false },
      { party_id: 'acme', consented: true },
    ]);
    expect(processing[1]!.recipient_third_parties).toEqual([]);
  });

  it('say how to withdraw and where to ask for one’s rights', () => {
    const { withdrawal_method, privacy_rights } = aReceipt({
      ...CONFIG,
      disclosure: { ...CONFIG.disclosure, requests: { email: 'privacy@site.example' } },
    });
    expect(withdrawal_method.how).toContain('revoke');
    expect(privacy_rights).toEqual({
      url: site('/privacy#rights'),
      contact: site('/contacts'),
      requests: 'privacy@site.example',
    });
  });

  it('say how it was answered, and what held before', () => {
    expect(aReceipt({}, { record: aRecord({ method: 'save' }) }).ui).toMatchObject({
      method: 'save',
      layer: 'preferences',
      notice_shown: true,
      default_state: 'denied',
    });
    const optOut = { consent: { regions: { 'US-CA': 'opt-out' as const } } };
    expect(aReceipt(optOut, { record: aRecord({ region: 'US-CA', notice: null }) }).ui).toMatchObject({
      notice_shown: false,
      default_state: 'granted',
    });
  });

  it('record the browser’s own signal and the region', () => {
    expect(aReceipt({}, { record: aRecord({ gpc: true, region: 'KZ' }) }).preference_signals).toEqual({
      gpc: true,
      region: 'KZ',
    });
  });
});

describe('events', () => {
  it('are every answer, oldest first, with what it says of each purpose', () => {
    const [first, second] = receiptOf(
      { method: 'accept-all', choices: { analytics: true, advertising: true } },
      { method: 'save', choices: { analytics: true, advertising: false }, policy: '2', language: 'ru', notice: null },
    ).events;
    expect(first).toEqual({
      event_time: '2026-03-01T12:00:00.000Z',
      event_type: 'dpv:ExpressedConsent',
      event_state: 'dpv:ConsentGiven',
      validity_duration: 'P180D',
      valid_until: '2026-08-28T12:00:00.000Z',
      entity_id: aRecord().id,
      method: 'accept-all',
      policy_version: '1',
      language: 'en',
      notice_sha256: HASH,
      purposes: [
        { purpose: 'analytics', event_state: 'dpv:ConsentGiven' },
        { purpose: 'advertising', event_state: 'dpv:ConsentGiven' },
      ],
    });
    expect(second).toMatchObject({
      event_state: 'dpv:ConsentWithdrawn',
      policy_version: '2',
      language: 'ru',
      notice_sha256: null,
      purposes: [
        { purpose: 'analytics', event_state: 'dpv:RenewedConsentGiven' },
        { purpose: 'advertising', event_state: 'dpv:ConsentWithdrawn' },
      ],
    });
  });

  it.each([
    ['accept-all', { analytics: true }, 'dpv:ConsentGiven'],
    ['save', { analytics: true, advertising: false }, 'dpv:ConsentGiven'],
    ['save', { analytics: false }, 'dpv:ConsentRefused'],
    ['reject-all', { analytics: false }, 'dpv:ConsentRefused'],
    ['gpc', { advertising: false }, 'dpv:ConsentRefused'],
    ['revoke', { analytics: false }, 'dpv:ConsentWithdrawn'],
    ['revoke', { analytics: false, functional: true }, 'dpv:ConsentWithdrawn'],
  ] as const)('call "%s" with %j %s where nothing came before', (method, choices, state) => {
    expect(statesOf({ method, choices })).toEqual([state]);
  });

  const YES = { method: 'accept-all', choices: { analytics: true, advertising: true } } as const;
  const NO = { method: 'reject-all', choices: { analytics: false, advertising: false } } as const;

  it.each([
    ['a yes after a yes', [YES, YES], ['dpv:ConsentGiven', 'dpv:RenewedConsentGiven']],
    ['a no after a yes', [YES, NO], ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']],
    ['a no after a no', [NO, NO], ['dpv:ConsentRefused', 'dpv:ConsentRefused']],
    ['a yes after a no', [NO, YES], ['dpv:ConsentRefused', 'dpv:ConsentGiven']],
    [
      'a yes after a withdrawal',
      [YES, { ...NO, method: 'revoke' }, YES],
      ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:ConsentGiven'],
    ],
    [
      'one more thing that is granted',
      [
        { method: 'save', choices: { analytics: true, advertising: false } },
        { ...YES, method: 'api' },
      ],
      ['dpv:ConsentGiven', 'dpv:ConsentGiven'],
    ],
  ] as [string, Partial<ConsentRecord>[], string[]][])('tell %s', (_what, parts, states) => {
    expect(statesOf(...parts)).toEqual(states);
  });

  it('do not repeat what an answer about one thing left as it was', () => {
    const { events, processing } = receiptOf(YES, {
      method: 'revoke',
      choices: { analytics: true, advertising: false },
    });
    expect(events[1]!.purposes).toEqual([{ purpose: 'advertising', event_state: 'dpv:ConsentWithdrawn' }]);
    expect(processing.map(({ event_state }) => event_state)).toEqual([
      'dpv:ConsentRequested',
      'dpv:ConsentGiven',
      'dpv:ConsentWithdrawn',
    ]);
  });

  it('do not repeat what stands from an earlier version of the policy', () => {
    const { events } = receiptOf(YES, { ...YES, policy: '2', earlier: { 1: ['analytics'] } });
    expect(events[1]!.purposes).toEqual([{ purpose: 'advertising', event_state: 'dpv:RenewedConsentGiven' }]);
  });

  it('tell that a consent had expired before the next answer', () => {
    const expires = new Date(NOW + DAY_MS / 2).toISOString();
    const { events } = receiptOf({ ...YES, expires }, YES);
    expect(events.map(({ event_state, event_time, entity_id, method }) => [event_state, event_time, entity_id, method]))
      .toEqual([
        ['dpv:ConsentGiven', aRecord().time, aRecord().id, 'accept-all'],
        ['dpv:ConsentExpired', expires, 'controller', null],
        ['dpv:ConsentGiven', new Date(NOW + DAY_MS).toISOString(), aRecord().id, 'accept-all'],
      ]); // prettier-ignore
    expect(statesOf({ ...NO, expires }, NO)).toEqual(['dpv:ConsentRefused', 'dpv:ConsentRefused']);
  });

  it('say that the site handed a record in, where it did', () => {
    expect(receiptOf({ ...YES, method: 'restore' }).events[0]!.entity_id).toBe('controller');
  });

  it('have the record itself where no history could be stored, or not the last of it', () => {
    expect(aReceipt({}).events.map(({ event_time }) => event_time)).toEqual([aRecord().time]);
    const [first, second] = answers(YES, NO);
    expect(aReceipt({}, { history: [first!], record: second! }).events).toHaveLength(2);
  });
});

describe('the items of Article 8(4) of Law No. 94-V', () => {
  it('are all eight in it', () => {
    expect(aReceipt().article_8).toEqual({
      operator: { name: 'AYENK LLP', registration: 'BIN 180440039847' }, // 1
      subject: { id: aRecord().id, name: null }, // 2
      term: { from: aRecord().time, until: aRecord().expires, duration: 'P180D' }, // 3
      third_parties: { allowed: true, recipients: ['acme'] }, // 4
      cross_border: { allowed: false, countries: [] }, // 5
      publication: false, // 6
      data_collected: ['IP address', 'cookies'], // 7
      other: {
        purposes: ['analytics'],
        policy_url: site('/privacy'),
        rights_url: site('/privacy#rights'),
        withdrawal: expect.stringContaining('revoke'),
      }, // 8
    });
  });

  it('name each country that data may go to once, apart from the controller’s own', () => {
    const vendors = ['US', 'KZ', 'US', undefined, 'IE'].map((country, index) => ({ id: `vendor-${index}`, country }));
    const config = { controller: { country: 'KZ' }, vendors };
    expect(aReceipt(config, { isGranted: () => true }).article_8.cross_border).toEqual({
      allowed: true,
      countries: ['US', 'IE'],
    });
    expect(aReceipt(config, granted()).article_8).toMatchObject({
      cross_border: { allowed: false, countries: [] },
      third_parties: { allowed: false, recipients: [] },
    });
  });

  it('say that data is published where it is', () => {
    expect(aReceipt({ disclosure: { publication: true } }).article_8.publication).toBe(true);
  });
});

describe('integrity', () => {
  const parts = [
    { method: 'accept-all', choices: { analytics: true } },
    { method: 'revoke', choices: { analytics: false } },
  ] as const;

  it('chains each answer to the one before it', () => {
    const first = receiptOf(parts[0]).integrity;
    const second = receiptOf(...parts).integrity;
    expect(first.previous).toBeNull();
    expect(second.previous).toBe(first.hash);
    expect(second.hash).not.toBe(first.hash);
  });

  it('is another when an earlier answer was changed', () => {
    expect(receiptOf({ ...parts[0], policy: '0' }, parts[1]).integrity.hash).not.toBe(
      receiptOf(...parts).integrity.hash,
    );
  });
});

it('holds nothing that the visitor was not told of', () => {
  expect(JSON.stringify(aReceipt())).not.toContain(navigator.userAgent);
});

it(
  'fits its schema for any history',
  () => {
    const record = fc.record({
      method: fc.constantFrom<ConsentRecord['method'][]>(
        'accept-all', 'reject-all', 'save', 'api', 'revoke', 'gpc', 'restore', 'embed',
      ), // prettier-ignore
      choices: fc.dictionary(fc.constantFrom('analytics', 'advertising', 'functional', 'acme', 'gone'), fc.boolean()),
      policy: fc.string(),
      notice: fc.constantFrom(null, HASH),
      gpc: fc.boolean(),
      region: fc.option(fc.string(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (parts) => {
        const history = answers(...(parts as Partial<ConsentRecord>[]));
        const { events } = aReceipt(CONFIG, { history, record: history.at(-1)! });
        expect(events).toHaveLength(parts.length);
      }),
      fuzz(300),
    );
  },
  FUZZ_TIMEOUT_MS,
);

describe('the schema', () => {
  it('refuses what is missing, what is more, and what is of another kind', () => {
    const receipt = aReceipt();
    const { integrity, ...without } = receipt;
    expect(integrity.algorithm).toBe('SHA-256');
    expect(schemaErrors(without)).not.toEqual([]);
    expect(schemaErrors({ ...receipt, ip: '192.0.2.1' })).not.toEqual([]);
    expect(schemaErrors({ ...receipt, record_id: 'visitor' })).not.toEqual([]);
    expect(schemaErrors({ ...receipt, events: [] })).not.toEqual([]);
    const { operator, ...others } = receipt.article_8;
    expect(operator.name).toBe('AYENK LLP');
    expect(schemaErrors({ ...receipt, article_8: others })).not.toEqual([]);
  });
});

describe('the page', () => {
  const page = (
    messages: LoadedMessages = english,
    config: Partial<ConsentConfig> = CONFIG,
    receipt = aReceipt(config),
  ) => receiptPage(receipt, { settings: settings(config), messages });

  it('says what the receipt says, in English', () => {
    const root = page();
    const text = root.textContent!;
    for (const part of [
      'Consent receipt', 'AYENK LLP, BIN 180440039847', aRecord().id, HASH, 'Acme', 'Analytics', 'granted', 'refused',
      'not answered yet', 'IP address and cookies', 'Your data is not published.', aReceipt().integrity.hash,
    ]) expect(text).toContain(part); // prettier-ignore
    expect(root.lang).toBe('en');
    expect(root.querySelector('title')!.textContent).toBe('Consent receipt');
    expect(root.querySelectorAll('th[scope=col]').length).toBeGreaterThan(5);
  });

  it.each([
    ['ru', ru, 'Подтверждение согласия', 'согласие дано'],
    ['kk', kk, 'Келісім растамасы', 'келісім берілді'],
  ])('says it in %s', (language, messages, title, state) => {
    const root = page(messages);
    expect(root.lang).toBe(language);
    expect(root.textContent).toContain(title);
    expect(root.textContent).toContain(state);
    expect(root.textContent).not.toContain('receipt');
  });

  it('has a style for print', () => {
    // It comes into the file, not into an element of this page: its policy may refuse inline styles.
    expect(page().querySelector('style')).toBeNull();
    expect(STYLE).toContain('@media print');
  });

  it('takes names for text, never for markup, and makes no link of a script', () => {
    const config = {
      ...CONFIG,
      controller: { name: '<img src=x onerror=alert(1)>', contact: 'javascript:alert(1)' },
    } as Partial<ConsentConfig>;
    const root = page(english, config);
    expect(root.querySelector('img,script')).toBeNull();
    expect([...root.querySelectorAll('a')].filter(({ href }) => !/^https?:/.test(href))).toEqual([]);
    const again = new DOMParser().parseFromString(root.outerHTML, 'text/html');
    expect(again.querySelector('img,script')).toBeNull();
  });
});

describe('download', () => {
  afterEach(() => vi.restoreAllMocks());

  function watch() {
    const links: HTMLAnchorElement[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    return { links, blobs };
  }

  it('offers the receipt as a JSON file named after the record', async () => {
    const { links, blobs } = watch();
    download(aReceipt());
    expect(links.map(({ href, download: name }) => [href, name])).toEqual([
      ['blob:1', `consent-receipt-${aRecord().id}.json`],
    ]);
    expect(blobs[0]!.type).toBe('application/json');
    expect(JSON.parse(await blobs[0]!.text())).toEqual(aReceipt());
  });

  it('offers it as a page', async () => {
    const { links, blobs } = watch();
    downloadPage(aReceipt(), { settings: settings(CONFIG), messages: english });
    expect(links[0]!.download).toBe(`consent-receipt-${aRecord().id}.html`);
    expect(await blobs[0]!.text()).toMatch(/^<!doctype html>\n<html lang="en">[^]*<meta charset="utf-8"/);
  });
});
