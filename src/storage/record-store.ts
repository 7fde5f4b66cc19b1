import { isSameAnswer, parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';
import { clearCookie, readCookie, writeCookie, type CookieOptions } from './cookie.js';

/** How many answers the visitor's own history keeps. */
const HISTORY_LENGTH = 20;

/** The copy of the record in localStorage, with what does not fit into a cookie. As it was found: unchecked. */
export interface Mirror {
  readonly record?: unknown;
  /** The last answers, oldest first. */
  readonly history?: unknown;
  /** Vendors whose traces are still to be erased, because the erasing code did not load. */
  readonly toErase?: unknown;
  /** Fingerprint of the configuration that was last found to be right. */
  readonly checked?: unknown;
  /** Whether the consent log has not acknowledged all yet. */
  readonly toSend?: unknown;
}

/** The cookie and its mirror as one place. Nothing here throws: storage that fails holds no answer. */
export interface RecordStore {
  read(): ConsentRecord | null;
  write(record: ConsentRecord): void;
  clear(): void;
  mirror(): Mirror;
  /** The visitor's last answers, oldest first. */
  history(): ConsentRecord[];
  /**
   * Lets cookie and mirror hold the same: tabs that answer at once can leave one answer in each, and the one in the
   * mirror would count when the cookie has gone.
   * @returns whether the cookie was another one
   */
  agree(): boolean;
  /** Changes some of what the mirror holds. */
  note(part: Mirror): void;
}

/** @param asOwn runs a write that the gate lets through although it refuses the page the same write */
export function createRecordStore(options: CookieOptions, asOwn: (write: () => void) => void): RecordStore {
  const { name } = options;
  const quietly = (action: () => void): void => {
    try {
      asOwn(action);
    } catch {
      // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
    }
  };
  function mirror(): Mirror {
    try {
      return { ...JSON.parse(localStorage.getItem(name)!) };
    } catch {
      return {};
    }
  }
  const parse = (record: unknown): ConsentRecord | null => parseRecord(JSON.stringify(record), Date.now());
  const history = (): ConsentRecord[] => [mirror().history].flat().filter(parse) as ConsentRecord[];
  const note = (part: Mirror): void =>
    quietly(() => localStorage.setItem(name, JSON.stringify({ ...mirror(), ...part })));

  function read(): { readonly found: ConsentRecord | null; readonly isBehind?: boolean } {
    try {
      const text = readCookie(name);
      const copy = parse(mirror().record);
      // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
      // turned off nothing may be remembered by another way.
      const found = text === undefined && navigator.cookieEnabled ? copy : parseRecord(text, Date.now());
      // The consent log's answer sets the cookie, and can come after a newer answer, such as a withdrawal.
      const isBehind = !!copy && copy.id === found?.id && copy.time > found.time;
      return { found: isBehind ? copy : found, isBehind };
    } catch {
      return { found: null };
    }
  }

  return {
    mirror,
    history,
    note,
    read: () => read().found,
    agree() {
      const { found, isBehind = false } = read();
      if (found && !isSameAnswer(found, parse(mirror().record))) note({ record: found });
      if (isBehind) quietly(() => writeCookie(options, JSON.stringify(found), found!.expires));
      return isBehind;
    },
    write(record) {
      quietly(() => writeCookie(options, JSON.stringify(record), record.expires));
      note({ record, history: [...history(), record].slice(-HISTORY_LENGTH) });
    },
    clear() {
      quietly(() => clearCookie(name));
      quietly(() => localStorage.removeItem(name));
    },
  };
}
