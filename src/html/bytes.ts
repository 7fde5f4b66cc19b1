/** `String.fromCharCode` takes only so many arguments. */
const SLICE = 8192;

/** One character for each byte, so that what is not UTF-8 comes out as it went in. */
export function fromBytes(bytes: Uint8Array): string {
  if (!(bytes instanceof Uint8Array))
    throw new TypeError('gateHtmlStream takes bytes: put a TextEncoderStream before it');
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) parts.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  return parts.join('');
}

/** Undoes `fromBytes`. */
export const toBytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Text in the form of `fromBytes` as one reads it; as it is where a character reference has put in others. */
export function decodeUtf8(text: string): string {
  if (/^[\0-\x7f]*$/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return strictUtf8.decode(toBytes(text));
  } catch {
    return text;
  }
}
