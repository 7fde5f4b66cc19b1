/** Tells the other tabs that the record changed, and this one when they did. */
export interface Channel {
    announce(): void;
}
/**
 * The message carries nothing: whoever hears it reads the cookie, so no page script can slip in an answer.
 * @param onChange called when another tab answered, or when this page comes back from the back/forward cache
 * @param signal closes the channel
 */
export declare function openChannel(name: string, onChange: () => void, signal?: AbortSignal): Channel;
