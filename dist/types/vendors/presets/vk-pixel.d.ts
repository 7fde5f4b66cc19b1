/**
 * VK retargeting pixel, by VK's Open API. It has no consent call: what silences it is the gate.
 * `pixelId`: `VK-RTRG-` and the id, required. `data-vk-pixel="VK-RTRG-…"`.
 * Source: https://dev.vk.com/widgets/retargeting (from memory, not read again)
 */
export declare const vkPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
