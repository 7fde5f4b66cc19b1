import { startWebKit } from './engines.js';
import { IS_FULL, testLeaks } from './suite.js';

testLeaks('webkit', startWebKit, IS_FULL);
