export { C as ConsentError } from './esm/decide-DL35bRUP.js';
export { a as createConsent } from './esm/index-CrINXh06.js';
