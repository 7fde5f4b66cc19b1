export { C as ConsentError, a as createConsent } from './esm/index-BCNM61lk.js';
