/** What the log needs of a database. */
export interface Database {
  /** Runs one statement; its rows, by column. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs statements without values, all of them or none. */
  script(statements: string): Promise<void>;
  /** How many statements it can work on at once. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Connection lost, resources gone, shutting down, failed over to a read-only copy, or to be tried again. */
const PASSING = /^(08|53|57|58|40|25006|55)/;

/**
 * Is this a database that is away for now, and not a statement that it refuses? What has no SQLSTATE comes from the
 * network.
 */
export function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[\dA-Z]{5}$/.test(code) && !/^E[A-Z]+$/.test(code) ? PASSING.test(code) : true;
}
