import { defineVendor } from '../define-vendor.js';
import { optional, settings, text } from '../option-rules.js';
import { call, stub } from '../page-globals.js';

interface Messenger {
  readonly appId?: string;
  readonly config?: object;
}

const boot = ({ appId, config }: Messenger): void => {
  if (appId) call('Intercom', 'boot', { ...config, app_id: appId });
};

/**
 * Intercom Messenger. `shutdown` clears its cookies.
 * `appId`: required. `config`: settings of `boot`. `data-intercom="…"`.
 * Source: https://developers.intercom.com/installing-intercom/web/methods (read 2026-11-22)
 */
export const intercom = defineVendor({
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
