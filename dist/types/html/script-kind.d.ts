export type ScriptKind = 'classic' | 'module' | 'importmap' | 'speculationrules';
/** What a browser takes a script for, by the HTML standard; undefined for data that it does not look at. */
export declare function scriptKind(attributes: ReadonlyMap<string, string>): ScriptKind | undefined;
