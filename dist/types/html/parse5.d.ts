/**
 * The parser is a peer dependency that only this entry needs. Imported like this, and not by a plain `import`, so
 * that whoever lacks it reads what to do.
 */
export declare const parse5: typeof import("parse5");
