import { apply } from '../natives.js';
import { parseRecord } from '../consent/record.js';
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
  /** @param isAgain while the page is open: then what only the mirror says, as any script can write it, grants nothing */
  read(isAgain?: boolean): ConsentRecord | null;
  write(record: ConsentRecord): void;
  clear(): void;
  mirror(): Mirror;
  /** The visitor's last answers, oldest first. */
  history(): ConsentRecord[];
  /** Changes some of what the mirror holds. */
  note(part: Mirror): void;
}

const grants = (record: ConsentRecord | null): boolean => !!record && Object.values(record.choices).includes(true);

/** @param asOwn runs a write that the gate lets through although it refuses the page the same write */
export function createRecordStore(options: CookieOptions, asOwn: (write: () => void) => void): RecordStore {
  const { name } = options;
  /** Before page code can put its own in their place. */
  let storage: Partial<Storage> = {};
  try {
    storage = localStorage;
  } catch {
    // Blocked: each call fails.
  }
  const { getItem, setItem, removeItem } = storage;
  const call = (method: ((...texts: never[]) => unknown) | undefined, ...texts: string[]): unknown =>
    apply(method!, storage, [name, ...texts]);
  keepCookies();
  const quietly = (action: () => void): void => {
    try {
      asOwn(action);
    } catch {
      // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
    }
  };
  function mirror(): Mirror {
    try {
      return { ...JSON.parse(call(getItem) as string) };
    } catch {
      return {};
    }
  }
  const parse = (record: unknown): ConsentRecord | null => parseRecord(JSON.stringify(record), Date.now());
  const history = (): ConsentRecord[] => [mirror().history].flat().filter(parse) as ConsentRecord[];
  const note = (part: Mirror): void => quietly(() => void call(setItem, JSON.stringify({ ...mirror(), ...part })));

  return {
    mirror,
    history,
    note,
    read(isAgain) {
      try {
        const text = readCookie(name);
        const copy = parse(mirror().record);
        // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
        // turned off nothing may be remembered by another way.
        const fromCookie = parseRecord(text, Date.now());
        const found = text === undefined && navigator.cookieEnabled ? copy : fromCookie;
        // The consent log's answer sets the cookie, and can come after a newer answer, such as a withdrawal.
        const newest = copy && copy.id === found?.id && copy.time > found.time ? copy : found;
        return isAgain && newest === copy && grants(copy) ? fromCookie : newest;
      } catch {
        return null;
      }
    },
    write(record) {
      quietly(() => writeCookie(options, JSON.stringify(record), record.expires));
      note({ record, history: [...history(), record].slice(-HISTORY_LENGTH) });
    },
    clear() {
      quietly(() => clearCookie(name));
      quietly(() => void call(removeItem));
    },
  };
}
