import type { Settings } from '../config/complete.js';

/** Google's tools that obey consent mode. */
const GOOGLE = /^google-(tag-manager|analytics|ads|publisher)$/;

const toArguments = function (): unknown {
  // gtag.js and Tag Manager act only on an Arguments object; they ignore an array that is pushed.
  // eslint-disable-next-line prefer-rest-params
  return arguments;
} as (...command: unknown[]) => unknown;

/**
 * Google Consent Mode v2: a default of "denied" before any Google tag, an update as soon as the answer is known and
 * at every change, then the event `ilumee_consent_update` for triggers of Tag Manager. Only on pages where a Google
 * vendor is configured, or where there is a `dataLayer`, whether a tag before ours has made it or one after it does.
 * Source: https://developers.google.com/tag-platform/security/guides/consent (read 2026-11-22)
 * @returns tells Google what is granted now
 */
export function createGoogleConsentMode(
  { vendors, rules, google }: Settings,
  isGranted: (id: string) => boolean,
  grantedIds: () => readonly string[],
): () => void {
  const page = window as { dataLayer?: unknown[]; google_tag_manager?: unknown };
  let layer: unknown[] | undefined;
  /** Our default in it. */
  let first: unknown;
  /** Behind our commands at the start of the list. */
  let end = 0;
  /** What was granted when Google was told last; undefined: there was nothing to tell yet. */
  let told: string | undefined;

  /** Before all that no Google tag has read yet, so that also a tag before ours finds it first. */
  function put(...command: unknown[]): void {
    const entry = toArguments(...command);
    if (command[1] === 'default') first = entry;
    if (page.google_tag_manager) layer!.push(entry);
    else layer!.splice(end++, 0, entry);
  }

  function putConsent(command: 'default' | 'update', more?: object): void {
    /** By a listed vendor's own grant, or its category's. A yes to analytics is none to advertising. */
    const state = (category: string, vendor = ''): string =>
      command === 'update' && isGranted(rules.vendors.has(vendor) ? vendor : category) ? 'granted' : 'denied';
    const ads = state('advertising', 'google-ads');
    const functional = state('functional');
    put('consent', command, {
      ad_storage: ads,
      ad_user_data: ads,
      ad_personalization: ads,
      analytics_storage: state('analytics', 'google-analytics'),
      functionality_storage: functional,
      personalization_storage: functional,
      security_storage: state('necessary'),
      ...more,
    });
  }

  function putUpdate(): void {
    putConsent('update');
    const granted = Object.fromEntries(rules.categories.map((id) => [id, isGranted(id)]));
    layer!.push({ event: 'ilumee_consent_update', ilumee_consent: granted });
  }

  function begin(given: unknown): void {
    if (!Array.isArray(given) || given === layer) return;
    // A copy of the list has all of it already.
    const isTold = !!first && given.includes(first);
    layer = given;
    if (isTold) return;
    end = 0;
    const { waitForUpdate, region, adsDataRedaction, urlPassthrough } = { ...google };
    putConsent('default', { ...(waitForUpdate && { wait_for_update: waitForUpdate }), ...(region && { region }) });
    if (adsDataRedaction) put('set', 'ads_data_redaction', true);
    if (urlPassthrough) put('set', 'url_passthrough', true);
    if (told !== undefined) putUpdate();
  }

  if (page.dataLayer) begin(page.dataLayer);
  else {
    let value: unknown;
    // A tag after ours makes the list, and pushes its first command in the next breath. Until then the list is
    // undefined, and in no list of the page's globals; only `'dataLayer' in window` tells that something waits for it.
    Object.defineProperty(page, 'dataLayer', {
      configurable: true,
      get: () => value,
      set: (given) => begin((value = given)),
    });
    if (vendors.some(({ id }) => GOOGLE.test(id))) page.dataLayer = [];
  }

  return () => {
    const granted = grantedIds().join();
    if (granted === told) return;
    told = granted;
    if (layer) putUpdate();
  };
}
