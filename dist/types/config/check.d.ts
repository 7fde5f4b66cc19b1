/** An option that is not known, or whose value is not of its form. */
export interface Problem {
    /** `consent.maxAgeDays` */
    readonly option: string;
    readonly value: unknown;
}
type Check = (value: unknown) => boolean;
type Shape = {
    readonly [option: string]: Check | Shape;
};
/** Every option there is. What the options mean: `options.ts`; what a mistake is told: `explain.ts`. */
export declare const SHAPE: {
    policy: {
        version: Check;
        url: Check;
        changes: Check;
    };
    controller: {
        name: Check;
        registration: Check;
        country: Check;
        contact: Check;
    };
    categories: Check;
    vendors: Check;
    gate: {
        scope: Check;
        mode: Check;
        allow: Check;
        pending: Check;
        unknown: Check;
    };
    consent: {
        maxAgeDays: Check;
        maxAgeDaysDenied: Check;
        model: Check;
        regions: Check;
        region: Check;
        honourGpc: Check;
    };
    disclosure: {
        dataCollected: Check;
        publication: Check;
        rightsUrl: Check;
    };
    cookie: {
        name: (value: unknown) => boolean;
        domain: Check;
    };
    notice: {
        layout: Check;
        theme: Check;
        language: Check;
        reopen: Check;
        root: (value: unknown) => boolean;
        texts: Check;
    };
    google: {
        waitForUpdate: (value: unknown) => boolean;
        adsDataRedaction: Check;
        urlPassthrough: Check;
    };
    bridge: Check;
    log: {
        url: Check;
    };
    allowRestore: Check;
};
/** What is wrong in `options`, by name. An option set to undefined is one that is not set. */
export declare function findProblems(options: unknown, shape?: Shape, path?: string): Problem[];
export {};
