/** An integrator's mistake: which option, what is wrong with its value, and what to do. */
class ConsentError extends Error {
    option;
    problem;
    fix;
    name = 'ConsentError';
    constructor(
    /** The option or the call: `consent.maxAgeDays`, `needs-user-activation`. */
    option, problem, fix) {
        super(`consent: ${option}: ${problem}. ${fix}`);
        this.option = option;
        this.problem = problem;
        this.fix = fix;
    }
}

export { ConsentError as C };
