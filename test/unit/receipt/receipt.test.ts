import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsentConfig } from '../../../src/config/options.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { createReceipt, download } from '../../../src/receipt/receipt.js';
import { aRecord, HASH, settings } from '../support/builders.js';
import { EXAMPLE } from '../config/example.js';

const granted = (...ids: string[]) => ({ isGranted: (id: string) => ids.includes(id) });

function aReceipt(
  config: Partial<ConsentConfig> = EXAMPLE,
  { history = [], record = aRecord(), isGranted = granted('analytics', 'acme').isGranted } = {} as {
    history?: readonly ConsentRecord[];
    record?: ConsentRecord;
    isGranted?: (id: string) => boolean;
  },
) {
  const receipt = createReceipt({ settings: settings(config), record, history, isGranted });
  // As the visitor gets it: what JSON does not have is not in it.
  return JSON.parse(JSON.stringify(receipt)) as Record<string, unknown> & {
    processing: Record<string, unknown>[];
    events: Record<string, unknown>[];
    article_8: Record<string, unknown>;
  };
}

describe('the fields of ISO/IEC TS 27560', () => {
  it('name the structure, the record and the person it is about', () => {
    expect(aReceipt()).toMatchObject({
      schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
      record_id: aRecord().id,
      pii_principal_id: aRecord().id,
    });
  });

  it('prove which notice was shown', () => {
    expect(aReceipt(EXAMPLE, { record: aRecord({ policy: '2026-01-15', language: 'kk' }) }).privacy_notice).toEqual({
      version: '2026-01-15',
      url: '/privacy',
      language: 'kk',
      sha256: HASH,
    });
  });

  it('name the controller', () => {
    expect(aReceipt().pii_controllers).toEqual([
      {
        party_name: 'AYENK LLP',
        party_role: 'controller',
        party_contact: '/contacts',
        registration: 'BIN 180440039847',
        country: 'KZ',
      },
    ]);
    expect(aReceipt({}).pii_controllers).toMatchObject([{ party_name: location.hostname }]);
  });

  it('say for each purpose what was decided, on what basis, for how long and how to take it back', () => {
    const { processing } = aReceipt();
    expect(processing.map(({ purpose, consented }) => [purpose, consented])).toEqual([
      ['analytics', true],
      ['advertising', false],
      ['functional', false],
    ]);
    expect(processing[0]).toMatchObject({
      lawful_basis: 'consent',
      pii_information: ['IP address', 'cookies'],
      validity_duration: { from: aRecord().time, until: aRecord().expires },
      withdrawal_method: expect.stringContaining('revoke'),
      privacy_rights: '/privacy#rights',
    });
  });

  it('name who receives data for each purpose', () => {
    const { processing } = aReceipt();
    expect(processing[0]!.recipient_third_parties).toEqual([
      expect.objectContaining({ party_name: 'google-analytics', purpose: 'analytics', consented: false }),
      expect.objectContaining({ party_name: 'yandex-metrica', purpose: 'analytics', consented: false }),
      {
        party_name: 'Acme',
        party_role: 'third party',
        purpose: 'analytics',
        country: 'KZ',
        party_url: 'https://acme.example/privacy',
        consented: true,
      },
    ]);
    expect(processing[1]!.recipient_third_parties).toEqual([]);
    expect(processing[2]!.recipient_third_parties).toEqual([]);
  });

  it('list every answer, oldest first', () => {
    const first = aRecord({ policy: '1', method: 'accept-all', choices: { analytics: true } });
    const second = aRecord({
      policy: '2',
      method: 'reject-all',
      choices: { analytics: false },
      time: '2026-04-01T00:00:00.000Z',
    });
    expect(aReceipt({}, { history: [first, second] }).events).toEqual([
      {
        event_time: first.time,
        event_type: 'accept-all',
        event_state: 'dpv:ConsentGiven',
        policy_version: '1',
        choices: { analytics: true },
      },
      {
        event_time: '2026-04-01T00:00:00.000Z',
        event_type: 'reject-all',
        event_state: 'dpv:ConsentRefused',
        policy_version: '2',
        choices: { analytics: false },
      },
    ]);
  });

  it.each([
    ['accept-all', { analytics: true }, 'dpv:ConsentGiven'],
    ['save', { analytics: true, advertising: false }, 'dpv:ConsentGiven'],
    ['save', { analytics: false }, 'dpv:ConsentRefused'],
    ['reject-all', { analytics: false }, 'dpv:ConsentRefused'],
    ['gpc', { advertising: false }, 'dpv:ConsentRefused'],
    ['revoke', { analytics: false }, 'dpv:ConsentWithdrawn'],
    ['revoke', { analytics: false, functional: true }, 'dpv:ConsentWithdrawn'],
  ] as const)('call "%s" with %j %s', (method, choices, state) => {
    expect(aReceipt({}, { record: aRecord({ method, choices }) }).events[0]!.event_state).toBe(state);
  });

  it('have the record itself for an event where no history could be stored', () => {
    expect(aReceipt({}).events.map(({ event_time }) => event_time)).toEqual([aRecord().time]);
  });

  it('record the browser’s own signal', () => {
    expect(aReceipt({}, { record: aRecord({ gpc: true }) }).preference_signals).toEqual({ gpc: true });
  });
});

describe('the items of Article 8(4) of Law No. 94-V', () => {
  it('are all in it', () => {
    const receipt = aReceipt();
    expect(receipt.pii_controllers).toMatchObject([{ party_name: 'AYENK LLP', registration: 'BIN 180440039847' }]); // 1
    expect(receipt.pii_principal_id).toBe(aRecord().id); // 2
    expect(receipt.article_8).toEqual({
      term: { from: aRecord().time, until: aRecord().expires }, // 3
      third_parties: true, // 4
      cross_border: [], // 5
      publication: false, // 6
      data_collected: ['IP address', 'cookies'], // 7
    });
  });

  it('name each country that data goes to once, apart from the controller’s own', () => {
    const vendors = ['US', 'KZ', 'US', undefined, 'IE'].map((country, index) => ({ id: `vendor-${index}`, country }));
    expect(aReceipt({ controller: { country: 'KZ' }, vendors }).article_8.cross_border).toEqual(['US', 'IE']);
  });

  it('say that nothing goes to third parties where there is no vendor', () => {
    expect(aReceipt({}).article_8).toMatchObject({ third_parties: false, cross_border: [], publication: false });
  });

  it('say that data is published where it is', () => {
    expect(aReceipt({ disclosure: { publication: true } }).article_8.publication).toBe(true);
  });
});

it('holds nothing that the visitor was not told of', () => {
  expect(JSON.stringify(aReceipt())).not.toContain(navigator.userAgent);
  expect(Object.keys(aReceipt()).sort()).toEqual([
    'article_8',
    'events',
    'pii_controllers',
    'pii_principal_id',
    'preference_signals',
    'privacy_notice',
    'processing',
    'record_id',
    'schema_version',
  ]);
});

describe('download', () => {
  afterEach(() => vi.restoreAllMocks());

  it('offers the receipt as a JSON file named after the record', async () => {
    const links: HTMLAnchorElement[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this);
    });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
    download(aReceipt());
    expect(links.map(({ href, download: name }) => [href, name])).toEqual([
      ['blob:1', `consent-receipt-${aRecord().id}.json`],
    ]);
    expect(blobs[0]!.type).toBe('application/json');
    expect(JSON.parse(await blobs[0]!.text())).toEqual(aReceipt());
  });
});
