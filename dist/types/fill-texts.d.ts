import type { ConsentRecord } from './consent/types.js';
import type { NoticeControl } from './notice/notice-control.js';
/**
 * Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none.
 * Has preferences drawn where the page wants them.
 */
export declare function fillTexts(record: ConsentRecord | null, policy: string, notice?: Pick<NoticeControl, 'state' | 'draw'>): void;
