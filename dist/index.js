export { C as ConsentError, a as createConsent } from './esm/index-BMwsU5tn.js';
