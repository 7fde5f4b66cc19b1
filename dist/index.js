export { C as ConsentError, a as createConsent } from './esm/index-ojBHmQoa.js';
