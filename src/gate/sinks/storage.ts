import { patch } from '../patch.js';
import type { Realm } from '../sink-context.js';

/** May the page write this cookie or key now? An empty value takes it away. */
export type MayStore = (kind: string, name: string, value: string) => boolean;

/** Cookies, both storages and IndexedDB: what may not be written stays as it is; reading works. */
export function gateStorage(realm: Realm, mayStore: MayStore): void {
  patch(
    realm.Document.prototype,
    'cookie',
    (_, parameters, go) => {
      const [, name = '', value = ''] = /^\s*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(`${parameters[0]}`) ?? [];
      if (mayStore('cookie', name, value)) go();
    },
    'set',
  );
  patch(realm.CookieStore?.prototype, 'set delete', (_, [first, second = ''], go) => {
    const { name, value } = { name: first, value: second, ...Object(first) };
    return mayStore('cookie', `${name}`, `${value ?? ''}`) ? go() : Promise.resolve();
  });
  patch<Storage>(realm.Storage.prototype, 'setItem removeItem', (self, [key, value = ''], go) =>
    mayStore(self === realm.sessionStorage ? 'sessionStorage' : 'localStorage', `${key}`, `${value}`)
      ? go()
      : undefined,
  );
  patch(realm.IDBFactory?.prototype, 'open', (_, [name], go) => {
    const request: IDBOpenDBRequest = go();
    // A database that is not there yet is not made: the request ends with an error event. Reading works.
    if (!mayStore('indexedDB', `${name}`, 'database')) {
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction!.abort();
      });
    }
    return request;
  });
}
