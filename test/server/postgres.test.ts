import { afterAll, describe, it } from 'vitest';
import { openPostgres } from '../../src/server/database/postgres.js';
import { postgresBinaries, startPostgres, type Postgres } from './support/postgres.js';
import { describeLog } from './support/suite.js';

const binaries = postgresBinaries();
let postgres: Postgres | undefined;
afterAll(() => postgres?.close());

if (binaries) {
  describeLog('PostgreSQL', async () => {
    postgres = await startPostgres(binaries);
    return openPostgres(await postgres.createDatabase());
  });
} else {
  describe('the consent log on PostgreSQL', () => {
    it.skip('not run: PostgreSQL is not installed, and only root with apt can install it here', () => {});
  });
}
