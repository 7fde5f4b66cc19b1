/** May the page write this cookie or key now? */
export type MayStore = (kind: 'cookie' | 'localStorage' | 'sessionStorage', name: string, value: string) => boolean;

/** document.cookie, cookieStore and both storages: what may not be written is left as it is, reading works. */
export function gateStorage(mayStore: MayStore): void {
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  const { setItem, removeItem } = Storage.prototype;
  const kindOf = (storage: Storage) => (storage === window.sessionStorage ? 'sessionStorage' : 'localStorage');

  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, text: unknown) {
      const [, name = '', value = ''] = /^\s*([^=;]*?)\s*=?\s*([^;]*)/.exec(String(text))!;
      if (mayStore('cookie', name, value)) cookie.set!.call(this, text);
    },
  });
  Storage.prototype.setItem = function (key, value) {
    if (mayStore(kindOf(this), String(key), String(value))) setItem.call(this, key, value);
  };
  Storage.prototype.removeItem = function (key) {
    if (mayStore(kindOf(this), String(key), '')) removeItem.call(this, key);
  };
  if ('CookieStore' in window) {
    const { set, delete: remove } = CookieStore.prototype;
    const nameOf = (first: unknown): string => String((first as { name?: string })?.name ?? first);
    CookieStore.prototype.set = async function (this: CookieStore, ...parameters: unknown[]) {
      const value = String((parameters[0] as { value?: string })?.value ?? parameters[1]);
      if (mayStore('cookie', nameOf(parameters[0]), value)) await set.apply(this, parameters as never);
    };
    CookieStore.prototype.delete = async function (this: CookieStore, first: never) {
      if (mayStore('cookie', nameOf(first), '')) await remove.call(this, first);
    };
  }
}
