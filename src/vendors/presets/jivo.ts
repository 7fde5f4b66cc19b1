import { defineVendor } from '../define-vendor.js';
import { text } from '../option-rules.js';
import { call } from '../page-globals.js';

/**
 * Jivo chat. A withdrawal takes the widget off the page.
 * `widgetId`: required. `data-jivo="…"`.
 * Source: https://www.jivochat.com/docs/widget/ (calls and address as public pages have them, 2026-11-25)
 */
export const jivo = defineVendor({
  id: 'jivo',
  name: 'Jivo',
  main: 'widgetId',
  options: { widgetId: text(/^\w+$/, 'AbCdEfGhIj') },
  tag: ({ widgetId }) => ({ src: `https://code.jivo.ru/widget/${widgetId}` }),
  stop: () => void call('jivo_destroy'),
  resume: () => void call('jivo_init'),
});
