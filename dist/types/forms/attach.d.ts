import type { ConsentRecord } from '../consent/types.js';
export interface AttachContext {
    getRecord(): ConsentRecord | null;
    /** @returns a function that takes the listener off */
    onChange(listener: () => void): () => void;
}
/** What the chunk exports that ties forms to the consent. */
export interface FormsModule {
    /** Keeps the hidden fields of one form; returns the function that takes them out again. */
    attachTo(form: HTMLFormElement, context: AttachContext): () => void;
    /** The same for every form with `data-consent-attach`, also ones that come later. */
    attachToMarked(context: AttachContext): void;
}
export declare const attachTo: FormsModule['attachTo'];
export declare const attachToMarked: FormsModule['attachToMarked'];
