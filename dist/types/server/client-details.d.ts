/** Of the browser that sent an event, as far as the operator has switched it on. */
export interface ClientDetails {
    /** The network: `203.0.113.0/24`, `2001:db8:12::/48`. */
    readonly ip?: string;
    /** Family and system without versions: `Firefox on Windows`. */
    readonly userAgent?: string;
}
/** What is stored of the browser that sent an event. Default: nothing. */
export interface StoreOptions {
    /** The address without its last part: of IPv4 24 bits are kept, of IPv6 48. */
    readonly ip?: 'truncated';
    /** The browser's family and its system, without versions. */
    readonly userAgent?: 'family';
}
/** The network that an address lies in; undefined for what is no address. */
export declare function truncateIp(address: string): string | undefined;
/** `Firefox on Windows`; what is not known is `other`. */
export declare function userAgentFamily(userAgent: string): string;
/** What may be kept of a request; null where nothing is switched on. */
export declare function clientDetails(store: StoreOptions, address: string | undefined, userAgent: string | null): ClientDetails | null;
