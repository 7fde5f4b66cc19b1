import { type Vendor } from '../vendors/vendor.js';
import type { PreferencesMessages } from '../languages/messages.js';
/**
 * The language for units and dates. Chromium knows Kazakh and Uzbek by name alone: countries are English then, and
 * dates have no month (measured, 156). Such readers are answered in Russian before English.
 */
export declare function formatLocale(language: string): string;
/** `1y`, `session`, `30min-1y` in the words of a language; what is no duration stays as it is. */
export declare function durationText(duration: string, { language, session, untilErased, units, }: Pick<PreferencesMessages, 'session' | 'untilErased' | 'units'> & {
    language: string;
}): string;
export interface Stored {
    readonly name: string;
    /** As `ttl` in the configuration; empty where the site does not say. */
    readonly duration: string;
}
/**
 * What a vendor keeps in the browser: cookies, then keys of its storage, which last until they are erased. Patterns
 * that read alike are one row; a key that is called as a cookie is, says where it lies.
 */
export declare function storedBy({ cookies, storage }: Vendor): readonly Stored[];
