import { isSameAnswer, parseRecord } from '../consent/record.js';
import { apply } from '../natives.js';
import type { ConsentRecord } from '../consent/types.js';
import { clearCookie, keepCookies, readCookie, writeCookie, type CookieOptions } from './cookie.js';

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
   * Reads, and lets cookie and mirror hold the same: tabs that answer at once can leave one answer in each, and the one
   * in the mirror would count when the cookie has gone.
   * @param isAgain while the page is open: then what only the mirror says, as any script can write it, grants nothing;
   *   and a mirror without a record stays so, as the visitor may be clearing what the site has stored, the cookie next
   * @returns with the record, whether the cookie was another one
   */
  settle(isAgain?: boolean): { readonly found: ConsentRecord | null; readonly isBehind: boolean };
  /** Changes some of what the mirror holds. */
  note(part: Mirror): void;
  /** Writes a key that pages are refused, the log's queue. Throws where storage is blocked or full. */
  put(key: string, text: string): void;
}

const grants = (record: ConsentRecord | null): boolean => !!record && Object.values(record.choices).includes(true);

export function createRecordStore(options: CookieOptions): RecordStore {
  const { name } = options;
  /** Before page code can put its own in their place. */
  let storage: Partial<Storage> = {};
  try {
    storage = localStorage;
  } catch {
    // Blocked: each call fails.
  }
  const { getItem, setItem, removeItem } = storage;
  const put = (key: string, text: string): void => void apply(setItem!, storage, [key, text]);
  keepCookies();
  const quietly = (action: () => void): void => {
    try {
      action();
    } catch {
      // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
    }
  };
  function mirror(): Mirror {
    try {
      return { ...JSON.parse(apply(getItem!, storage, [name])!) };
    } catch {
      return {};
    }
  }
  const parse = (record: unknown): ConsentRecord | null => parseRecord(JSON.stringify(record), Date.now());
  const history = (): ConsentRecord[] => [mirror().history].flat().filter(parse) as ConsentRecord[];
  const note = (part: Mirror): void => quietly(() => put(name, JSON.stringify({ ...mirror(), ...part })));

  function look(isAgain?: boolean): {
    readonly found: ConsentRecord | null;
    readonly copy?: ConsentRecord | null;
    readonly isBehind: boolean;
  } {
    try {
      const text = readCookie(name);
      const fromCookie = parseRecord(text, Date.now());
      const copy = parse(mirror().record);
      // The consent log's answer sets the cookie, and can come after a newer answer, such as a withdrawal. Any script
      // can write the mirror, so that a yes in it does not count beside a cookie.
      const isBehind = !!copy && copy.id === fromCookie?.id && copy.time > fromCookie.time && !grants(copy);
      // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
      // turned off nothing may be remembered by another way.
      const isLost = text === undefined && navigator.cookieEnabled && !(isAgain && grants(copy));
      return { found: isBehind || isLost ? copy : fromCookie, copy, isBehind };
    } catch {
      return { found: null, isBehind: false };
    }
  }

  return {
    mirror,
    history,
    note,
    put,
    read: () => look().found,
    settle(isAgain) {
      const { found, copy = null, isBehind } = look(isAgain);
      if (found && (copy || !isAgain) && !isSameAnswer(found, copy)) note({ record: found });
      if (isBehind) quietly(() => writeCookie(options, JSON.stringify(found), found!.expires));
      return { found, isBehind };
    },
    write(record) {
      try {
        writeCookie(options, JSON.stringify(record), record.expires);
      } catch {
        console.warn(`consent: the browser keeps no cookie ${name} here`);
      }
      note({ record, history: [...history(), record].slice(-HISTORY_LENGTH) });
    },
    clear() {
      quietly(() => clearCookie(name));
      quietly(() => apply(removeItem!, storage, [name]));
    },
  };
}
