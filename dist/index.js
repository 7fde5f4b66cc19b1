export { C as ConsentError, a as createConsent } from './esm/index-p9XTD4_u.js';
