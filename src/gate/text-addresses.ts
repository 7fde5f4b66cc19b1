/** An address in other text (HTML, CSS, srcset): with its protocol, or with a slash where an address can begin. */
export const TEXT_ADDRESS = /(?:\b(?:https?|wss?):\/|(?<![^\s"'`(=,;]))\/[^\s"'`<>()\\,;]*/gi;
/** The same with a host in it. */
export const FAR_ADDRESS = /(?:\b(?:https?|wss?):|(?<![^\s"'`(=,;])\/)\/[^\s"'`<>()\\,;]*/gi;

const NAMED: Readonly<Record<string, string>> = {
  __proto__: null!,
  amp: '&',
  colon: ':',
  sol: '/',
  period: '.',
  Tab: '',
  NewLine: '',
};

/** Text as the browser reads it: with HTML's references, or CSS's escapes, in the place of which signs stand. */
export const unescaped = (text: string): string =>
  /[&\\]/.test(text)
    ? text
        .replace(/&#(x?)([\da-f]+);?|\\([\da-f]{1,6})\s?/gi, (all, isHex: string, digits: string, css: string) => {
          const code = parseInt(digits ?? css, isHex || css ? 16 : 10);
          return code < 128 && code !== 34 && code !== 39 ? String.fromCharCode(code) : all;
        })
        .replace(/&(\w+);/g, (all, name: string) => NAMED[name] ?? all)
    : text;
