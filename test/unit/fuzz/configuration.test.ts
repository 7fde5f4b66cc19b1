import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkConfig } from '../../../src/config/check.js';
import { completeConfig, type Settings } from '../../../src/config/complete.js';
import { ConsentError } from '../../../src/config/consent-error.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { readScriptTag } from '../../../src/config/read-script-tag.js';
import { isGranted, unanswered } from '../../../src/consent/choices.js';
import { startConsent } from '../../../src/create-consent.js';
import { compileRules, decide } from '../../../src/gate/decide.js';
import { sealPolicy } from '../../../src/gate/seal.js';
import { createConsent } from '../../../src/index.js';
import { ownersOf } from '../../../src/vendors/vendor.js';
import { EXAMPLE } from '../config/example.js';
import { aRecord, state } from '../support/builders.js';
import { endJob, fuzz, FUZZ_TIMEOUT_MS } from '../support/fuzz.js';
import { LINK_OPTIONS } from '../support/link-options.js';
import { damage, damageJson, edits, isAllowedLink, isClean, beABrowser, LINKS, someJson } from '../support/hostile.js';

// Nothing of the page is patched, or two thousand gates would lie over each other.
vi.mock('../../../src/gate/realms.js', () => ({ createRealms: () => () => {} }));

/** Every option is in it, so that each can be damaged. */
const WHOLE = {
  ...EXAMPLE,
  policy: { ...EXAMPLE.policy, affects: { '1': ['advertising'] } },
  vendors: [
    ...EXAMPLE.vendors,
    {
      id: 'beta',
      load: 'always',
      tag: { src: 'https://beta.example/t.js', attributes: { async: '' } },
      pending: 'reject',
    },
    {
      id: 'gamma',
      data: ['IP address', { en: 'Cookies' }],
      signal: 'gamma.set',
      stop: 'gamma.stop',
      prepare: 'gamma.go',
    },
  ],
  consent: { ...EXAMPLE.consent, maxAgeDaysDenied: 200 },
  disclosure: {
    dataCollected: ['IP address'],
    publication: false,
    rightsUrl: '/r',
    requests: { url: '/q', email: 'a@b' },
  },
  notice: { ...EXAMPLE.notice, texts: { acceptAll: 'Yes', rejectAll: { en: 'No' } } },
  google: { ...EXAMPLE.google, region: ['KZ'] },
  allowRestore: false,
};

/** Every link that somebody will be able to follow, or that is fetched. */
const linksOf = ({ policy, controller, disclosure, log, vendors }: Partial<ConsentConfig>): unknown[] => [
  policy?.url,
  controller?.contact,
  disclosure?.rightsUrl,
  disclosure?.requests?.url,
  log?.url,
  ...(vendors ?? []).flatMap((vendor) => (typeof vendor === 'object' ? [vendor.policyUrl, vendor.tag?.src] : [])),
];

/** As the script tag hands it on: whatever a block or a page gives, a copy of what is in it. */
const spread = (given: unknown): Partial<ConsentConfig> => ({ ...(given as object) });

const check = (config: unknown) => checkConfig(config as ConsentConfig, completeConfig);

describe('a configuration, whatever is in it', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('is told by ConsentErrors that name an option, and what is left of it is right', () => {
    let wrong = 0;
    fc.assert(
      fc.property(edits(), (changes) => {
        const { errors, usable } = check(damage(WHOLE, changes));
        if (errors.length) wrong++;
        for (const error of errors) {
          expect(error).toBeInstanceOf(ConsentError);
          // An option's name has the site's own ids in it, and is told in full.
          const { length } = error.problem + error.fix;
          expect([typeof error.option, length < 2_000, error.fix !== '']).toEqual(['string', true, true]);
        }
        const left = check(usable).errors.filter(({ option }) => option !== 'policy.version');
        expect(left.map(({ message }) => message)).toEqual([]);
        for (const link of linksOf(usable)) expect(link === undefined || isAllowedLink(link as string)).toBe(true);
        expect(isClean()).toBe(true);
      }),
      fuzz(500),
    );
    expect(wrong).toBeGreaterThan(250);
  });

  it('is refused by createConsent with a ConsentError, or is right', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          edits().map((changes) => () => damage(WHOLE, changes)),
          fc.anything().map((value) => () => value),
        ),
        (give) => {
          const config = give();
          // A right one would start the library, once for all tests of this file.
          if (!check(config).errors.length) return;
          let caught: unknown;
          try {
            createConsent(config as ConsentConfig);
          } catch (error) {
            caught = error;
          }
          expect(caught).toBeInstanceOf(ConsentError);
          expect(window.IlumeeConsent).toBeUndefined();
        },
      ),
      fuzz(800),
    );
  });

  it('can be completed and asked by the gate before it is checked, as far as JSON carries it', () => {
    fc.assert(
      fc.property(edits({ isJson: true }), (changes) => {
        const settings = completeConfig(spread(damageJson(WHOLE, changes)));
        const { rules, vendors, gate } = settings;
        const compiled = compileRules(vendors, { ...gate, categories: rules.categories, ownHost: 'site.example' });
        for (const url of ['https://acme.example/a', '/proxy/x', 'https://other.example/?q', 'wss://mc.yandex.ru/']) {
          decide(url, 'script', compiled, 'https://site.example/');
        }
        sealPolicy(settings, () => false, 'https://site.example');
        rules.isOptOut('US-CA');
        for (const record of [null, aRecord()]) unanswered(state({ record, rules }));
        expect(isClean()).toBe(true);
      }),
      fuzz(800),
    );
  });

  it('is read from a tag and a block, whatever is in them', async () => {
    const name = fc.oneof(
      fc.constantFrom('policy-version', 'policy-url', 'controller', 'vendors', 'gate', 'google-analytics', '__proto__'),
      fc.constantFrom('constructor', 'to-string', 'policy-constructor', '__proto__-x', 'has-own-property', 'prototype'),
      fc.stringMatching(/^[a-z][a-z-]{0,12}$/),
    );
    const value = someJson().map((given) => (typeof given === 'string' ? given : JSON.stringify(given)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(name, value), { maxLength: 4 }),
        edits({ isJson: true }),
        async (attributes, changes) => {
          const script = document.createElement('script');
          // As the standard names them: in happy-dom `data-p` and `data-p-` are one name twice.
          const dataset = attributes.map(([key, text]) => [key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), text]); // prettier-ignore
          Object.defineProperty(script, 'dataset', { value: Object.fromEntries(dataset) });
          const block = document.createElement('script');
          block.textContent = JSON.stringify(damageJson(WHOLE, changes));
          const config = readScriptTag(script, block);
          for (const group of Object.keys(config)) expect(group).not.toMatch(/^function|native/);
          check(config);
          completeConfig(config);
          expect(isClean()).toBe(true);
          await endJob();
        },
      ),
      fuzz(500),
    );
  });

  it('refuses a link with any other scheme, however it is written, and names the option, the value and the fix', () => {
    const space = fc
      .array(fc.constantFrom(' ', '\0', '\x01', '\t', '\n', '\x1f'), { maxLength: 3 })
      .map((signs) => signs.join(''));
    const scheme = fc.oneof(fc.constantFrom('javascript', 'data', 'vbscript', 'blob', 'file'), fc.stringMatching(/^[a-z][a-z\d+.-]{1,8}$/)); // prettier-ignore
    const written = fc
      .tuple(scheme, fc.array(fc.tuple(fc.boolean(), fc.constantFrom('', '', '\t', '\n', '\r'))), space, fc.string())
      .map(([name, signs, before, rest]) => {
        const mixed = [...name].map((letter, at) => (signs[at]?.[0] ? letter.toUpperCase() : letter) + (signs[at]?.[1] ?? '')); // prettier-ignore
        return `${before}${mixed.join('')}:${rest}`;
      });
    fc.assert(
      fc.property(
        fc.oneof(written, fc.constantFrom(...LINKS)),
        fc.constantFrom(...LINK_OPTIONS),
        (link, [option, toConfig]) => {
          let { protocol } = { protocol: 'none' };
          try {
            ({ protocol } = new URL(link, 'https://site.example/'));
          } catch {
            // No browser goes there.
          }
          const { errors, usable } = check({ policy: { version: '1' }, ...toConfig(link) });
          for (const left of linksOf(usable)) expect(left === undefined || isAllowedLink(left as string)).toBe(true);
          if (/^(https?|mailto|tel|none):?$/.test(protocol)) return;
          expect(errors.map((error) => error.option)).toEqual([option]);
          expect(errors[0]!.problem).toContain(JSON.stringify(link).slice(0, 100));
          expect(errors[0]!.fix).not.toBe('');
        },
      ),
      fuzz(),
    );
  });
});

describe('the library, started with a configuration that nobody has checked yet', { timeout: FUZZ_TIMEOUT_MS }, () => {
  // One for each start, or it would keep what waits for it.
  const never = () => new Promise<never>(() => {});
  const time = new Date(Date.now() - 60_000).toISOString();
  const granting = JSON.stringify(
    aRecord({
      policy: EXAMPLE.policy.version,
      choices: { functional: true, analytics: true, advertising: true, necessary: true },
      first: time,
      time,
      expires: new Date(Date.now() + 864e5).toISOString(),
    }),
  );
  /** The library is started once, and hears the page as long as there is one. Here, until its case is over. */
  const undo: (() => void)[] = [];
  function adding(target: EventTarget): EventTarget['addEventListener'] {
    const add = target.addEventListener.bind(target);
    return (...given) => {
      add(...given);
      undo.push(() => target.removeEventListener(...given));
    };
  }
  beforeEach(() => {
    beABrowser();
    vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
    // Two thousand observers of one page would look at each other's button.
    vi.stubGlobal(
      'MutationObserver',
      class {
        observe() {}
      },
    );
    vi.stubGlobal('addEventListener', adding(globalThis));
    // The gate sweeps storages as long as the page is there.
    const start = setInterval;
    vi.stubGlobal('setInterval', (...given: Parameters<typeof setInterval>) => {
      const timer = start(...given);
      undo.push(() => clearInterval(timer));
      return timer;
    });
    // That no cookie of such a name is kept, for one.
    vi.spyOn(console, 'warn').mockReturnValue();
    // Node's ports are kept until they are closed.
    const ports = MessageChannel;
    vi.stubGlobal('MessageChannel', function () {
      const channel = new ports();
      undo.push(() => channel.port1.close());
      return channel;
    });
    Object.defineProperty(document, 'addEventListener', { configurable: true, value: adding(document) });
    Object.defineProperty(document, 'cookie', { configurable: true, get: () => `ilumee_consent=${encodeURIComponent(granting)}`, set() {} }); // prettier-ignore
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    for (const name of ['cookie', 'addEventListener']) Reflect.deleteProperty(document, name);
  });

  const start = (settings: Settings, signal: AbortSignal) =>
    startConsent({ settings, signal, load: never, check: { signature: 'x', run: never } });

  it('throws nothing, and grants nothing, although every category was granted before', async () => {
    await fc.assert(
      fc.asyncProperty(edits({ isJson: true }), async (changes) => {
        localStorage.clear();
        const ending = new AbortController();
        const settings = completeConfig(spread(damageJson(WHOLE, changes)));
        const { api, notice } = start(settings, ending.signal);
        for (const id of [...settings.rules.categories, ...settings.rules.vendors.keys()]) {
          expect([id, api.has(id)]).toEqual([id, id === 'necessary']);
        }
        api.rejectAll();
        api.held();
        notice.remove();
        ending.abort();
        for (const end of undo.splice(0)) end();
        expect(isClean()).toBe(true);
        await endJob();
      }),
      // Each start puts a gate over the one before: 100,000 of them need more memory than Node has.
      fuzz(300),
    );
  });

  it('would grant by that answer, were the configuration known to be right', () => {
    localStorage.clear();
    const settings = completeConfig(WHOLE as unknown as ConsentConfig);
    const { api } = startConsent({ settings, load: never });
    expect([api.has('analytics'), api.has('advertising')]).toEqual([true, true]);
    const { rules } = settings;
    expect(isGranted('analytics', state({ record: api.getConsent(), rules }))).toBe(true);
    expect(ownersOf(settings, 'cookie', '_acme').map(({ id }) => id)).toEqual(['acme']);
  });
});
