export { C as ConsentError, a as createConsent } from './esm/index-BARH1F57.js';
