/** Calls the page's `gtag`, made where it is not there: it pushes Arguments objects, the only form of a command. */
export declare function gtag(...parameters: unknown[]): void;
