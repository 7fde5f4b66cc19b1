/** What `data-consent-action` on any element can ask for. */
export type MarkupAction = 'accept-all' | 'reject-all' | 'preferences' | 'revoke';
/** Listens for clicks on `data-consent-action`, also on elements that come later, and for links to `#consent`. */
export declare function listenForActions(onAction: (action: MarkupAction, byPerson: boolean) => void, signal?: AbortSignal): void;
