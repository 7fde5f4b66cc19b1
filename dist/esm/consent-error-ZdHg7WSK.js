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

/** Calls one function; what it throws is reported like any error of a page and stops nothing. */
function callSafely(callback) {
    try {
        callback();
    }
    catch (error) {
        reportError(error);
    }
}
/** Each event is also sent as `ilumee-consent:*` on the document. */
function createEvents() {
    // A target of our own, where no page code can stop an event on its way. It reports what a listener throws.
    const target = new EventTarget();
    let ready;
    return {
        on(event, listener) {
            const hear = (heard) => listener(heard.detail);
            target.addEventListener(event, hear);
            if (event === 'ready' && ready)
                callSafely(() => hear(ready));
            return () => target.removeEventListener(event, hear);
        },
        emit(event, detail) {
            if (event === 'ready')
                ready = { detail };
            target.dispatchEvent(new CustomEvent(event, { detail }));
            document.dispatchEvent(new CustomEvent(`ilumee-consent:${event}`, { detail }));
        },
    };
}

export { ConsentError as C, createEvents as a, callSafely as c };
