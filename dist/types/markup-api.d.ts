import type { ConsentRecord } from './consent/types.js';
/** What `data-consent-action` on any element can ask for. */
export type MarkupAction = 'accept-all' | 'reject-all' | 'preferences' | 'revoke';
/** Listens for clicks on `data-consent-action`, also on elements that come later. */
export declare function listenForActions(onAction: (action: MarkupAction, byPerson: boolean) => void): () => void;
/** Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none. */
export declare function fillTexts(record: ConsentRecord | null, policy: string): void;
