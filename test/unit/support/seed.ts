import fc from 'fast-check';
import { seed } from './fuzz.js';

// No run depends on chance: what fails once fails again.
fc.configureGlobal({ seed });
