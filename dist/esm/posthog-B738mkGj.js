import { d as defineVendor, l as listOfCalls, o as optional, s as settings, a as address, t as text, c as call } from './define-vendor-CybUh6Jd.js';

const METHODS = 'capture identify alias register register_once unregister reset group onFeatureFlags isFeatureEnabled ' +
    'getFeatureFlag reloadFeatureFlags opt_in_capturing opt_out_capturing startSessionRecording setPersonProperties';
function tell(granted) {
    if (!granted)
        call('posthog.opt_out_capturing');
    // It remembers an opt-out of an earlier page.
    else if (call('posthog.has_opted_out_capturing'))
        call('posthog.opt_in_capturing');
}
/**
 * PostHog.
 * `apiKey`: `phc_…`, required. `apiHost`: default `https://us.i.posthog.com`; the EU's is `https://eu.i.posthog.com`,
 * a proxy of the site's own is right too. `config`: further settings of `init`. `data-posthog="phc_…"`.
 * Source: https://posthog.com/docs/libraries/js, posthog-js 1.449.2 (read 2026-11-22)
 */
const posthog = defineVendor({
    id: 'posthog',
    name: 'PostHog',
    main: 'apiKey',
    options: {
        apiKey: text(/^ph[a-z]_\w+$/, 'phc_abcdefghijkl'),
        apiHost: optional(address('https://eu.i.posthog.com')),
        config: optional(settings()),
    },
    tag: ({ apiHost = 'https://us.i.posthog.com' }) => ({
        src: `${apiHost.replace(/\/$/, '').replace('.i.posthog.com', '-assets.i.posthog.com')}/static/array.js`,
        attributes: { crossorigin: 'anonymous' },
    }),
    prepare({ apiKey, apiHost = 'https://us.i.posthog.com', config }) {
        const list = listOfCalls('posthog', METHODS);
        Object.assign(list, { _i: [[apiKey, { api_host: apiHost, ...config }, 'posthog']], __SV: 1, people: [] });
    },
    loaded: (_, { isGranted }) => tell(isGranted('posthog')),
    signal: tell,
});

export { posthog as p };
