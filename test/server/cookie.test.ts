import Cookies from 'js-cookie';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../../src/consent/types.js';
import { escapeCookieValue } from '../../src/server/consent-cookie.js';
import { openPglite } from '../../src/server/database/pglite.js';
import {
  createConsentLog,
  readConsent,
  type ConsentConfig,
  type ConsentLog,
  type Database,
  type LogCookieOptions,
} from '../../src/server/index.js';
import { toCookieText } from '../../src/storage/cookie-text.js';
import { aChain, anEvent, aPost, aRecord, SITE } from './support/events.js';

const DAY_MS = 864e5;
const config: ConsentConfig = { policy: { version: '2026-01-15' } };

/** `name=value; …` as a browser sends it back. */
const toCookie = (setCookie: string | null): string => setCookie?.split(';')[0] ?? '';
const cookieOf = (record: ConsentRecord, name = 'ilumee_consent'): string =>
  `${name}=${escapeCookieValue(toCookieText(JSON.stringify(record)))}`;

describe('the consent cookie over HTTP', () => {
  let database: Database;
  let log: ConsentLog;
  const create = (cookie?: LogCookieOptions | false): ConsentLog =>
    createConsentLog({ database, allowedOrigins: [SITE, 'https://shop.site.example'], cookie, path: '/consent' });
  beforeAll(async () => {
    database = await openPglite('memory://');
    log = create();
  });
  afterAll(() => log.close());

  const setCookie = async (events: unknown, headers: Record<string, string | null> = {}, target = log) =>
    (await target.handle(aPost(events, { headers }))).headers.get('set-cookie');

  it('comes with the answer to an append, and reads as the record that was sent', async () => {
    const sent = anEvent();
    const cookie = await setCookie([sent]);
    expect(readConsent(toCookie(cookie), config)).toEqual(sent.record);
    const [, ...attributes] = cookie!.split('; ');
    expect(attributes).toEqual(['Path=/', expect.stringMatching(/^Max-Age=\d+$/), 'Secure', 'SameSite=Lax']);
    const maxAge = Number(/Max-Age=(\d+)/.exec(cookie!)![1]);
    const left = (Date.parse(sent.record.expires) - Date.now()) / 1_000;
    expect(Math.abs(maxAge - left)).toBeLessThan(30);
  });

  it('has the value that the browser writes', () => {
    const jar = { cookie: '' };
    Object.assign(globalThis, { document: jar });
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant(JSON.stringify(aRecord())),
      fc.constant(toCookieText(JSON.stringify(aRecord({ asked: 'abcd'.repeat(200) })))),
    );
    fc.assert(
      fc.property(values, (text) => {
        Cookies.set('ilumee_consent', text);
        expect(`ilumee_consent=${escapeCookieValue(text)}; path=/`).toBe(jar.cookie);
      }),
    );
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('is of the newest answer, also where they come together', async () => {
    const sent = aChain(3);
    expect(readConsent(toCookie(await setCookie(sent)))).toEqual(sent[2]!.record);
  });

  it('is not set by an answer that is not the newest of its visitor', async () => {
    const sent = aChain(2);
    await setCookie(sent);
    expect(await setCookie([sent[0]])).toBeNull();
    expect(readConsent(toCookie(await setCookie([sent[1]])))).toEqual(sent[1]!.record);
  });

  it('does not undo an answer that the browser has given since, nor that of another visitor', async () => {
    const [first, second] = aChain(2) as [ReturnType<typeof anEvent>, ReturnType<typeof anEvent>];
    expect(await setCookie([first], { cookie: cookieOf(second.record) })).toBeNull();
    expect(await setCookie([first], { cookie: cookieOf(aRecord()) })).toBeNull();
    expect(await setCookie([first], { cookie: cookieOf(first.record) })).not.toBeNull();
    expect(await setCookie([second], { cookie: cookieOf(first.record) })).not.toBeNull();
  });

  it('is not set for what was refused, nor for an answer that has expired', async () => {
    expect(await setCookie([{ ...anEvent(), sequence: 5 }])).toBeNull();
    expect(
      await setCookie([anEvent({ record: aRecord({ expires: new Date(Date.now() - 1).toISOString() }) })]),
    ).toBeNull();
  });

  it('lives for 400 days at most', async () => {
    const record = aRecord({ expires: new Date(Date.now() + 5_000 * DAY_MS).toISOString() });
    expect(await setCookie([anEvent({ record })])).toContain(`Max-Age=${400 * 86_400};`);
  });

  it('is not given to a page of another site', async () => {
    expect(await setCookie([anEvent()], { 'sec-fetch-site': 'cross-site' })).toBeNull();
    expect(await setCookie([anEvent()], { 'sec-fetch-site': 'none' })).toBeNull();
  });

  it('is given to a page of the same site where its domain is that of both', async () => {
    const shop = { origin: 'https://shop.site.example', 'sec-fetch-site': 'same-site' };
    expect(await setCookie([anEvent()], shop)).toBeNull();
    const shared = create({ domain: 'site.example' });
    expect(await setCookie([anEvent()], shop, shared)).toMatch(/; Domain=site\.example$/);
    expect(await setCookie([anEvent()], shop, create({ domain: 'shop.site.example' }))).toBeNull();
  });

  it('is given to a page on another port of the same host, whose cookie it is', async () => {
    const local = createConsentLog({ database, allowedOrigins: ['https://site.example:3000'], path: '/consent' });
    const page = { origin: 'https://site.example:3000', 'sec-fetch-site': 'same-site' };
    expect(await setCookie([anEvent()], page, local)).not.toBeNull();
  });

  it('goes by the hosts where a browser does not say whose page it is', async () => {
    const old = { 'sec-fetch-site': null };
    expect(await setCookie([anEvent()], old)).not.toBeNull();
    expect(await setCookie([anEvent()], { ...old, origin: 'https://shop.site.example' })).toBeNull();
    const shared = create({ domain: 'site.example' });
    expect(await setCookie([anEvent()], { ...old, origin: 'https://shop.site.example' }, shared)).not.toBeNull();
  });

  it('has the name that the site gives it, and is left out where the operator says so', async () => {
    expect(await setCookie([anEvent()], {}, create({ name: 'acme_consent' }))).toMatch(/^acme_consent=/);
    expect(await setCookie([anEvent()], {}, create(false))).toBeNull();
  });
});

describe('readConsent', () => {
  const record = aRecord();
  const cookie = cookieOf(record);

  it('reads the answer from a header, a Request and a request of Node', () => {
    const request = new Request(SITE, { headers: { cookie: `theme=dark; ${cookie}; ilumee_consents=1` } });
    const ofAFramework = { headers: { get: (name: string) => request.headers.get(name) } };
    for (const source of [cookie, request, { headers: { cookie } }, ofAFramework]) {
      expect(readConsent(source, config)).toEqual(record);
    }
  });

  it('reads a record that had to be written in fewer letters', () => {
    const long = aRecord({
      asked: 'abcd'.repeat(100),
      choices: { analytics: true, advertising: false, functional: true },
    });
    expect(cookieOf(long)).toContain("{'");
    expect(readConsent(cookieOf(long), config)).toEqual(long);
  });

  it.each<[unknown, unknown, string]>([
    [5, config, 'consent: readConsent: expected a request, got 5. Give the request, or the text of its Cookie header'],
    [new Headers({ cookie }), config, 'consent: readConsent: expected a request, got an object without headers'],
    [cookie, 5, 'consent: readConsent: expected a configuration, got 5'],
  ])('says what is wrong with what it is given: %s, %s', (source, given, message) => {
    expect(() => readConsent(source as string, given as ConsentConfig)).toThrow(message);
  });

  it.each<[string, string | null | undefined]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty header', ''],
    ['no cookie of ours', 'theme=dark'],
    ['two of them', `${cookie}; ${cookie}`],
    ['a damaged one', cookie.slice(0, -9)],
    ['escapes that are none', 'ilumee_consent=%E0%A4%A'],
    ['an answer from the future', cookieOf(aRecord({ time: new Date(Date.now() + DAY_MS).toISOString() }))],
    ['names of prototypes', 'ilumee_consent={"__proto__":{}}'],
  ])('finds no answer in %s', (_name, header) => {
    expect(readConsent(header, config)).toBeNull();
  });

  it('asks with the configuration whether the answer still counts', () => {
    expect(readConsent(cookie, { policy: { version: '2026-06-01' } })).toBeNull();
    const days = (time: number) => aRecord({ time: new Date(Date.now() - time * DAY_MS).toISOString() });
    expect(readConsent(cookieOf(days(179)), config)).not.toBeNull();
    expect(readConsent(cookieOf(days(181)), config)).toBeNull();
    expect(readConsent(cookieOf(days(31)), { ...config, consent: { maxAgeDays: 30 } })).toBeNull();
    expect(readConsent(cookieOf(days(31)))).not.toBeNull();
  });

  it('leaves out what a new policy version asks again, as the browser does', () => {
    const affects = { '2026-01-15': ['analytics'] };
    const { choices } = readConsent(cookie, { policy: { version: '2026-06-01', affects } })!;
    expect(choices).toEqual({ functional: false, advertising: false });
  });

  it('reads the cookie that the configuration names', () => {
    const named: ConsentConfig = { ...config, cookie: { name: 'acme_consent' } };
    expect(readConsent(cookieOf(record, 'acme_consent'), named)).toEqual(record);
    expect(readConsent(cookie, named)).toBeNull();
  });
});
