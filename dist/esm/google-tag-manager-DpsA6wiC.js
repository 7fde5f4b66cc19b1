import { d as defineVendor, q as queue, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Google Tag Manager. Its tags hear of the answer by Google Consent Mode, and by the event `ilumee_consent_update`.
 * `containerId`: `GTM-` and the id, required. `data-google-tag-manager="GTM-…"`.
 * Source: https://developers.google.com/tag-platform/tag-manager/web (read 2026-11-22)
 */
const googleTagManager = defineVendor({
    id: 'google-tag-manager',
    name: 'Google Tag Manager',
    main: 'containerId',
    options: { containerId: text(/^GTM-[A-Z\d]+$/, 'GTM-XXXXXXX') },
    tag: ({ containerId }) => ({ src: `https://www.googletagmanager.com/gtm.js?id=${containerId}` }),
    prepare() {
        queue('dataLayer').push({ 'gtm.start': Date.now(), event: 'gtm.js' });
    },
});

export { googleTagManager as g };
