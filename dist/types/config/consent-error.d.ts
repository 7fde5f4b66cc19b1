/** An integrator's mistake: which option, what is wrong with its value, and what to do. */
export declare class ConsentError extends Error {
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    readonly option: string;
    readonly problem: string;
    readonly fix: string;
    readonly name = "ConsentError";
    constructor(
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    option: string, problem: string, fix: string);
}
