export { C as ConsentError, a as createConsent } from './esm/index-jfsardqY.js';
