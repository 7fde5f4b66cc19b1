export { C as ConsentError, a as createConsent } from './esm/index-Da2Lg-3s.js';
