import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
// Tests run in the root of the repository.
const validate = ajv.compile(JSON.parse(readFileSync('src/receipt/receipt.schema.json', 'utf8')) as object);

/** What the published schema has against a receipt; none when it is right. */
export function schemaErrors(receipt: unknown): string[] {
  validate(receipt);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(' '),
  );
}
