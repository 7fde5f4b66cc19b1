/** JavaScript by the MIME Sniffing standard's list. */
const JAVASCRIPT = new Set([
  ...['ecmascript', 'javascript', 'x-ecmascript', 'x-javascript'].flatMap((name) => [
    `application/${name}`,
    `text/${name}`,
  ]),
  ...['0', '1', '2', '3', '4', '5'].map((minor) => `text/javascript1.${minor}`),
  'text/jscript',
  'text/livescript',
]);

export type ScriptKind = 'classic' | 'module' | 'importmap' | 'speculationrules';

/** What a browser takes a script for, by the HTML standard; undefined for data that it does not look at. */
export function scriptKind(attributes: ReadonlyMap<string, string>): ScriptKind | undefined {
  const type = attributes.get('type');
  const language = attributes.get('language');
  const given = type ?? (language && `text/${language}`);
  if (!given) return 'classic';
  const name = given.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
  if (JAVASCRIPT.has(name)) return 'classic';
  return name === 'module' || name === 'importmap' || name === 'speculationrules' ? name : undefined;
}
