import fc from 'fast-check';

/** The same values in every run, so that a failure is seen again; `SEED=...` tries others. */
export const fuzz = (runs: number): fc.Parameters<unknown> & { seed: number } => ({
  seed: Number(process.env.SEED ?? 20260301),
  numRuns: runs,
});

/** For tests that call `fuzz`: a computer that builds something else besides is slow. */
export const FUZZ_TIMEOUT_MS = 60_000;

/** Names that every object has. */
export const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

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
