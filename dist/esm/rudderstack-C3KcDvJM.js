import { d as defineVendor, c as call, l as listOfCalls, o as optional, s as settings, a as address, t as text } from './define-vendor-CybUh6Jd.js';

const METHODS = 'setDefaultInstanceKey load ready page track identify alias group reset setAnonymousId startSession endSession consent';
/**
 * RudderStack.
 * `writeKey` and `dataPlaneUrl`: required. `config`: options of `load`.
 * `data-rudderstack='{"writeKey":"…","dataPlaneUrl":"https://…"}'`.
 * Source: https://www.rudderstack.com/docs/sources/event-streams/sdks/rudderstack-javascript-sdk/ (the queue as public
 * pages have it, 2026-11-25)
 */
const rudderstack = defineVendor({
    id: 'rudderstack',
    name: 'RudderStack',
    main: 'writeKey',
    options: {
        writeKey: text(/^\w+$/, 'abcdefghijklmnopqrstuvwxyz0'),
        dataPlaneUrl: address('https://example.dataplane.rudderstack.com'),
        config: optional(settings()),
    },
    tag: () => ({ src: 'https://cdn.rudderlabs.com/v3/modern/rsa.min.js', attributes: { crossorigin: 'anonymous' } }),
    prepare({ writeKey, dataPlaneUrl, config = {} }) {
        const analytics = listOfCalls('rudderanalytics', METHODS);
        Object.assign(analytics, { snippetExecuted: true });
        analytics.load(writeKey, dataPlaneUrl, config);
        analytics.page();
    },
    stop: () => void call('rudderanalytics.reset'),
});

export { rudderstack as r };
