import { d as defineVendor, b as push, q as queue, o as optional, f as digits, a as address } from './define-vendor-CybUh6Jd.js';

/**
 * Matomo, in the cloud or on a server of the site's own, whose address joins the hosts of the vendor.
 * `url`: of the folder that matomo.js is in, required. `siteId`: default 1.
 * `data-matomo="https://stats.example/"`, `data-matomo='{"url":"https://stats.example/","siteId":2}'`.
 * Source: https://developer.matomo.org/guides/tracking-consent (read 2026-11-22)
 */
const matomo = defineVendor({
    id: 'matomo',
    name: 'Matomo',
    main: 'url',
    options: { url: address('https://stats.example/'), siteId: optional(digits('1')) },
    tag: ({ url }) => ({ src: `${url.replace(/\/?$/, '/')}matomo.js` }),
    prepare({ url, siteId = 1 }) {
        const commands = queue('_paq');
        for (const command of [
            ['requireConsent'],
            ['setTrackerUrl', `${url.replace(/\/?$/, '/')}matomo.php`],
            ['setSiteId', `${siteId}`],
            ['trackPageView'],
            ['enableLinkTracking'],
        ]) {
            commands.push(command);
        }
    },
    signal: (granted) => push('_paq', [granted ? 'setConsentGiven' : 'forgetConsentGiven']),
    stop: () => push('_paq', ['deleteCookies']),
});

export { matomo as m };
