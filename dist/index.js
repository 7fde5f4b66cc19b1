export { C as ConsentError } from './esm/decide-tzDgRMB4.js';
export { a as createConsent } from './esm/index-BOfujdS9.js';
