/**
 * Crisp chat. A withdrawal ends the session and hides the chat.
 * `websiteId`: required. `data-crisp="…"`.
 * Source: https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/ (read 2026-11-22)
 */
export declare const crisp: import("../define-vendor.js").VendorFactory<{
    readonly websiteId: import("../option-rules.js").OptionRule<string>;
}, "websiteId">;
