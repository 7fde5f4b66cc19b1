import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import type { LoadedMessages } from '../languages/messages.js';
export interface RequestContext {
    readonly root: ParentNode;
    readonly settings: Settings;
    readonly record: ConsentRecord | null;
    readonly messages: LoadedMessages;
}
/** What the chunk exports that acts on requests. */
export interface RequestModule {
    actOnRequest(action: string, context: RequestContext): Promise<void>;
}
/** Does what a control of the request asks for, with the text as it stands in its field. */
export declare function actOnRequest(action: string, { root, settings, record, messages }: RequestContext): Promise<void>;
