/** SHA-256 of the value's canonical JSON, in hexadecimal digits. */
export declare const hashOf: (value: unknown) => string;
