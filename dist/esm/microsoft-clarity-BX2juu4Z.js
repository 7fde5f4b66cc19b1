import { d as defineVendor, c as call, e as stub, t as text } from './define-vendor-CybUh6Jd.js';

const tell = (granted) => void call('clarity', 'consentv2', {
    // Its category is analytics, and a yes to that is none to advertising.
    ad_Storage: 'denied',
    analytics_Storage: granted ? 'granted' : 'denied',
});
/**
 * Microsoft Clarity: session replays and heat maps. It does not start under Global Privacy Control.
 * `projectId`: required. `data-microsoft-clarity="…"`.
 * Source: https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2, clarity-js 0.8.70
 * (read 2026-11-22)
 */
const microsoftClarity = defineVendor({
    id: 'microsoft-clarity',
    name: 'Microsoft Clarity',
    main: 'projectId',
    options: { projectId: text(/^\w+$/, 'abcdefghij') },
    tag: ({ projectId }) => ({ src: `https://www.clarity.ms/tag/${projectId}` }),
    prepare() {
        stub('clarity', 'q');
        tell(false);
    },
    signal: tell,
    stop: () => void call('clarity', 'stop'),
    resume: () => void call('clarity', 'start'),
});

export { microsoftClarity as m };
