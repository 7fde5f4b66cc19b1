/** Noted at the table; a database that says it has everything below. */
export const SCHEMA_VERSION = 'ilumee consent log 1';

/** Whether the schema is there. A role that may not create tables needs somebody who has run {@link SCHEMA} once. */
export const HAS_SCHEMA = `SELECT obj_description(to_regclass('consent_event'), 'pg_class') AS version`;

/**
 * Everything that is keyed by a subject has the subject in its key, and every statement of the log names one subject
 * or a range of them: so the tables can be distributed by it.
 *
 * A unique index of a partitioned table holds within a partition only, because it must include the month. What makes
 * an event be there once is the subject's row in `consent_subject`: who adds an event holds its lock.
 */
export const SCHEMA = `
-- Two servers that start at once: one after the other.
SELECT pg_advisory_xact_lock(2720412023);

-- One row a subject (consent id): how many events its chain has, and the hash of the last one.
CREATE TABLE IF NOT EXISTS consent_subject (
  id uuid PRIMARY KEY,
  length integer NOT NULL,
  head bytea
);

-- One row an answer. A partition a month, by the time the server received it (UTC).
CREATE TABLE IF NOT EXISTS consent_event (
  subject uuid NOT NULL,
  sequence integer NOT NULL,
  received timestamptz(3) NOT NULL,
  event uuid NOT NULL,
  record jsonb NOT NULL,
  client jsonb,
  previous bytea,
  hash bytea NOT NULL,
  PRIMARY KEY (subject, sequence, received)
) PARTITION BY RANGE (received);

-- What is left of a chain that was deleted on request: no id, no answer. The key is the SHA-256 of the id.
CREATE TABLE IF NOT EXISTS consent_deletion (
  subject bytea PRIMARY KEY,
  length integer NOT NULL,
  head bytea NOT NULL,
  time timestamptz(3) NOT NULL
);

CREATE OR REPLACE FUNCTION consent_subject_hash(subject uuid) RETURNS bytea
LANGUAGE sql IMMUTABLE AS $$ SELECT sha256(convert_to(subject::text, 'UTF8')) $$;

CREATE OR REPLACE FUNCTION consent_partition(month date) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  name text := 'consent_event_' || to_char(month, 'YYYY_MM');
BEGIN
  PERFORM pg_advisory_xact_lock(2720412023);
  IF to_regclass(name) IS NULL THEN
    EXECUTE format(
      'CREATE TABLE %I PARTITION OF consent_event FOR VALUES FROM (%L) TO (%L)',
      name,
      month::timestamp AT TIME ZONE 'UTC',
      (month + interval '1 month') AT TIME ZONE 'UTC'
    );
  END IF;
END
$$;

-- Appends a batch, sorted by subject and sequence, and says of each event what became of it: stored, known (it was
-- there already), conflict (its id or its sequence is taken by another), order (one before it is missing), deleted.
CREATE OR REPLACE FUNCTION consent_append(batch jsonb, received text)
RETURNS TABLE (outcome text, length integer)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  item record;
  head consent_subject%ROWTYPE;
  known_sequence integer;
  known_event uuid;
  known_record jsonb;
  digest bytea;
BEGIN
  FOR item IN
    SELECT * FROM ROWS FROM (
      jsonb_to_recordset(batch) AS (subject uuid, sequence integer, event uuid, record text, client text)
    ) WITH ORDINALITY AS entry (subject, sequence, event, record, client, position)
    ORDER BY position
  LOOP
    LOOP
      INSERT INTO consent_subject (id, length) VALUES (item.subject, 0) ON CONFLICT (id) DO NOTHING;
      SELECT * INTO head FROM consent_subject WHERE id = item.subject FOR UPDATE;
      EXIT WHEN FOUND; -- Not so where it was deleted between these two lines.
    END LOOP;
    known_event := NULL;
    IF head.length = 0 THEN
      -- After a deletion the chain goes on where it was.
      SELECT d.length, d.head INTO head.length, head.head
      FROM consent_deletion d WHERE d.subject = consent_subject_hash(item.subject);
      head.length := coalesce(head.length, 0);
    ELSE
      SELECT e.sequence, e.event, e.record INTO known_sequence, known_event, known_record
      FROM consent_event e
      WHERE e.subject = item.subject AND (e.event = item.event OR e.sequence = item.sequence)
      ORDER BY e.event = item.event DESC
      LIMIT 1;
    END IF;

    IF known_event IS NOT NULL THEN
      outcome := CASE
        WHEN (known_sequence, known_event, known_record) = (item.sequence, item.event, item.record::jsonb) THEN 'known'
        ELSE 'conflict'
      END;
    ELSIF item.sequence <= head.length THEN
      outcome := 'deleted';
    ELSIF item.sequence > head.length + 1 THEN
      outcome := 'order';
    ELSE
      -- The canonical JSON (RFC 8785) of the event: names sorted, no spaces. The record comes canonical already.
      digest := sha256(convert_to(
        '{"client":' || coalesce(item.client, 'null') ||
        ',"event":"' || item.event ||
        '","previous":' || coalesce('"' || encode(head.head, 'hex') || '"', 'null') ||
        ',"received":"' || received ||
        '","record":' || item.record ||
        ',"sequence":' || item.sequence ||
        ',"subject":"' || item.subject || '"}',
        'UTF8'
      ));
      INSERT INTO consent_event (subject, sequence, received, event, record, client, previous, hash)
      VALUES (
        item.subject, item.sequence, received::timestamptz, item.event,
        item.record::jsonb, item.client::jsonb, head.head, digest
      );
      head.length := item.sequence;
      UPDATE consent_subject SET length = item.sequence, head = digest WHERE id = item.subject;
      outcome := 'stored';
    END IF;
    -- A subject of which nothing was stored leaves no row.
    DELETE FROM consent_subject WHERE id = item.subject AND outcome <> 'stored' AND consent_subject.length = 0;
    length := head.length;
    RETURN NEXT;
  END LOOP;
END
$$;

-- Deletes a subject's events and its id; returns how many events there were, null for a subject that is not known.
CREATE OR REPLACE FUNCTION consent_delete(subject uuid, at text) RETURNS integer
LANGUAGE plpgsql AS $$
#variable_conflict use_column
DECLARE
  wanted uuid := subject;
  head consent_subject%ROWTYPE;
  deleted integer;
BEGIN
  SELECT * INTO head FROM consent_subject WHERE id = wanted FOR UPDATE;
  IF NOT FOUND THEN
    RETURN NULL;
  END IF;
  INSERT INTO consent_deletion AS d (subject, length, head, time)
  VALUES (consent_subject_hash(wanted), head.length, head.head, at::timestamptz)
  ON CONFLICT (subject) DO UPDATE SET length = excluded.length, head = excluded.head, time = excluded.time;
  DELETE FROM consent_event e WHERE e.subject = wanted;
  GET DIAGNOSTICS deleted = ROW_COUNT;
  DELETE FROM consent_subject WHERE id = wanted;
  RETURN deleted;
END
$$;

COMMENT ON TABLE consent_event IS '${SCHEMA_VERSION}';
`;
