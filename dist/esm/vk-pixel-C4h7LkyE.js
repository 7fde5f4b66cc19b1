import { d as defineVendor, c as call, t as text } from './define-vendor-CybUh6Jd.js';

/**
 * VK retargeting pixel, by VK's Open API. It has no consent call: what silences it is the gate.
 * `pixelId`: `VK-RTRG-` and the id, required. `data-vk-pixel="VK-RTRG-…"`.
 * Source: its code as eight public repositories have it (read 2026-11-25); https://dev.vk.com/widgets/retargeting was
 * not found
 */
const vkPixel = defineVendor({
    id: 'vk-pixel',
    name: 'VK Pixel',
    main: 'pixelId',
    options: { pixelId: text(/^VK-RTRG-[\w-]+$/, 'VK-RTRG-123456-abcde') },
    tag: () => ({ src: 'https://vk.com/js/api/openapi.js?169' }),
    loaded({ pixelId }) {
        call('VK.Retargeting.Init', pixelId);
        call('VK.Retargeting.Hit');
    },
});

export { vkPixel as v };
