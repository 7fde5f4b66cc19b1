import { d as defineVendor, c as call, e as stub, p as page, f as digits } from './define-vendor-CybUh6Jd.js';

/**
 * Meta (Facebook) Pixel. Told "revoke" before `init`, so that nothing is sent before "grant" has come.
 * `pixelId`: digits, required. `data-meta-pixel="1234567890"`.
 * Source: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr (read 2026-11-22)
 */
const metaPixel = defineVendor({
    id: 'meta-pixel',
    name: 'Meta Pixel',
    main: 'pixelId',
    options: { pixelId: digits('1234567890') },
    tag: () => ({ src: 'https://connect.facebook.net/en_US/fbevents.js' }),
    prepare({ pixelId }) {
        const fbq = stub('fbq', 'queue', 'callMethod');
        Object.assign(fbq, { push: fbq, loaded: true, version: '2.0' });
        page._fbq ??= fbq;
        fbq('consent', 'revoke');
        fbq('init', `${pixelId}`);
        fbq('track', 'PageView');
    },
    signal: (granted) => void call('fbq', 'consent', granted ? 'grant' : 'revoke'),
});

export { metaPixel as m };
