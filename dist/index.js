export { C as ConsentError, a as createConsent } from './esm/index-C8CRryu7.js';
