export { C as ConsentError, a as createConsent } from './esm/index-3jl7gZtM.js';
