export { C as ConsentError, a as createConsent } from './esm/index-CnY-jlWv.js';
