import type { ConsentConfig, RevokeOptions } from './config/options.js';
import type { Choices, ConsentRecord } from './consent/types.js';
import type { ConsentEvents } from './events.js';
import type { HeldItem } from './gate/marked.js';
import type { NoticeDescription } from './notice/notice.js';
import type { ConsentReceipt } from './receipt/types.js';
import type { RevocationReport } from './revoke/report.js';
/** The public object: what `createConsent` returns and what `window.IlumeeConsent` is. */
export interface ConsentApi {
    /** Resolves when the stored answer has been read and tags have been released accordingly. */
    readonly ready: Promise<ConsentRecord | null>;
    /** Version of this library. */
    readonly version: string;
    /** The record that counts now; null while the visitor has not answered (or has to answer again). */
    getConsent(): ConsentRecord | null;
    /** May this category or vendor run now? */
    has(id: string): boolean;
    /** Resolves when this category or vendor is granted for the first time on this page. */
    whenGranted(id: string): Promise<void>;
    /**
     * Grants everything, except what Global Privacy Control denies.
     * @throws ConsentError `needs-user-activation` when no person has just acted on the page
     */
    acceptAll(): ConsentRecord;
    /** Denies everything. Needs no gesture. */
    rejectAll(): ConsentRecord;
    /**
     * Grants or denies single categories and vendors; the others stay as they are.
     * @throws ConsentError `needs-user-activation` when it grants something and no person has just acted; `setConsent`
     *   when an id is unknown or an answer is not true or false
     */
    setConsent(choices: Choices): ConsentRecord;
    /**
     * Withdraws consent, for all or for some. The gate is shut before this returns; the promise resolves when cookies
     * and storage are erased. Never needs a gesture. What is `necessary` stays on.
     * @throws ConsentError `revoke` when an id is unknown
     */
    revoke(ids?: string | readonly string[] | RevokeOptions): Promise<RevocationReport>;
    /** Shows the banner. */
    show(): void;
    /** Shows the second layer: categories with switches, vendors, the withdrawal. */
    showPreferences(): void;
    /** Takes away banner and preferences, without an answer. */
    hide(): void;
    /**
     * All that a site needs to draw a notice of its own: texts in the visitor's language, categories with their state,
     * vendors, what is asked. Loads the files that the built-in notice is drawn with.
     */
    describe(): Promise<NoticeDescription>;
    /** Hears what happens from now on, and of `ready` also what was. @returns a function that takes the listener off */
    on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): () => void;
    /** The store contract of React's `useSyncExternalStore`: calls back after every change. */
    subscribe(listener: () => void): () => void;
    /** The same object until the answer changes. */
    getSnapshot(): ConsentRecord | null;
    /** The visitor's copy of the record. Rejects while there is no record. */
    receipt(): Promise<ConsentReceipt>;
    /**
     * Ties a contact or service-request form to the consent: keeps the hidden fields `consent_id`, `consent_policy` and
     * `consent_time` in it up to date; without a record they are not sent. The same as `data-consent-attach` on it.
     * @returns a function that takes them out again
     */
    attachTo(form: HTMLFormElement): () => void;
    /** Shows the notice in another language, by BCP 47 tag; `auto` goes back to the page's. */
    setLanguage(tag: string): void;
    /** What is held now, in document order. */
    held(): HeldItem[];
    /** Calls back at once with this object; the same on the queue `window.IlumeeConsent ||= []` before the start. */
    push(callback: (consent: ConsentApi) => void): void;
    /** Starts the library on pages with `data-manual`; only the first call counts. */
    init(config?: ConsentConfig): void;
}
/** What only an npm import gets: on `window` any tag could call it. */
export interface ConsentInstance extends ConsentApi {
    /** Forgets the answer and asks again. */
    reset(): void;
    /** Takes out the notice and the listeners. Never the gate: what is held stays held. */
    destroy(): void;
    /**
     * Takes over a record from the site's own account system. Needs the option `allowRestore`.
     * @throws ConsentError `restore` when it is not allowed, or the record is damaged or no longer counts
     */
    restore(record: ConsentRecord): ConsentRecord;
}
