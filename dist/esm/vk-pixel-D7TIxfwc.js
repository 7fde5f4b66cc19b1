import { d as defineVendor, c as call, t as text } from './define-vendor-g4gSaf0J.js';

/**
 * VK retargeting pixel, by VK's Open API. It has no consent call: what silences it is the gate.
 * `pixelId`: `VK-RTRG-` and the id, required. `data-vk-pixel="VK-RTRG-…"`.
 * Source: https://dev.vk.com/widgets/retargeting (from memory, not read again)
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
