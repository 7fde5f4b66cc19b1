import { ensureBrowser } from '../../../scripts/chromium.mjs';
import { startChromium } from './engines.js';
import { testLeaks } from './suite.js';

testLeaks('chromium', { ensure: ensureBrowser, start: startChromium }, true);
