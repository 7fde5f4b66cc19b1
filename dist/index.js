export { C as ConsentError, a as createConsent } from './esm/index-CwC0pju8.js';
