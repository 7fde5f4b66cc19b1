import './esm/complete-B_zNzIXO.js';
export { C as ConsentError } from './esm/consent-error-BuekmdHw.js';
import './esm/decide-D-EaYAId.js';
import './esm/cookie-text-CtJzBA6y.js';
export { a as createConsent } from './esm/index-BPItnUQz.js';
