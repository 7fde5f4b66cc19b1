/** Vendors by their presets, each of which loads its tag after the grant, and the way to declare one of your own. */
export { defineVendor, type OptionsOf, type VendorDefinition, type VendorFactory } from './define-vendor.js';
export { address, digits, flag, optional, settings, text, type OptionRule, type OptionRules } from './option-rules.js';
export * from './presets/index.js';
