export { C as ConsentError } from './esm/decide-tzDgRMB4.js';
export { a as createConsent } from './esm/index-DvcnwE1w.js';
