import { missingPeer } from '../../config/missing-peer.js';
import type { Database } from './database.js';

/** Shared by all requests: events of many go in one statement. */
const CONNECTIONS = 4;
/** Then the request is answered by 503 instead. Unit: ms. */
const CONNECT_MS = 3_000;
const STATEMENT_MS = 20_000;

const load = () =>
  import('pg').catch((cause: unknown) => {
    throw missingPeer('log.database', 'pg', cause);
  });

/**
 * Any PostgreSQL from version 12, by its address. Connects when it is asked something.
 * @throws ConsentError where the package is missing
 */
export async function openPostgres(url: string): Promise<Database> {
  const { Pool } = (await load()).default;
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    application_name: 'ilumee-consent-log',
  });
  // An idle connection that breaks: the next statement opens another one.
  pool.on('error', () => {});

  return {
    connections: CONNECTIONS,
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      return (await pool.query(statement, [...values])).rows as Row[];
    },
    async script(statements) {
      // One message to the server is one transaction.
      await pool.query(statements);
    },
    close: () => pool.end(),
  };
}
