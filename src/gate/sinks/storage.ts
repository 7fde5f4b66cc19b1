/** May the page write this cookie or key now? An empty value takes it away. */
export type MayStore = (kind: string, name: string, value: string) => boolean;

/** document.cookie, cookieStore and both storages: what may not be written stays as it is; reading works. */
export function gateStorage(mayStore: MayStore): void {
  const { set, ...cookie } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(this: Document, text: unknown) {
      const [, name = '', value = ''] = /^\s*([^=;]*?)\s*(?:=\s*([^;]*))?(?:;|$)/.exec(`${text}`) ?? [];
      if (mayStore('cookie', name, value)) set!.call(this, text);
    },
  });

  /** Puts the question before a method: `toEntry` finds name and value in what it is called with. */
  function guard<T extends object>(
    owner: T,
    method: keyof T,
    toEntry: (self: T, parameters: unknown[]) => [kind: string, name: unknown, value: unknown],
  ): void {
    const native = owner[method] as (...parameters: unknown[]) => unknown;
    owner[method] = function (this: T, ...parameters: unknown[]) {
      const [kind, name, value = ''] = toEntry(this, parameters);
      // What is refused looks done: cookieStore answers with a promise, the storages with nothing.
      return mayStore(kind, `${name}`, `${value}`)
        ? native.apply(this, parameters)
        : kind === 'cookie'
          ? Promise.resolve()
          : undefined;
    } as never;
  }

  const kindOf = (storage: Storage) => (storage === window.sessionStorage ? 'sessionStorage' : 'localStorage');
  for (const method of ['setItem', 'removeItem'] as const) {
    guard(Storage.prototype, method, (self, [key, value]) => [kindOf(self), key, value]);
  }
  if ('CookieStore' in window) {
    for (const method of ['set', 'delete'] as const) {
      guard(CookieStore.prototype, method, (_, [first, value]) => {
        const options = { name: first, value, ...(first as object) };
        return ['cookie', options.name, options.value];
      });
    }
  }
}
