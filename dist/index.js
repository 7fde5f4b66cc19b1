export { C as ConsentError, a as createConsent } from './esm/index-CWJ0UUGQ.js';
