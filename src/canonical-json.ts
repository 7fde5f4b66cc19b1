/**
 * A value as canonical JSON: names sorted, no spaces, what is undefined left out. Source: RFC 8785, for the values that
 * records and notices have (objects, lists, texts, booleans, whole numbers, null).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (Object(value) !== value) return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  const names = Object.keys(object).filter((name) => object[name] !== undefined);
  return `{${names.sort().map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`)}}`;
}
