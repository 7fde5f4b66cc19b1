import { d as defineVendor, q as queue, f as digits } from './define-vendor-CybUh6Jd.js';

/**
 * Top.Mail.Ru counter, also that of VK Ads. It has no consent call: what silences it is the gate.
 * `counter`: digits, required. `data-mailru-top="1234567"`.
 * Source: https://help.mail.ru/top/setup/code; its code as ten public repositories have it (read 2026-11-25)
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
