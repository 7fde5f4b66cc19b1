import { d as defineVendor, o as optional, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Google reCAPTCHA. A form that needs it does not work before the grant: say so beside it.
 * `siteKey`: for v3; without it the check box of v2 is rendered where its markup stands. `data-recaptcha="…"`.
 * Source: https://developers.google.com/recaptcha/docs/v3 (its address as ten public
 * repositories have it, 2026-11-25)
 */
const recaptcha = defineVendor({
    id: 'recaptcha',
    name: 'reCAPTCHA',
    main: 'siteKey',
    options: { siteKey: optional(text(/^[\w-]+$/, '6LcXXXXXXXXXXXXXXXXXXXX')) },
    tag: ({ siteKey }) => ({
        src: `https://www.google.com/recaptcha/api.js${siteKey ? `?render=${siteKey}` : ''}`,
    }),
});

export { recaptcha as r };
