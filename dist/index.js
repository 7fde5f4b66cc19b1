export { C as ConsentError, a as createConsent } from './esm/index-CBDi7f0j.js';
