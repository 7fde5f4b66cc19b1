import { parseRecord } from '../consent/record.js';
import type { ConsentRecord } from '../consent/types.js';
import { clearCookie, readCookie, writeCookie, type CookieOptions } from './cookie.js';
import { readMirror, writeMirror } from './mirror.js';

/** The cookie and its mirror as one place. Nothing here throws: storage that fails holds no answer. */
export interface RecordStore {
  read(): ConsentRecord | null;
  write(record: ConsentRecord): void;
  clear(): void;
  /** The last answers, oldest first. */
  history(): readonly ConsentRecord[];
  /** Ids whose traces an earlier page could not erase. */
  toErase(): readonly string[];
  setToErase(ids: readonly string[]): void;
}

/** @param asOwn runs a write that the gate lets through although it refuses the page the same write */
export function createRecordStore(options: CookieOptions, asOwn: (write: () => void) => void): RecordStore {
  const quietly = (action: () => void): void => {
    try {
      asOwn(action);
    } catch {
      // Storage that is blocked or full: the answer holds for this page and is asked again on the next.
    }
  };
  const mirror = () => readMirror(options.name, Date.now());

  return {
    read() {
      try {
        const text = readCookie(options);
        // Safari keeps script-written cookies for seven days; the mirror outlives them. With cookies
        // turned off nothing may be remembered by another way.
        if (text === undefined) return navigator.cookieEnabled ? mirror().record : null;
        return parseRecord(text, Date.now());
      } catch {
        return null;
      }
    },
    write(record) {
      quietly(() => writeCookie(options, JSON.stringify(record), record.expires));
      quietly(() => {
        const { history, toErase } = mirror();
        writeMirror(options.name, { record, history: [...history, record], toErase });
      });
    },
    clear() {
      quietly(() => clearCookie(options));
      quietly(() => localStorage.removeItem(options.name));
    },
    history: () => mirror().history,
    toErase: () => mirror().toErase,
    setToErase: (toErase) => quietly(() => writeMirror(options.name, { ...mirror(), toErase })),
  };
}
