import type { Settings } from '../config/complete.js';
/**
 * Google Consent Mode v2: a default of "denied" before any Google tag, an update as soon as the answer is known and
 * at every change, then the event `ilumee_consent_update` for triggers of Tag Manager. Only on pages where a Google
 * vendor is configured, or where there is a `dataLayer`, whether a tag before ours has made it or one after it does.
 * Source: https://developers.google.com/tag-platform/security/guides/consent (read 2026-11-22)
 * @returns tells Google what is granted now
 */
export declare function createGoogleConsentMode({ vendors, rules, google }: Settings, isGranted: (id: string) => boolean, grantedIds: () => readonly string[]): () => void;
