import { q as queue, p as page } from './define-vendor-CybUh6Jd.js';

/** Calls the page's `gtag`, made where it is not there: it pushes Arguments objects, the only form of a command. */
function gtag(...parameters) {
    const layer = queue('dataLayer');
    page.gtag ??= function () {
        // eslint-disable-next-line prefer-rest-params
        layer.push(arguments);
    };
    page.gtag(...parameters);
}

export { gtag as g };
