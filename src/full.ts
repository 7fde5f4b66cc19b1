import { bundledLoaders } from './loaders/bundled.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag(() => bundledLoaders);
