/** Cookies allow neither quotes nor commas: escaped, a record of many choices would take too much room. */
const swapSigns = (text: string): string => text.replace(/["',*]/g, (sign) => `'"*,`[`"',*`.indexOf(sign)]!);

/** Unit: bytes, as js-cookie escapes. */
const ROOM = 900;

/** The record's JSON as the cookie holds it, before it is escaped. */
export const toCookieText = (json: string): string => (encodeURIComponent(json).length > ROOM ? swapSigns(json) : json);

/** The record's JSON from the cookie's escaped value. Throws where it can not be decoded. */
export function fromCookieValue(value: string): string {
  const text = decodeURIComponent(value);
  return text.startsWith("{'") ? swapSigns(text) : text;
}
