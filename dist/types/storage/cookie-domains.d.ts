/** Every domain a cookie of this host can have: none (host-only), the host itself, and its parents. */
export declare function cookieDomains(host?: string): (string | undefined)[];
