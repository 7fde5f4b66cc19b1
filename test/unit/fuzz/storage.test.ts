import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isGranted } from '../../../src/consent/choices.js';
import { stillCounts, whatStands } from '../../../src/consent/record.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { startConsent } from '../../../src/create-consent.js';
import { escapeCookieValue } from '../../../src/server/consent-cookie.js';
import { readConsent } from '../../../src/server/read-consent.js';
import { openChannel } from '../../../src/storage/channel.js';
import { toCookieText } from '../../../src/storage/cookie-text.js';
import { createRecordStore } from '../../../src/storage/record-store.js';
import { aRecord, settings, state } from '../support/builders.js';
import { fuzz, FUZZ_TIMEOUT_MS, PROTOTYPE_KEYS } from '../support/fuzz.js';
import {
  damage,
  damageJson,
  damageText,
  edits,
  isClean,
  beABrowser,
  isWholeRecord,
  someJson,
  textEdits,
} from '../support/hostile.js';

vi.mock('../../../src/gate/realms.js', () => ({ createRealms: () => () => {} }));

const NAME = 'ilumee_consent';
const CONFIG = { policy: { version: '1' } };
const { rules } = settings();
const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

const given = (parts: Partial<ConsentRecord> = {}): ConsentRecord =>
  aRecord({
    first: minutesAgo(60),
    time: minutesAgo(60),
    expires: new Date(Date.now() + 90 * 864e5).toISOString(),
    choices: { functional: false, analytics: true, advertising: false },
    ...parts,
  });

const valueOf = (record: unknown): string => escapeCookieValue(toCookieText(JSON.stringify(record)));

let cookies = '';
let mirror: string | null = null;
beforeEach(() => {
  Object.defineProperty(document, 'cookie', { configurable: true, get: () => cookies, set() {} });
  vi.stubGlobal('localStorage', { getItem: () => mirror, setItem() {}, removeItem() {} });
});
afterEach(() => {
  Reflect.deleteProperty(document, 'cookie');
  vi.unstubAllGlobals();
});

const store = () => createRecordStore({ name: NAME });

/** Analytics is what the record grants; nothing that is not whole, and nothing else, is granted by any of its ruins. */
function expectNoGrant(record: ConsentRecord | null): void {
  if (!record) return;
  expect(isWholeRecord(record)).toBe(true);
  const counts = stillCounts(record, rules, Date.now());
  const standing = state({ record: counts ? whatStands(record, rules) : null, rules });
  for (const id of ['functional', 'analytics', 'advertising', ...PROTOTYPE_KEYS]) {
    const isYes =
      counts && Object.hasOwn(record.choices, id) && record.choices[id] === true && rules.categories.includes(id);
    expect([id, isGranted(id, standing)]).toEqual([id, isYes]);
  }
}

/** The text of the cookies of a page: ours in ruins, also twice, also huge, among others. */
const ruins = fc.oneof(
  textEdits().map((changes) => damageText(valueOf(given()), changes)),
  textEdits().map((changes) => damageText(JSON.stringify(given()), changes)),
  edits({ isJson: true }).map((changes) =>
    valueOf(damageJson(given({ region: 'KZ', earlier: { '0': ['analytics'] } }), changes)),
  ),
  fc.string({ unit: 'binary' }),
  fc
    .uint8Array({ maxLength: 60 })
    .map((bytes) => [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')),
  someJson().map((value) => encodeURIComponent(JSON.stringify(value))),
  fc.constantFrom('', '{', '%7B%7D', 'null', '[]', "{'", `${valueOf(given())}${'x'.repeat(100_000)}`),
);
const cookieText = fc
  .tuple(
    fc.array(ruins, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', 'a=1; ', '; b', `x${NAME}=1; `, `${NAME}`),
  )
  // As a browser gives them: it takes no line ends and no semicolons.
  .map(([values, other]) => other + values.map((value) => `${NAME}=${value.replace(/[;\0-\x1f]/g, '')}`).join('; '));

describe('the stored record, whatever the cookie says', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('is none, or one that is whole, in the browser and on the server alike', () => {
    let read = 0;
    mirror = null;
    fc.assert(
      fc.property(cookieText, (text) => {
        cookies = text;
        const record = store().read();
        if (record) read++;
        expectNoGrant(record);
        expect(readConsent(text)).toEqual(record);
        const counts = record && stillCounts(record, rules, Date.now());
        expect(readConsent({ headers: { cookie: text } }, CONFIG)).toEqual(counts ? whatStands(record, rules) : null);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
    // Or the test would agree about nothing.
    expect(read).toBeGreaterThan(20);
  });

  it('is none, or one that is whole, whatever the mirror says', () => {
    const mirrors = fc.oneof(
      textEdits().map((changes) => damageText(JSON.stringify({ record: given(), history: [given()] }), changes)),
      edits({ isJson: true }).map((changes) => JSON.stringify(damageJson({ record: given(), history: [given()], toErase: ['a'], toSend: true }, changes)) ?? ''), // prettier-ignore
      fc.string({ unit: 'binary' }),
      fc.constantFrom('null', '"', '[]', '{"record":{"__proto__":{"schema":1}}}'),
    );
    fc.assert(
      fc.property(mirrors, fc.boolean(), (text, hasCookie) => {
        mirror = text;
        cookies = hasCookie ? `${NAME}=${valueOf(given({ choices: { analytics: false } }))}` : '';
        const kept = store();
        expectNoGrant(kept.read());
        for (const record of kept.history()) expectNoGrant(record);
        kept.note({ checked: 'x' });
        kept.write(given());
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('comes back as it was written, where it is whole', () => {
    const choices = fc.dictionary(fc.stringMatching(/^[a-z][\w-]{0,20}$/), fc.boolean(), { maxKeys: 30 });
    const record = fc.record({
      choices,
      policy: fc.string({ unit: 'grapheme' }),
      language: fc.string(),
      gpc: fc.boolean(),
    });
    fc.assert(
      fc.property(record, (parts) => {
        const written = given(parts);
        mirror = null;
        cookies = `${NAME}=${valueOf(written)}`;
        expect(store().read()).toEqual(written);
        expect(readConsent(cookies)).toEqual(written);
      }),
      fuzz(),
    );
  });

  it.each(PROTOTYPE_KEYS)('grants nothing by a choice, a version or a language named "%s"', (key) => {
    const text = JSON.stringify(given()).replace('"analytics":true', `"${key}":true`).replace('"en"', `"${key}"`);
    cookies = `${NAME}=${escapeCookieValue(text.replace('"gpc":false', `"gpc":false,"earlier":{"${key}":["analytics"]}`))}`;
    mirror = null;
    const record = store().read();
    const standing = state({ record, rules });
    expect([isGranted(key, standing), isGranted('analytics', standing)]).toEqual([false, false]);
    expect(isClean()).toBe(true);
  });
});

describe('what comes from other tabs', { timeout: FUZZ_TIMEOUT_MS }, () => {
  class FakeChannel {
    static last: FakeChannel;
    onmessage: ((event: unknown) => void) | null = null;
    constructor() {
      FakeChannel.last = this;
    }
    postMessage(): void {}
    close(): void {}
  }
  const message: fc.Arbitrary<() => unknown> = fc.oneof(
    someJson().map((value) => () => value),
    fc.anything().map((value) => () => value),
    edits().map((changes) => () => damage({ ...given(), type: 'change', record: given() }, changes)),
  );

  it('carries no answer: whoever hears it looks into the cookie', () => {
    vi.stubGlobal('BroadcastChannel', FakeChannel);
    beABrowser();
    vi.stubGlobal('requestIdleCallback', () => 0);
    cookies = '';
    mirror = null;
    const never = new Promise<never>(() => {});
    const { api } = startConsent({ settings: settings(), load: () => never });
    const opened = openChannel(NAME, () => {});
    const { last } = FakeChannel;
    fc.assert(
      fc.property(message, (give) => {
        const data = give();
        last.onmessage?.({ data });
        dispatchEvent(Object.assign(new Event('storage'), { key: NAME, newValue: data }));
        expect([api.getConsent(), api.has('analytics')]).toEqual([null, false]);
        opened.announce();
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
    cookies = `${NAME}=${valueOf(given())}`;
    dispatchEvent(Object.assign(new Event('storage'), { key: NAME }));
    expect([api.has('analytics'), api.has('advertising')]).toEqual([true, false]);
  });
});
