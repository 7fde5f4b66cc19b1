import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';

/** `npm run test:full` sets it. */
const isFull = process.env.FUZZ === 'full';
/** The same in every run but a full one. */
export const seed = Number(process.env.SEED ?? (isFull ? Date.now() % 2 ** 31 : 20260301));
/** What 2,000 cases are in a full run. */
const FULL = 100_000;
const again = `The seed was ${seed}: SEED=${seed}${isFull ? ' FUZZ=full' : ''} gives the same values, any other number others.`;

if (isFull) console.info(again);

/** A failure with the values it was found with, and how to see it again. */
function report(outcome: fc.RunDetails<unknown>): void {
  if (outcome.failed)
    throw new Error(`${fc.defaultReportMessage(outcome)}\n${again}`, { cause: outcome.errorInstance });
}

/**
 * The same values in every run, so that a failure is seen again; `SEED=...` tries others. With `FUZZ=full` fifty times
 * as many, others each time.
 */
export const fuzz = (runs = 2_000): fc.Parameters<unknown> => ({
  seed,
  numRuns: isFull ? Math.ceil((runs * FULL) / 2_000) : runs,
  reporter: report,
});

/** For tests that call `fuzz`: a computer that builds something else besides is slow. */
export const FUZZ_TIMEOUT_MS = isFull ? 900_000 : 240_000;

/** Names that every object has. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'];

/** Whatever `JSON.parse` can give, names that every object has among its keys. */
export const json = (): fc.Arbitrary<unknown> =>
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), fc.double(), fc.integer(), fc.string({ unit: 'binary' })),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom(...PROTOTYPE_KEYS)), tie('value')), { maxLength: 4 })
        .map((entries) => JSON.parse(`{${entries.map(([k, v]) => `${JSON.stringify(k)}:${toJson(v)}`).join()}}`)),
    ),
  })).value;

const toJson = (value: unknown): string => JSON.stringify(value) ?? 'null';

/** To be awaited by a case that makes elements: until a job ends, happy-dom's weak references keep them all. */
export const endJob = (): Promise<void> => setImmediate();
