import { d as defineVendor, l as listOfCalls, o as optional, s as settings, t as text, c as call } from './define-vendor-CybUh6Jd.js';

const METHODS = 'track track_pageview track_links track_forms identify alias register register_once unregister set_group reset ' +
    'time_event opt_in_tracking opt_out_tracking set_config';
function tell(granted) {
    // The visitor is to be forgotten here; what Mixpanel's servers have is for the site to delete.
    if (!granted)
        call('mixpanel.opt_out_tracking', { delete_user: false, clear_persistence: true });
    // It remembers an opt-out of an earlier page.
    else if (call('mixpanel.has_opted_out_tracking'))
        call('mixpanel.opt_in_tracking');
}
/**
 * Mixpanel.
 * `token`: required. `config`: settings of `init`, such as `{ api_host: "https://api-eu.mixpanel.com" }`.
 * `data-mixpanel="…"`.
 * Source: https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript, mixpanel-browser 2.83.0 (read 2026-11-22)
 */
const mixpanel = defineVendor({
    id: 'mixpanel',
    name: 'Mixpanel',
    main: 'token',
    options: { token: text(/^\w+$/, '0123456789abcdef0123456789abcdef'), config: optional(settings()) },
    tag: () => ({ src: 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js' }),
    prepare({ token, config = {} }) {
        Object.assign(listOfCalls('mixpanel', METHODS), { _i: [[token, config, 'mixpanel']], __SV: 1.2, people: [] });
    },
    loaded: (_, { isGranted }) => tell(isGranted('mixpanel')),
    signal: tell,
});

export { mixpanel as m };
