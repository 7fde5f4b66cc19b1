/** One character for each byte, so that what is not UTF-8 comes out as it went in. */
export declare function fromBytes(bytes: Uint8Array): string;
/** Undoes `fromBytes`. */
export declare const toBytes: (text: string) => Uint8Array;
/** Text in the form of `fromBytes` as one reads it; as it is where a character reference has put in others. */
export declare function decodeUtf8(text: string): string;
