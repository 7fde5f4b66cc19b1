import { d as defineVendor, c as call, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Jivo chat. A withdrawal takes the widget off the page.
 * `widgetId`: required. `data-jivo="…"`.
 * Source: https://www.jivochat.com/docs/widget/ (calls and address as public pages have them, 2026-11-25)
 */
const jivo = defineVendor({
    id: 'jivo',
    name: 'Jivo',
    main: 'widgetId',
    options: { widgetId: text(/^\w+$/, 'AbCdEfGhIj') },
    tag: ({ widgetId }) => ({ src: `https://code.jivo.ru/widget/${widgetId}` }),
    stop: () => void call('jivo_destroy'),
    resume: () => void call('jivo_init'),
});

export { jivo as j };
