/** SHA-256 in hex. Its own implementation, since `crypto.subtle` is missing on http and waits where it is there. */
export declare function sha256(text: string): string;
