import { d as defineVendor, t as text, c as call } from './define-vendor-CybUh6Jd.js';

/** Whether the client that runs sends; read at every event. */
function enable(isEnabled) {
    const client = call('Sentry.getClient');
    const options = client?.getOptions?.();
    if (options)
        options.enabled = isEnabled;
}
/**
 * Sentry, by its loader script. Session replay needs the grant of analytics: leave it out of the project's loader, or
 * set `category: "analytics"`.
 * `publicKey`: of the project's DSN, required. `data-sentry="…"`.
 * Source: https://docs.sentry.io/platforms/javascript/install/loader/, @sentry/core 11.12.0 (read 2026-11-25)
 */
const sentry = defineVendor({
    id: 'sentry',
    name: 'Sentry',
    main: 'publicKey',
    options: { publicKey: text(/^[\da-f]+$/i, '0123456789abcdef0123456789abcdef') },
    tag: ({ publicKey }) => ({
        src: `https://js.sentry-cdn.com/${publicKey}.min.js`,
        attributes: { crossorigin: 'anonymous' },
    }),
    stop: () => enable(false),
    resume: () => enable(true),
});

export { sentry as s };
