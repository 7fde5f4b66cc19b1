/** Left out by the URL parser, wherever they stand. */
const GAP = '[\\t\\n\\r]*';
const SCHEME = `\\b(?:${'https?|wss?'.replace(/\w\??/g, `$&${GAP}`)}):`;
const BEGIN = '(?<![^\\s"\'`(=,;])';
const SLASH = '[/\\\\]';
/** A line may end in an address or after it: what follows is caught as `more`. */
const addressFrom = (start: string): RegExp =>
  RegExp(
    `(?:${SCHEME}|${BEGIN}${start})[/\\\\\\t\\n\\r]*[^\\s"'\`<>(),;]*(?=([\\t\\n\\r][^ "'\`<>(),;]{0,999})?)`,
    'gi',
  );

/**
 * An address in other text (HTML, CSS, srcset), as the URL parser takes one: with its protocol, or with a slash where
 * an address can begin.
 */
export const TEXT_ADDRESS = addressFrom(`\\.*${SLASH}`);
/** The same with a host in it. */
export const FAR_ADDRESS = addressFrom(SLASH + GAP + SLASH);

/** Found in every text that one of these is in. */
export const MAYBE_ADDRESS = RegExp(`[&\\\\]|${SCHEME}|${BEGIN}\\.*/`, 'i');

/** What of CSS can have an address in it: strings and what stands in brackets; comments, so that no quote there counts. */
export const CSS_TOKEN = /\\[^]|\/\*[^]*?(?:\*\/|$)|(["'])(?:\\[^]|(?!\1)[^\\\n])*\1?|\((?:\\[^]|[^\\"'()])+/g;

const NAMED: Readonly<Record<string, string>> = {
  __proto__: null!,
  amp: '&',
  bsol: '\\',
  colon: ':',
  commat: '@',
  lpar: '(',
  num: '#',
  percnt: '%',
  period: '.',
  quest: '?',
  sol: '/',
  Tab: '',
  NewLine: '',
};

/** A quote would end a value that it does not end for the browser. */
const signOf = (code: number, written: string): string =>
  code < 65_536 && code !== 34 && code !== 39 ? String.fromCharCode(code) : written;

/** HTML with signs in the place of references. */
export const fromHtml = (text: string): string =>
  // Looked for at once, not by two expressions: pages set 100 kB of HTML.
  !text.includes('&')
    ? text
    : text
        .replace(/&#(x?)([\da-f]+);?/gi, (all, isHex: string, digits: string) =>
          signOf(parseInt(digits, isHex ? 16 : 10), all),
        )
        .replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all);

/** CSS with signs in the place of escapes. */
const fromCss = (text: string): string =>
  text.replace(
    /\\(?:([\da-f]{1,6})(?:\r\n|\s)?|\r?\n|([^]))/gi,
    (all, digits: string | undefined, sign: string | undefined) =>
      digits ? signOf(parseInt(digits, 16), all) : sign === '"' || sign === "'" ? all : (sign ?? ''),
  );

/** Text as the browser reads it, to look for addresses in: as HTML, and behind that as CSS where it has escapes. */
export function unescaped(text: string): string {
  const html = fromHtml(text);
  return html.includes('\\') ? `${html}\n${fromCss(html)}` : html;
}
