import { createAppendQueue, type AppendQueue } from './append-queue.js';
import { checkChain, type ChainEnd, type ChainProblem, type LoggedEvent } from './chain.js';
import type { ClientDetails } from './client-details.js';
import type { Database } from './database/database.js';
import { HAS_SCHEMA, SCHEMA, SCHEMA_VERSION } from './schema.js';
import { canonicalRecord, type SentEvent } from './wire.js';
import { canonicalJson } from '../canonical-json.js';

/** An event on its way into the database. */
export interface NewEvent extends SentEvent {
  readonly client: ClientDetails | null;
}

/** What became of an event, and how long its subject's chain was then. */
export interface AppendOutcome {
  readonly outcome: 'stored' | 'known' | 'conflict' | 'order' | 'deleted';
  readonly length: number;
}

/** What is left of a deleted chain. */
export interface Deletion extends ChainEnd {
  /** SHA-256 of the consent id. */
  readonly deleted: string;
  readonly time: string;
}

export interface History {
  readonly subject: string;
  readonly events: readonly LoggedEvent[];
  readonly chain: { readonly intact: boolean; readonly problems: readonly ChainProblem[] };
  /** When events of this subject were deleted on request, and up to which sequence; null where never. */
  readonly deletion: { readonly time: string; readonly length: number } | null;
}

export interface Integrity {
  readonly intact: boolean;
  readonly subjects: number;
  readonly events: number;
  /** Chains that were deleted on request. */
  readonly deletions: number;
  /** The first hundred. */
  readonly problems: readonly ChainProblem[];
}

/** ISO 8601, UTC; both inclusive of their start, exclusive of their end. */
export interface ExportRange {
  readonly since?: string;
  readonly until?: string;
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
/** Subjects that are read at once. */
const PAGE = 500;
const MOST_PROBLEMS = 100;

const MONTHS_AHEAD = 2;
const PARTITION = 'SELECT consent_partition($1::date)';
const APPEND = 'SELECT outcome, length FROM consent_append($1::jsonb, $2)';
const DELETE = 'SELECT consent_delete($1::uuid, $2) AS deleted';

const TIME = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const EVENT_COLUMNS = `e.subject, e.sequence, e.event, to_char(e.received AT TIME ZONE 'UTC', ${TIME}) AS received,
  e.record, e.client, encode(e.previous, 'hex') AS previous, encode(e.hash, 'hex') AS hash`;

/** One row at least; one statement, so that it sees one moment. */
const HISTORY = `
SELECT s.length AS end_length, encode(s.head, 'hex') AS end_head,
  d.length AS start_length, encode(d.head, 'hex') AS start_head, to_char(d.time AT TIME ZONE 'UTC', ${TIME}) AS deleted,
  ${EVENT_COLUMNS}
FROM (SELECT $1::uuid AS id) wanted
LEFT JOIN consent_subject s ON s.id = wanted.id
LEFT JOIN consent_event e ON e.subject = wanted.id
LEFT JOIN consent_deletion d ON d.subject = consent_subject_hash(wanted.id)
ORDER BY e.sequence`;
const ALL_DELETIONS = `
SELECT encode(subject, 'hex') AS deleted, length, encode(head, 'hex') AS head,
  to_char(time AT TIME ZONE 'UTC', ${TIME}) AS time
FROM consent_deletion ORDER BY subject`;
const COUNT_DELETIONS = 'SELECT count(*)::integer AS deletions FROM consent_deletion';
/** Where a page of subjects ends; no row at the last page. */
const PAGE_END = `SELECT id FROM consent_subject WHERE id >= $1::uuid ORDER BY id OFFSET ${PAGE} LIMIT 1`;
/** The full join also finds events whose subject is not noted. One statement, so that it sees one moment. */
const CHAINS = `
SELECT coalesce(s.id, e.subject) AS id, s.length AS end_length, encode(s.head, 'hex') AS end_head,
  d.length AS start_length, encode(d.head, 'hex') AS start_head, ${EVENT_COLUMNS}
FROM (SELECT * FROM consent_subject WHERE id >= $1::uuid AND id <= $2::uuid) s
FULL JOIN (SELECT * FROM consent_event WHERE subject >= $1::uuid AND subject <= $2::uuid) e ON e.subject = s.id
LEFT JOIN consent_deletion d ON d.subject = consent_subject_hash(coalesce(s.id, e.subject))
ORDER BY 1, e.sequence`;
const EXPORT = `
SELECT ${EVENT_COLUMNS} FROM consent_event e
WHERE e.subject >= $1::uuid AND e.subject <= $2::uuid
  AND e.received >= coalesce($3::timestamptz, '-infinity') AND e.received < coalesce($4::timestamptz, 'infinity')
ORDER BY e.subject, e.sequence`;

type EventRow = LoggedEvent;
interface ChainRow extends EventRow {
  readonly id: string;
  readonly end_length: number | null;
  readonly end_head: string | null;
  readonly start_length: number | null;
  readonly start_head: string | null;
  readonly deleted: string | null;
}

const toEvent = ({ subject, sequence, event, received, record, client, previous, hash }: EventRow): LoggedEvent => ({
  subject,
  sequence,
  event,
  received,
  record,
  client,
  previous,
  hash,
});
const toEvents = (rows: readonly EventRow[]): LoggedEvent[] => rows.filter(({ subject }) => subject).map(toEvent);
const readEnds = ({ end_length, end_head, start_length, start_head, deleted }: ChainRow) => ({
  end: end_length === null ? null : { length: end_length, head: end_head },
  start: start_length === null ? undefined : { length: start_length, head: start_head },
  deleted,
});

/** The id after this one, in the order that PostgreSQL has them in. */
function nextId(id: string): string {
  const hex = (BigInt(`0x${id.replaceAll('-', '')}`) + 1n).toString(16).padStart(32, '0');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export type Store = ReturnType<typeof createStore>;

/**
 * The log's tables. Nothing is cached but that the schema and the months' partitions are there.
 * @param open connects; called again until it succeeds
 */
export function createStore(open: () => Promise<Database>, now: () => number) {
  let database: Promise<Database> | undefined;
  let connections = 1;
  const months = new Set<string>();

  async function prepare(): Promise<Database> {
    const opened = await open();
    try {
      const [row] = await opened.query<{ version: string | null }>(HAS_SCHEMA);
      if (row?.version !== SCHEMA_VERSION) await opened.script(SCHEMA);
      connections = opened.connections;
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  function connect(): Promise<Database> {
    database ??= prepare().catch((error: unknown) => {
      database = undefined;
      throw error;
    });
    return database;
  }

  const query = async <Row>(statement: string, ...values: unknown[]): Promise<Row[]> =>
    (await connect()).query<Row>(statement, values);

  async function preparePartitions(time: number): Promise<void> {
    const date = new Date(time);
    for (let ahead = 0; ahead <= MONTHS_AHEAD; ahead++) {
      const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + ahead));
      const month = first.toISOString().slice(0, 10);
      if (months.has(month)) continue;
      await query(PARTITION, month);
      months.add(month);
    }
  }

  async function write(events: readonly NewEvent[]): Promise<AppendOutcome[]> {
    const time = now();
    await preparePartitions(time);
    // Sorted, so that two statements at once lock the subjects in one order and none waits for the other forever.
    const sorted = events
      .map((event, index) => ({ event, index }))
      .sort(({ event: one }, { event: other }) =>
        one.record.id === other.record.id ? one.sequence - other.sequence : one.record.id < other.record.id ? -1 : 1,
      );
    const batch = sorted.map(({ event }) => ({
      subject: event.record.id,
      sequence: event.sequence,
      event: event.event,
      record: canonicalRecord(event),
      client: event.client && canonicalJson(event.client),
    }));
    const rows = await query<AppendOutcome>(APPEND, JSON.stringify(batch), new Date(time).toISOString());
    const outcomes: AppendOutcome[] = [];
    sorted.forEach(({ index }, position) => (outcomes[index] = rows[position]!));
    return outcomes;
  }

  const queue: AppendQueue<NewEvent, AppendOutcome> = createAppendQueue(write, () => connections);

  /** The first and the last id of each page of subjects, all ids that there can be among them. */
  async function* pages(): AsyncGenerator<readonly [first: string, last: string]> {
    for (let first = FIRST_ID; ;) {
      const [end] = await query<{ id: string }>(PAGE_END, first);
      yield [first, end?.id ?? LAST_ID];
      if (!end || end.id === LAST_ID) return;
      first = nextId(end.id);
    }
  }

  async function* chains(): AsyncGenerator<readonly ChainRow[]> {
    for await (const [first, last] of pages()) {
      let rows: ChainRow[] = [];
      for (const row of await query<ChainRow>(CHAINS, first, last)) {
        if (rows.length && rows[0]!.id !== row.id) {
          yield rows;
          rows = [];
        }
        rows.push(row);
      }
      if (rows.length) yield rows;
    }
  }

  return {
    /** Resolves when the database is there and has the schema. */
    ready: async (): Promise<void> => {
      await connect();
      await preparePartitions(now());
    },

    append: (events: readonly NewEvent[]) => queue.add(events),

    /** Null for a subject that the log has never had. */
    async history(subject: string): Promise<History | null> {
      const rows = await query<ChainRow>(HISTORY, subject);
      const { start, end, deleted } = readEnds(rows[0]!);
      const events = toEvents(rows);
      if (!end && !start && !events.length) return null;
      const problems = end || events.length ? checkChain(subject, events, end, start) : [];
      return {
        subject,
        events,
        chain: { intact: !problems.length, problems },
        deletion: start ? { time: deleted!, length: start.length } : null,
      };
    },

    /** How many events there were; null for a subject that has none. */
    async erase(subject: string): Promise<number | null> {
      const [row] = await query<{ deleted: number | null }>(DELETE, subject, new Date(now()).toISOString());
      return row!.deleted;
    },

    /** Every event by subject and sequence, then what is left of deleted chains. */
    async *all({ since, until }: ExportRange): AsyncGenerator<readonly (LoggedEvent | Deletion)[]> {
      for await (const [first, last] of pages()) {
        yield (await query<EventRow>(EXPORT, first, last, since ?? null, until ?? null)).map(toEvent);
      }
      yield await query<Deletion>(ALL_DELETIONS);
    },

    async integrity(): Promise<Integrity> {
      const problems: ChainProblem[] = [];
      let subjects = 0;
      let count = 0;
      for await (const rows of chains()) {
        const [first] = rows;
        const events = toEvents(rows);
        const { start, end } = readEnds(first!);
        subjects++;
        count += events.length;
        problems.push(...checkChain(first!.id, events, end, start));
      }
      const [row] = await query<{ deletions: number }>(COUNT_DELETIONS);
      return {
        intact: !problems.length,
        subjects,
        events: count,
        deletions: row!.deletions,
        problems: problems.slice(0, MOST_PROBLEMS),
      };
    },

    /** Stores what waits, then closes the database. */
    async close(): Promise<void> {
      await queue.close();
      await (await database?.catch(() => undefined))?.close();
    },
  };
}
