import { d as defineVendor, c as call, l as listOfCalls, o as optional, s as settings, t as text } from './define-vendor-CybUh6Jd.js';

const METHODS = 'trackSubmit trackClick trackLink trackForm pageview identify reset group track ready alias debug page once off ' +
    'on addSourceMiddleware addIntegrationMiddleware setAnonymousId addDestinationMiddleware';
/**
 * Twilio Segment, Analytics.js 2. Every event carries the categories and their grants, as Segment's consent
 * enforcement reads them: `context.consent.categoryPreferences`.
 * `writeKey`: required. `config`: options of `load`. `data-segment="…"`.
 * Source: https://segment.com/docs/privacy/consent-management/ (read 2026-11-22; the queue as public pages have it,
 * 2026-11-25)
 */
const segment = defineVendor({
    id: 'segment',
    name: 'Segment',
    main: 'writeKey',
    options: { writeKey: text(/^\w+$/, 'abcdefghijklmnopqrstuvwxyz012345'), config: optional(settings()) },
    tag: ({ writeKey }) => ({ src: `https://cdn.segment.com/analytics.js/v1/${writeKey}/analytics.min.js` }),
    prepare({ writeKey, config }, { categories, isGranted }) {
        const analytics = listOfCalls('analytics', METHODS);
        const details = { _writeKey: writeKey, _loadOptions: config, invoked: true, SNIPPET_VERSION: '5.2.0' };
        Object.assign(analytics, details, { methods: METHODS.split(' ') });
        analytics.addSourceMiddleware(({ payload, next }) => {
            const categoryPreferences = Object.fromEntries(categories.map((id) => [id, isGranted(id)]));
            payload.obj.context = { ...payload.obj.context, consent: { categoryPreferences } };
            next(payload);
        });
        analytics.page();
    },
    stop: () => void call('analytics.reset'),
});

export { segment as s };
