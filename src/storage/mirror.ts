import { parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';

/** How many answers the visitor's own history keeps. */
const HISTORY_LENGTH = 20;

/** The copy of the record in localStorage, with what does not fit into a cookie. */
export interface Mirror {
  readonly record: ConsentRecord | null;
  /** The last answers, oldest first. */
  readonly history: readonly ConsentRecord[];
  /** Categories and vendors whose traces are still to be erased, because the erasing code did not load. */
  readonly toErase: readonly string[];
}

/** What is stored, or an empty mirror where there is nothing, or nothing readable. */
export function readMirror(key: string, now: number): Mirror {
  try {
    const stored = JSON.parse(localStorage.getItem(key)!);
    return {
      record: parseRecord(JSON.stringify(stored.record), now),
      history: [].concat(stored.history),
      toErase: [].concat(stored.toErase),
    };
  } catch {
    return { record: null, history: [], toErase: [] };
  }
}

export function writeMirror(key: string, { record, history, toErase }: Mirror): void {
  localStorage.setItem(key, JSON.stringify({ record, history: history.slice(-HISTORY_LENGTH), toErase }));
}
