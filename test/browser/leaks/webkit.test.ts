import { ensureWebKit } from '../../../scripts/webkit.mjs';
import { startWebKit } from './engines.js';
import { IS_FULL, testLeaks } from './suite.js';

testLeaks('webkit', { ensure: ensureWebKit, start: startWebKit }, IS_FULL);
