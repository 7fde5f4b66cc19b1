import { ensureFirefox } from '../../../scripts/firefox.mjs';
import { startFirefox } from './engines.js';
import { IS_FULL, testLeaks } from './suite.js';

testLeaks('firefox', { ensure: ensureFirefox, start: startFirefox }, IS_FULL);
