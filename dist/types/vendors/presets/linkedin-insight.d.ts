/**
 * LinkedIn Insight Tag. It has no consent call: what silences it is the gate.
 * `partnerId`: digits, required. `data-linkedin-insight="1234567"`.
 * Source: https://www.linkedin.com/help/lms/answer/a418880 (no consent call found, 2026-11-22); its code as ten public
 * repositories have it (read 2026-11-25)
 */
export declare const linkedinInsight: import("../define-vendor.js").VendorFactory<{
    readonly partnerId: import("../option-rules.js").OptionRule<string | number>;
}, "partnerId">;
