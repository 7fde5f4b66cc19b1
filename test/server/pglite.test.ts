import { openPglite } from '../../src/server/database/pglite.js';
import { describeLog } from './support/suite.js';

describeLog('PGlite', () => openPglite('memory://'));
