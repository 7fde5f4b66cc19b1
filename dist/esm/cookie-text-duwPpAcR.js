/** Cookies allow neither quotes nor commas: escaped, a record of many choices would take too much room. */
const swapSigns = (text) => text.replace(/["',*]/g, (sign) => `'"*,`[`"',*`.indexOf(sign)]);
/** Unit: bytes, as js-cookie escapes. */
const ROOM = 900;
/** The record's JSON as the cookie holds it, before it is escaped. */
const toCookieText = (json) => (encodeURIComponent(json).length > ROOM ? swapSigns(json) : json);
/** The record's JSON from the cookie's escaped value. Throws where it can not be decoded. */
function fromCookieValue(value) {
    const text = decodeURIComponent(value);
    return text.startsWith("{'") ? swapSigns(text) : text;
}

export { fromCookieValue as f, toCookieText as t };
