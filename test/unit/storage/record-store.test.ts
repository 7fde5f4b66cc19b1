import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRecordStore, type RecordStore } from '../../../src/storage/record-store.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { answered, aRecord, rules } from '../support/builders.js';
import { openAt, openCookieJar, type CookieJar } from '../support/page.js';

const NAME = 'ilumee_consent';
const now = (): ConsentRecord => answered({}, { now: Date.now() });
const aStore = (): RecordStore => createRecordStore({ name: NAME });

function throwing(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

/** As in a sandboxed frame. */
const blockCookies = (): unknown =>
  Object.defineProperty(document, 'cookie', { configurable: true, get: throwing, set: throwing });

/** A browser that lets nothing be stored, one that throws. */
function blockStorage(): void {
  vi.stubGlobal('localStorage', { getItem: throwing, setItem: throwing, removeItem: throwing });
  blockCookies();
}

let jar: CookieJar;
beforeEach(() => {
  openAt('https://shop.acme.example/');
  jar = openCookieJar();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  jar.close();
  localStorage.clear();
});

/** As the browser does when a cookie's time is over, or when the visitor clears cookies. */
function forgetCookies(): void {
  jar.close();
  jar = openCookieJar();
}

describe('a record', () => {
  it('is read back as it was written', () => {
    const record = now();
    aStore().write(record);
    expect(aStore().read()).toEqual(record);
  });

  it('is none for a new visitor', () => {
    expect(aStore().read()).toBeNull();
    expect(aStore().mirror()).toEqual({});
  });

  it('is read from the mirror when the browser dropped the cookie, as Safari does after seven days', () => {
    const record = now();
    aStore().write(record);
    forgetCookies();
    expect(aStore().read()).toEqual(record);
  });

  it('is read from the mirror when the cookie is an older one, that the consent log set after the visitor had withdrawn', () => {
    const given = now();
    aStore().write(given);
    const cookie = document.cookie;
    const withdrawn = {
      ...given,
      time: new Date(Date.parse(given.time) + 1).toISOString(),
      choices: { analytics: false },
    };
    aStore().write(withdrawn);
    document.cookie = `${cookie}; path=/`;
    expect(aStore().read()).toEqual(withdrawn);
  });

  it('is not read from the mirror when the cookie is newer, as of another subdomain, or of another visitor', () => {
    const given = now();
    const later = { ...given, time: new Date(Date.parse(given.time) + 1).toISOString() };
    aStore().write(later);
    const cookie = document.cookie;
    aStore().write(given);
    document.cookie = `${cookie}; path=/`;
    expect(aStore().read()).toEqual(later);
    const other = { ...given, id: '0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a12' };
    aStore().write(other);
    const otherCookie = document.cookie;
    aStore().write(later);
    document.cookie = `${otherCookie}; path=/`;
    expect(aStore().read()).toEqual(other);
  });

  it('is not read from the mirror when the visitor has turned cookies off', () => {
    aStore().write(now());
    forgetCookies();
    vi.spyOn(navigator, 'cookieEnabled', 'get').mockReturnValue(false);
    expect(aStore().read()).toBeNull();
  });

  it.each(['damaged', '%E0%A4%A'])('is not read from the mirror when the cookie is damaged (%s)', (text) => {
    aStore().write(now());
    document.cookie = `${NAME}=${text}; Path=/`;
    expect(aStore().read()).toBeNull();
  });

  it('is none where two domains hold one each', () => {
    aStore().write(now());
    document.cookie = `${NAME}=${encodeURIComponent(JSON.stringify(now()))}; Path=/; Domain=acme.example`;
    expect(aStore().read()).toBeNull();
  });

  it('is none when it comes from the future', () => {
    aStore().write(answered({}, { now: Date.now() + 864e5 }));
    expect(aStore().read()).toBeNull();
  });

  it('is gone from both places after clear()', () => {
    aStore().write(now());
    aStore().clear();
    expect(document.cookie).toBe('');
    expect(localStorage.getItem(NAME)).toBeNull();
    expect(aStore().read()).toBeNull();
  });
});

describe('the mirror', () => {
  it('keeps the last 20 answers, oldest first', () => {
    const records = Array.from({ length: 25 }, (_, index) =>
      answered({}, { rules: rules({ policy: `${index}` }), now: Date.now() + index }),
    );
    for (const record of records) aStore().write(record);
    expect(aStore().mirror().history).toEqual(records.slice(-20));
    expect(aStore().mirror().record).toEqual(records.at(-1));
  });

  it('keeps what was noted when an answer is written, and the answers when something is noted', () => {
    const record = now();
    aStore().note({ toErase: ['acme'], checked: 'abcd' });
    aStore().write(record);
    aStore().note({ toErase: [] });
    expect(aStore().mirror()).toEqual({ toErase: [], checked: 'abcd', record, history: [record] });
  });

  it.each(['', 'null', '5', '"text"', '[]', '{', '{"history":5,"toErase":"acme"}', '{"history":null,"toErase":null}'])(
    'that is damaged (%s) holds no answer and no history',
    (text) => {
      localStorage.setItem(NAME, text);
      expect(aStore().mirror().record).toBeUndefined();
      expect(aStore().history()).toEqual([]);
      expect(aStore().read()).toBeNull();
    },
  );

  it('drops what is no record from a damaged history', () => {
    const whole = now();
    localStorage.setItem(NAME, JSON.stringify({ history: [null, 5, {}, whole, { ...aRecord(), choices: null }] }));
    const next = now();
    aStore().write(next);
    expect(aStore().mirror().history).toEqual([whole, next]);
  });

  it('is written anew over a damaged one', () => {
    localStorage.setItem(NAME, '{{{');
    const record = now();
    aStore().write(record);
    expect(aStore().mirror()).toEqual({ record, history: [record] });
  });
});

describe('cookie and mirror', () => {
  const inMirror = (): unknown => aStore().mirror().record;

  /** Two tabs that answered at once: the one wrote the cookie last, the other the mirror. */
  function writeBoth(inCookie: ConsentRecord, inMirror: ConsentRecord): void {
    aStore().write(inCookie);
    const cookie = document.cookie;
    aStore().write(inMirror);
    document.cookie = `${cookie}; path=/`;
  }
  const later = (record: ConsentRecord, ms = 1): ConsentRecord => ({
    ...record,
    time: new Date(Date.parse(record.time) + ms).toISOString(),
    choices: { analytics: false },
  });

  it('agree on the cookie’s answer where they are two visitors’, or of the same millisecond', () => {
    const given = now();
    for (const other of [{ ...later(given), id: '0b54ab2c-6f1e-4a5c-9c39-1c9f6f3e2a12' }, later(given, 0)]) {
      writeBoth(given, other);
      expect(aStore().settle(true).isBehind).toBe(false);
      expect(inMirror()).toEqual(given);
      forgetCookies();
      expect(aStore().read()).toEqual(given);
    }
  });

  it('agree on the later answer of the same visitor, and tell that the cookie was behind', () => {
    const given = now();
    writeBoth(given, later(given));
    expect(aStore().settle(true).isBehind).toBe(true);
    expect(aStore().settle(true).isBehind).toBe(false);
    localStorage.clear();
    expect(aStore().read()).toEqual(later(given));
  });

  it('agree without losing what else the mirror holds', () => {
    const given = now();
    writeBoth(given, later(given, 0));
    aStore().note({ checked: 'x' });
    aStore().settle(true);
    expect(aStore().mirror()).toMatchObject({ checked: 'x', record: given });
    expect(aStore().history()).toHaveLength(2);
  });

  it('are left alone where they agree, or where there is no answer', () => {
    aStore().settle(true);
    expect([document.cookie, localStorage.length]).toEqual(['', 0]);
    aStore().write(now());
    const { localStorage: real } = window;
    const write = vi.fn();
    vi.stubGlobal('localStorage', { getItem: (key: string) => real.getItem(key), setItem: write, removeItem: write });
    aStore().settle(true);
    expect(write).not.toHaveBeenCalled();
  });

  it('do not bring back a cookie that is not there: another tab may be about to write it', () => {
    aStore().write(now());
    forgetCookies();
    expect(aStore().settle(true).isBehind).toBe(false);
    expect(document.cookie).toBe('');
  });
});

describe('where nothing can be stored', () => {
  it('reads no answer and throws nowhere', () => {
    blockStorage();
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const store = aStore();
    expect(store.read()).toBeNull();
    expect(store.mirror()).toEqual({});
    expect(() => {
      store.write(now());
      store.note({ toErase: ['acme'] });
      store.clear();
    }).not.toThrow();
    expect(warn.mock.calls).toEqual([['consent: the browser keeps no cookie ilumee_consent here']]);
  });

  it('still writes the cookie when only localStorage is full', () => {
    vi.stubGlobal('localStorage', { getItem: () => null, setItem: throwing, removeItem: throwing });
    const record = now();
    aStore().write(record);
    expect(aStore().read()).toEqual(record);
  });

  it('still writes the mirror when only cookies throw', () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    blockCookies();
    const record = now();
    aStore().write(record);
    expect(aStore().mirror().record).toEqual(record);
    expect(aStore().read()).toBeNull();
  });
});

it('reads and writes by what the browser had when it was made, whatever is put in its place: the gate, for one', () => {
  const strangers: unknown[] = [];
  const note = (...what: unknown[]): void => void strangers.push(what);
  const storage = { getItem: (): string | null => null, setItem: vi.fn(), removeItem: vi.fn() };
  vi.stubGlobal('localStorage', storage);
  const { setItem, removeItem } = storage;
  const store = aStore();
  Object.assign(storage, { getItem: note, setItem: note, removeItem: note });
  // What js-cookie itself writes; the build takes that out.
  const set = (): void => {};
  Object.defineProperty(document, 'cookie', { configurable: true, get: () => note('cookie'), set });
  const record = now();
  store.write(record);
  expect(store.read()).toEqual(record);
  store.clear();
  expect([strangers, setItem.mock.calls.length, removeItem.mock.calls.length]).toEqual([[], 1, 1]);
});
