import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { App } from '../../../src/bridge/app.js';
import { connect, hear } from '../../../src/bridge/bridge.js';
import { isGranted } from '../../../src/consent/choices.js';
import { stillCounts } from '../../../src/consent/record.js';
import type { ConsentRecord } from '../../../src/consent/types.js';
import { aRecord, settings, state } from '../support/builders.js';
import { fuzz, FUZZ_TIMEOUT_MS } from '../support/fuzz.js';
import {
  damage,
  damageJson,
  damageText,
  edits,
  isClean,
  isWholeRecord,
  someJson,
  textEdits,
} from '../support/hostile.js';

const at = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();
const granting = aRecord({
  first: at(-60),
  time: at(-60),
  expires: at(100_000),
  choices: { functional: true, analytics: true, advertising: true },
});

/** What an app, or a script that plays one, hands in. */
const handedIn: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .record({ language: fc.string(), policy: fc.constantFrom('1', '1', '0'), gpc: fc.boolean() })
    .map((parts) => () => ({ ...granting, ...parts })),
  edits().map((changes) => () => damage(granting, changes)),
  edits({ isJson: true }).map((changes) => () => JSON.stringify(damageJson(granting, changes))),
  textEdits().map((changes) => () => damageText(JSON.stringify(granting), changes)),
  someJson().map((value) => () => value),
  fc.anything().map((value) => () => value),
);

function aPage(record: ConsentRecord | null) {
  const complete = settings();
  const taken: ConsentRecord[] = [];
  return {
    settings: complete,
    getRecord: () => record,
    isGranted: (id: string) => isGranted(id, state({ record, rules: complete.rules })),
    restore: (next: ConsentRecord) => void taken.push(next),
    deny: () => {},
    onChange: () => {},
    taken,
  };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what an app hands in', { timeout: FUZZ_TIMEOUT_MS }, () => {
  it('is never granted where a script could have said it', () => {
    fc.assert(
      fc.property(handedIn, fc.boolean(), (give, hasRecord) => {
        const page = aPage(hasRecord ? aRecord({ ...granting, time: at(-120), choices: { analytics: false } }) : null);
        hear(give(), false, page);
        expect(page.taken).toEqual([]);
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
  });

  it('is taken over where it was there first, if it is a whole record that still counts', () => {
    let taken = 0;
    fc.assert(
      fc.property(handedIn, (give) => {
        const page = aPage(null);
        hear(give(), true, page);
        taken += page.taken.length;
        for (const record of page.taken) {
          expect([isWholeRecord(record), record.method]).toEqual([true, 'restore']);
          expect(stillCounts(record, page.settings.rules, Date.now())).toBe(true);
        }
        expect(isClean()).toBe(true);
      }),
      fuzz(),
    );
    expect(taken).toBeGreaterThan(50);
  });

  it('stops nothing, however the app fails', async () => {
    const addListener = vi.spyOn(globalThis, 'addEventListener').mockImplementation(() => {});
    const fails = fc.constantFrom<() => unknown>(
      () => {
        throw new Error('mine');
      },
      () => Promise.reject(new Error('mine')),
      () => ({ then: () => {
        throw new Error('mine');
      } }),
    ); // prettier-ignore
    const method = fc.oneof(fails, handedIn);
    // There it answers at once: what it rejects later is nobody's but its own.
    const fromAndroid = fc.oneof(
      fc.constant((): unknown => {
        throw new Error('mine');
      }),
      handedIn,
    );
    await fc.assert(
      fc.asyncProperty(
        handedIn,
        fc.array(method, { maxLength: 2 }),
        fc.option(fromAndroid),
        async (give, senders, ask) => {
          const page = aPage(null);
          // One that says nothing at all would cost the whole second that an app gets.
          const isEndless = (value: unknown): boolean =>
            typeof (value as PromiseLike<unknown> | null)?.then === 'function';
          const app: App = { record: give(), senders, getRecord: ask ?? undefined, isFirst: false };
          if (senders.some((send) => isEndlessAnswer(send, isEndless))) return;
          await connect({ ...page, app });
          expect(page.taken).toEqual([]);
          expect(isClean()).toBe(true);
        },
      ),
      fuzz(),
    );
    addListener.mockRestore();
  });
});

/** Whether an answer is a promise of the value's own, which nobody keeps. */
function isEndlessAnswer(send: () => unknown, isEndless: (value: unknown) => boolean): boolean {
  try {
    const answer = send();
    if (answer instanceof Promise) answer.catch(() => {});
    return isEndless(answer) && !(answer instanceof Promise);
  } catch {
    return false;
  }
}
