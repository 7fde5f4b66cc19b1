import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findApp, type App } from '../../../src/bridge/app.js';
import { connect, hear, type BridgeContext } from '../../../src/bridge/bridge.js';
import { isGranted } from '../../../src/consent/choices.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { aRecord, settings, state } from '../support/builders.js';
import { FUZZ_TIMEOUT_MS, fuzz, json } from '../support/fuzz.js';

const GRANTS = { functional: true, analytics: true, advertising: true };
const DENIES = { functional: false, analytics: false, advertising: false };
const soon = (hours: number): Partial<ConsentRecord> => {
  const at = Date.now() - 864e5 + hours * 36e5;
  return { time: new Date(at).toISOString(), expires: new Date(at + 90 * 864e5).toISOString() };
};
const older = (parts: Partial<ConsentRecord>) => aRecord({ ...soon(0), ...parts });
const newer = (parts: Partial<ConsentRecord>) => aRecord({ ...soon(1), ...parts });

function aPage(record: ConsentRecord | null, { allowRestore = false } = {}) {
  const complete = settings({ bridge: true, allowRestore });
  const taken: ConsentRecord[] = [];
  const denied: string[][] = [];
  let listener: () => void = () => {};
  const page = {
    settings: complete,
    getRecord: () => record,
    isGranted: (id: string) => isGranted(id, state({ record, rules: complete.rules })),
    restore(next: ConsentRecord) {
      taken.push((record = next));
      listener();
    },
    deny(ids: readonly string[]) {
      denied.push([...ids]);
    },
    onChange: (given: () => void) => void (listener = given),
    taken,
    denied,
    change(next: ConsentRecord) {
      record = next;
      listener();
    },
  };
  return page satisfies Omit<BridgeContext, 'app'>;
}

const anApp = (parts: Partial<App> = {}): App => ({
  record: undefined,
  senders: [],
  getRecord: undefined,
  isFirst: true,
  ...parts,
});

describe('a record that the app was sure to have handed in', () => {
  it('is taken over, marked as handed in', () => {
    const page = aPage(null);
    hear(newer({ choices: GRANTS }), true, page);
    expect(page.taken).toEqual([{ ...newer({ choices: GRANTS }), method: 'restore', time: expect.any(String), expires: expect.any(String) }]); // prettier-ignore
  });

  it('may be JSON', () => {
    const page = aPage(null);
    hear(JSON.stringify(newer({ choices: GRANTS })), true, page);
    expect(page.taken).toHaveLength(1);
  });

  it('is left where the page has a newer one: a withdrawal on the page stands', () => {
    const page = aPage(newer({ choices: DENIES, method: 'revoke' }));
    hear(older({ choices: GRANTS }), true, page);
    expect(page.taken).toEqual([]);
  });

  it.each([
    ['of another policy version', { policy: '0' }],
    ['that has expired', { expires: '2020-01-01T00:00:00.000Z' }],
    ['from the future', { time: '2126-01-01T00:00:00.000Z' }],
    ['without an id', { id: '' }],
  ])('is not taken %s', (_what, parts) => {
    const page = aPage(null);
    hear({ ...newer({ choices: GRANTS }), ...parts }, true, page);
    expect(page.taken).toEqual([]);
  });
});

describe('a record that page code may have made up', () => {
  it('grants nothing', () => {
    for (const record of [null, older({ choices: DENIES }), older({ choices: { ...GRANTS, advertising: false } })]) {
      const page = aPage(record);
      hear(newer({ choices: GRANTS }), false, page);
      expect([page.taken, page.denied]).toEqual([[], []]);
    }
  });

  it('takes away what it denies, and leaves the rest', () => {
    const page = aPage(older({ choices: GRANTS }));
    hear(newer({ choices: { ...GRANTS, analytics: false } }), false, page);
    expect(page.denied).toEqual([['analytics']]);
    expect(page.taken).toEqual([]);
  });

  it('answers a visitor who was not asked yet only where it denies everything', () => {
    const page = aPage(null);
    hear(newer({ choices: { ...GRANTS, analytics: false } }), false, page);
    expect(page.denied).toEqual([]);
    hear(newer({ choices: DENIES }), false, page);
    expect(page.denied).toEqual([['functional', 'analytics', 'advertising']]);
  });

  it('is taken over where the site allows that', () => {
    const page = aPage(null, { allowRestore: true });
    hear(newer({ choices: GRANTS }), false, page);
    expect(page.taken).toMatchObject([{ method: 'restore', choices: GRANTS }]);
  });

  it(
    'whatever it is: nothing throws, nothing is granted',
    () => {
      const fields = Object.keys(aRecord()) as (keyof ConsentRecord)[];
      const nearly = fc
        .tuple(fc.constantFrom(...fields), json(), fc.dictionary(fc.string(), fc.oneof(fc.boolean(), json())))
        .map(([field, value, choices]) => ({ ...newer({ choices: GRANTS }), choices, [field]: value }));
      fc.assert(
        fc.property(
          fc.oneof(
            json(),
            nearly,
            nearly.map((record) => JSON.stringify(record)),
          ),
          (value) => {
            for (const record of [null, older({ choices: { analytics: true, advertising: false } })]) {
              const page = aPage(record);
              hear(value, false, page);
              expect(page.taken).toEqual([]);
            }
          },
        ),
        fuzz(1000),
      );
    },
    FUZZ_TIMEOUT_MS,
  );
});

describe('the app', () => {
  const names = ['ilumeeConsentRecord', 'webkit', 'ilumeeConsentBridge', 'ReactNativeWebView'] as const;
  const page = window as unknown as Record<string, unknown>;
  afterEach(() => names.forEach((name) => delete page[name]));

  it('is found on iOS, Android and React Native, with methods that nobody can put others in the place of', () => {
    const sent: string[] = [];
    const port = (name: string) => ({
      getRecord: () => `record of ${name}`,
      postMessage(this: { own: string }, text: string) {
        sent.push(`${this.own}: ${text}`);
      },
      own: name,
    });
    const [ios, android, native] = [port('ios'), port('android'), port('native')];
    Object.assign(page, {
      webkit: { messageHandlers: { ilumeeConsent: ios } },
      ilumeeConsentBridge: android,
      ReactNativeWebView: native,
      ilumeeConsentRecord: { id: 1 },
    });
    const app = findApp();
    for (const one of [ios, android, native]) one.postMessage = () => sent.push('forged');
    android.getRecord = () => 'forged';
    page.ilumeeConsentRecord = 'forged';
    for (const send of app.senders) send('x');
    expect(sent).toEqual(['ios: x', 'android: x', 'native: x']);
    expect(app.getRecord!()).toBe('record of android');
    expect(app.record).toEqual({ id: 1 });
  });

  it('is nothing in a browser', () => {
    expect(findApp()).toEqual({ record: undefined, senders: [], getRecord: undefined, isFirst: false });
  });

  it('gets the page’s record at the start and at every change', async () => {
    const sent: unknown[] = [];
    const own = older({ choices: DENIES });
    const consent = aPage(own);
    await connect({ ...consent, app: anApp({ senders: [(text) => void sent.push(JSON.parse(text))] }) });
    const next = newer({ choices: GRANTS });
    consent.change(next);
    await vi.waitFor(
      () =>
        expect(sent).toEqual([
          { type: 'ilumee-consent', record: JSON.parse(JSON.stringify(own)) },
          { type: 'ilumee-consent', record: JSON.parse(JSON.stringify(next)) },
        ]),
      60_000,
    );
  });

  it('is heard by what it has left, by what it gives when asked, and by what it answers', async () => {
    for (const parts of [
      { record: newer({ choices: GRANTS }) },
      { getRecord: () => JSON.stringify(newer({ choices: GRANTS })) },
      { senders: [async () => newer({ choices: GRANTS })] },
    ]) {
      const consent = aPage(null);
      await connect({ ...consent, app: anApp(parts) });
      expect(consent.taken).toMatchObject([{ method: 'restore', choices: GRANTS }]);
      const late = aPage(null);
      await connect({ ...late, app: anApp({ ...parts, isFirst: false }) });
      expect(late.taken).toEqual([]);
    }
  });

  it('stops nothing where it throws, rejects, or never answers', async () => {
    const throws = () => {
      throw new Error('app');
    };
    const senders = [throws, () => Promise.reject(new Error('app')), () => new Promise(() => {})];
    await connect({ ...aPage(null), app: anApp({ senders, getRecord: throws }) });
  });

  it('says that its record changed: it is asked, and what the event itself says grants nothing', async () => {
    const inApp: { record?: unknown } = {};
    const consent = aPage(null);
    await connect({ ...consent, app: anApp({ getRecord: () => inApp.record }) });
    dispatchEvent(new CustomEvent('ilumee-consent-app', { detail: newer({ choices: GRANTS }) }));
    expect(consent.taken).toEqual([]);
    inApp.record = newer({ choices: GRANTS });
    dispatchEvent(new Event('ilumee-consent-app'));
    expect(consent.taken).toHaveLength(1);
  });
});
