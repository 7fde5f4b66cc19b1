import type { ConsentRecord } from './consent/types.js';
/** Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none. */
export declare function fillTexts(record: ConsentRecord | null, policy: string): void;
