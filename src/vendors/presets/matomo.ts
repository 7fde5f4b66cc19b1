import { defineVendor } from '../define-vendor.js';
import { address, digits, optional } from '../option-rules.js';
import { push, queue } from '../page-globals.js';

/**
 * Matomo, in the cloud or on a server of the site's own, whose address joins the hosts of the vendor.
 * `url`: of the folder that matomo.js is in, required. `siteId`: default 1.
 * `data-matomo="https://stats.example/"`, `data-matomo='{"url":"https://stats.example/","siteId":2}'`.
 * Source: https://developer.matomo.org/guides/tracking-consent (read 2026-11-22)
 */
export const matomo = defineVendor({
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
  signal(granted) {
    // Its own snippet, where the page has one, takes the list over: the grant may be there first.
    if (granted) queue('_paq').push(['setConsentGiven']);
    else push('_paq', ['forgetConsentGiven']);
  },
  stop: () => push('_paq', ['deleteCookies']),
});
