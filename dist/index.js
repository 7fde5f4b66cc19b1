export { C as ConsentError } from './esm/decide-BwlJuY8-.js';
export { a as createConsent } from './esm/index-B-s9S9yS.js';
