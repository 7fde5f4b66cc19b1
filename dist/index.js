export { C as ConsentError, a as createConsent } from './esm/index-DrsfkV2z.js';
