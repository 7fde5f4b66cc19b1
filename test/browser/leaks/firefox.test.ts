import { startFirefox } from './engines.js';
import { IS_FULL, testLeaks } from './suite.js';

testLeaks('firefox', startFirefox, IS_FULL);
