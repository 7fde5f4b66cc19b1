import { d as defineVendor, c as call, p as page, o as optional, s as settings, t as text } from './define-vendor-CybUh6Jd.js';

/** The part of the script's address that stands for the site. */
const REGIONS = {
    'datadoghq.com': 'us1',
    'us3.datadoghq.com': 'us3',
    'us5.datadoghq.com': 'us5',
    'datadoghq.eu': 'eu1',
    'ap1.datadoghq.com': 'ap1',
};
/**
 * Datadog RUM. Starts with the tracking consent "not-granted".
 * `applicationId` and `clientToken`: required. `site`: default `datadoghq.com`. `config`: further settings of `init`.
 * `data-datadog-rum='{"applicationId":"…","clientToken":"pub…"}'`.
 * Source: https://docs.datadoghq.com/real_user_monitoring/browser/setup/client/ (read 2026-11-22)
 */
const datadogRum = defineVendor({
    id: 'datadog-rum',
    name: 'Datadog RUM',
    main: 'clientToken',
    options: {
        applicationId: text(/^[\w-]+$/, '12345678-1234-1234-1234-123456789012'),
        clientToken: text(/^pub\w+$/, 'pub0123456789abcdef'),
        site: optional(text(new RegExp(`^(${Object.keys(REGIONS).join('|')})$`), 'datadoghq.eu')),
        config: optional(settings()),
    },
    tag: ({ site = 'datadoghq.com' }) => ({
        src: `https://www.datadoghq-browser-agent.com/${REGIONS[site]}/v6/datadog-rum.js`,
    }),
    prepare({ applicationId, clientToken, site = 'datadoghq.com', config }) {
        const waiting = [];
        page.DD_RUM ??= { q: waiting, onReady: (callback) => waiting.push(callback) };
        const init = { applicationId, clientToken, site, ...config, trackingConsent: 'not-granted' };
        call('DD_RUM.onReady', () => call('DD_RUM.init', init));
    },
    signal: (granted) => void call('DD_RUM.onReady', () => call('DD_RUM.setTrackingConsent', granted ? 'granted' : 'not-granted')),
});

export { datadogRum as d };
