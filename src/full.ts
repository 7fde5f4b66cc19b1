import { loadBundled } from './loaders/bundled.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag(() => loadBundled);
