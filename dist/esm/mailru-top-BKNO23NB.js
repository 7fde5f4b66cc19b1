import { d as defineVendor, q as queue, f as digits } from './define-vendor-g4gSaf0J.js';

/**
 * Top.Mail.Ru counter, also that of VK Ads. It has no consent call: what silences it is the gate.
 * `counter`: digits, required. `data-mailru-top="1234567"`.
 * Source: https://help.mail.ru/top/setup/code (queue and address as public pages have them, 2026-11-22)
 */
const mailruTop = defineVendor({
    id: 'mailru-top',
    name: 'Top.Mail.Ru',
    main: 'counter',
    options: { counter: digits('1234567') },
    tag: () => ({ src: 'https://top-fwz1.mail.ru/js/code.js', attributes: { id: 'tmr-code' } }),
    prepare({ counter }) {
        queue('_tmr').push({ id: `${counter}`, type: 'pageView', start: Date.now() });
    },
});

export { mailruTop as m };
