/**
 * VK retargeting pixel, by VK's Open API. It has no consent call: what silences it is the gate.
 * `pixelId`: `VK-RTRG-` and the id, required. `data-vk-pixel="VK-RTRG-…"`.
 * Source: its code as eight public repositories have it (read 2026-11-25); https://dev.vk.com/widgets/retargeting was
 * not found
 */
export declare const vkPixel: import("../define-vendor.js").VendorFactory<{
    readonly pixelId: import("../option-rules.js").OptionRule<string>;
}, "pixelId">;
