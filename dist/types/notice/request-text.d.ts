import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import type { Messages, RequestKind } from '../languages/messages.js';
export declare const REQUEST_KINDS: readonly ["withdraw", "access", "correct", "block", "delete"];
export interface RequestInput {
    readonly record: ConsentRecord | null;
    readonly settings: Pick<Settings, 'controller' | 'rules'>;
    readonly messages: Pick<Messages, 'language' | 'thisSite' | 'requestTo' | 'requestSentences' | 'recordId' | 'recordDate' | 'recordPolicy'>;
}
/** A request in writing, ready to be sent: to whom, what is asked, and the consent that it is about. */
export declare function requestText(kind: RequestKind, { record, settings, messages }: RequestInput): string;
export interface RequestTarget {
    readonly email?: string;
    readonly url?: string;
}
/** Where a request goes: the site's form, with what it is about in its query, or a letter to its address. */
export declare function requestAddress({ email, url }: RequestTarget, { kind, text, subject, record }: {
    kind: string;
    text: string;
    subject: string;
    record: ConsentRecord | null;
}): string | undefined;
