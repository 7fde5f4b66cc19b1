import { d as defineVendor, e as stub, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * Snap Pixel. It has no consent call: what silences it is the gate.
 * `pixelId`: required. `data-snap-pixel="12345678-…"`.
 * Source: https://businesshelp.snapchat.com/s/article/pixel-website-install (no consent call found, 2026-11-22); its
 * code as ten public repositories have it (read 2026-11-25)
 */
const snapPixel = defineVendor({
    id: 'snap-pixel',
    name: 'Snap Pixel',
    main: 'pixelId',
    options: { pixelId: text(/^[\da-f-]+$/i, '12345678-1234-1234-1234-123456789012') },
    tag: () => ({ src: 'https://sc-static.net/scevent.min.js' }),
    prepare({ pixelId }) {
        const snaptr = stub('snaptr', 'queue', 'handleRequest');
        snaptr('init', pixelId);
        snaptr('track', 'PAGE_VIEW');
    },
});

export { snapPixel as s };
