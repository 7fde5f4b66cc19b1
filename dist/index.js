export { C as ConsentError, a as createConsent } from './esm/index-BIf1aEyG.js';
