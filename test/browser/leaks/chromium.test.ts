import { startChromium } from './engines.js';
import { testLeaks } from './suite.js';

testLeaks('chromium', startChromium, true);
