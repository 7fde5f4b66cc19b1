import { callNative, patch } from '../patch.js';
import type { Realm } from '../sink-context.js';

/** May the page write this cookie or key now? An empty value takes it away. */
export type MayStore = (kind: string, name: string, value: string) => boolean;

/** Cookies, both storages and IndexedDB: what may not be written stays as it is; reading works. */
export function gateStorage(realm: Realm, mayStore: MayStore): void {
  patch(
    realm.Document.prototype,
    'cookie',
    (native, self, parameters) => {
      const [, name = '', value = ''] = /^\s*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(`${parameters[0]}`) ?? [];
      if (mayStore('cookie', name, value)) callNative(native, self, parameters);
    },
    'set',
  );
  patch(realm.CookieStore?.prototype, 'set delete', (native, self, parameters) => {
    const [first, value = ''] = parameters as unknown as [string | { name: string; value?: string }, string?];
    const { name, value: given }: { name: string; value?: string } = { name: first as string, value, ...Object(first) };
    return mayStore('cookie', `${name}`, `${given ?? ''}`) ? callNative(native, self, parameters) : Promise.resolve();
  });
  patch<Storage>(realm.Storage.prototype, 'setItem removeItem', (native, self, parameters) => {
    const [key, value = ''] = parameters as unknown as [unknown, unknown?];
    const kind = self === realm.sessionStorage ? 'sessionStorage' : 'localStorage';
    return parameters.length && !mayStore(kind, `${key as string}`, `${value as string}`)
      ? undefined
      : callNative(native, self, parameters);
  });
  patch(realm.IDBFactory.prototype, 'open', (native, self, parameters) => {
    const request = callNative(native, self, parameters) as IDBOpenDBRequest;
    if (parameters.length && !mayStore('indexedDB', `${parameters[0]}`, 'database')) {
      // A database that is not there yet is not made: the request ends with an error event. Reading works.
      request.addEventListener('upgradeneeded', (event) => {
        event.stopImmediatePropagation();
        request.transaction!.abort();
      });
    }
    return request;
  });
}
