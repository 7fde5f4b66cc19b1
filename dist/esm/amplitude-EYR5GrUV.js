import { d as defineVendor, o as optional, c as call, s as settings, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Amplitude, by its script for browsers.
 * `apiKey`: required. `config`: settings of `init`, such as `{ serverZone: "EU" }`. `data-amplitude="…"`.
 * Source: https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2 (read 2026-11-22; the address as public
 * pages have it, 2026-11-25)
 */
const amplitude = defineVendor({
    id: 'amplitude',
    name: 'Amplitude',
    main: 'apiKey',
    options: { apiKey: text(/^\w+$/, '0123456789abcdef0123456789abcdef'), config: optional(settings()) },
    tag: ({ apiKey }) => ({ src: `https://cdn.amplitude.com/script/${apiKey}.js` }),
    loaded({ apiKey, config = {} }, { isGranted }) {
        call('amplitude.init', apiKey, { ...config, optOut: !isGranted('amplitude') });
    },
    signal: (granted) => void call('amplitude.setOptOut', !granted),
});

export { amplitude as a };
