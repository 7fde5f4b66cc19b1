import { createVerifiedLoad } from './loaders/verified.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag(createVerifiedLoad);
