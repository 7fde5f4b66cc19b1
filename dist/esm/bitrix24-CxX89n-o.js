import { d as defineVendor, a as address } from './define-vendor-CybUh6Jd.js';

/** Unit: ms. Bitrix24's own code asks for the loader once a minute, not from the cache for ever. */
const MINUTE_MS = 60_000;
/**
 * Bitrix24 widget for a site: chat, callback, forms. It has no consent call: what silences it is the gate.
 * `src`: the address in the code that Bitrix24 gives, required. `data-bitrix24="https://cdn-ru.bitrix24.kz/…"`.
 * Source: its code as ten public repositories have it (read 2026-11-25)
 */
const bitrix24 = defineVendor({
    id: 'bitrix24',
    name: 'Bitrix24',
    main: 'src',
    options: { src: address('https://cdn-ru.bitrix24.kz/b1234567/crm/site_button/loader_1_abcdef.js') },
    tag: ({ src }) => ({ src: `${src}?${Math.floor(Date.now() / MINUTE_MS)}` }),
});

export { bitrix24 as b };
