import { outside } from '../../natives.js';
import { patch, rejecting, toText } from '../patch.js';
import type { Realm, SinkContext } from '../sink-context.js';

const { parse, now } = Date;

/** Whether each end that is written in a cookie's text is past; true where none is. */
const isPast = (text: string): boolean =>
  [...text.matchAll(/;\s*(?:max-age|(expires))\s*=\s*([^;]*)/gi)].every(([, isDate, end]) =>
    isDate ? parse(end!) <= now() : +end! <= 0,
  );

/** Cookies, both storages, IndexedDB and caches: what may not be written stays as it is; reading works. */
export function gateStorage(realm: Realm, { mayStore }: SinkContext): void {
  patch(
    realm.Document.prototype,
    'cookie',
    (_, parameters, go) => {
      const text = `${toText(parameters) as string}`;
      // One without a name is read back like a name without a value.
      const [, name = '', value] = /^[\s=]*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(text) ?? [];
      if (mayStore('cookie', name, value === '' && isPast(text))) go();
    },
    'set',
  );
  for (const method of ['set', 'delete']) {
    patch(
      realm.CookieStore?.prototype,
      method,
      rejecting((_, parameters, go) => {
        const [given] = parameters;
        const isText = parameters.length > 1 || Object(given) !== given;
        const name = isText ? toText(parameters) : toText([outside(() => given.name)]);
        // The browser gets the name that was asked about.
        if (!isText && name !== undefined) parameters[0] = { __proto__: given, name };
        return mayStore('cookie', `${name as string}`, method === 'delete') ? go() : Promise.resolve();
      }),
    );
  }
  for (const method of ['setItem', 'removeItem']) {
    patch<Storage>(realm.Storage.prototype, method, (self, parameters, go) =>
      mayStore(
        self === realm.sessionStorage ? 'sessionStorage' : 'localStorage',
        `${toText(parameters) as string}`,
        method === 'removeItem',
      )
        ? go()
        : undefined,
    );
  }
  patch<IDBFactory>(realm.IDBFactory?.prototype, 'open', (self, parameters, go) => {
    const name = `${toText(parameters) as string}`;
    const request: IDBOpenDBRequest = go();
    // A database that is not there yet is not made: the request ends with an error event. Reading works.
    if (!mayStore('indexedDB', name)) {
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction!.abort();
        // In WebKit an empty one would stay.
        if (!event.oldVersion) self.deleteDatabase(name);
      });
    }
    return request;
  });
  // Named by vendors as their databases are.
  patch(
    realm.CacheStorage?.prototype,
    'open',
    rejecting((_, parameters, go) =>
      mayStore('indexedDB', `${toText(parameters) as string}`)
        ? go()
        : Promise.reject(new realm.DOMException('held', 'SecurityError')),
    ),
  );
}
