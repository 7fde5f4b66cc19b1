import { d as defineVendor, c as call, e as stub, o as optional, s as settings, t as text } from './define-vendor-CybUh6Jd.js';

const boot = ({ appId, config }) => {
    if (appId)
        call('Intercom', 'boot', { ...config, app_id: appId });
};
/**
 * Intercom Messenger. `shutdown` clears its cookies.
 * `appId`: required. `config`: settings of `boot`. `data-intercom="…"`.
 * Source: https://developers.intercom.com/installing-intercom/web/methods (read 2026-11-22)
 */
const intercom = defineVendor({
    id: 'intercom',
    name: 'Intercom',
    main: 'appId',
    options: { appId: text(/^\w+$/, 'abcd1234'), config: optional(settings()) },
    tag: ({ appId }) => ({ src: `https://widget.intercom.io/widget/${appId}` }),
    prepare(options) {
        stub('Intercom', 'q');
        boot(options);
    },
    stop: () => void call('Intercom', 'shutdown'),
    resume: boot,
});

export { intercom as i };
