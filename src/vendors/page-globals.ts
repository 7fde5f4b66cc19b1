/** A global function of a vendor, with whatever it keeps on itself. */
export type VendorFunction = ((...parameters: unknown[]) => unknown) & Record<string, unknown>;

/** The page's globals, by names that only vendors know. */
export const page = globalThis as unknown as Record<string, unknown>;

/** A global list that a vendor's script reads when it comes; the vendor may have put an object of its own there. */
export function queue(name: string): { push(...entries: unknown[]): unknown } {
  return (page[name] ??= []) as unknown[];
}

/**
 * A global function that notes its calls in its property `list` until the vendor's script takes over.
 * @param forward the property in which the script leaves the function that takes the calls from then on
 * @param note what is noted of a call, where the vendor's own stub makes something else of its Arguments object
 */
export function stub(
  name: string,
  list: string,
  forward = '',
  note: (given: IArguments) => unknown = (given) => given,
): VendorFunction {
  if (page[name]) return page[name] as VendorFunction;
  const noted: unknown[] = [];
  const noting = function (): void {
    // Most vendors' scripts take what was noted for Arguments objects.
    // eslint-disable-next-line prefer-rest-params
    const given = arguments;
    const taken = noting[forward] as VendorFunction | undefined;
    if (taken) taken.apply(noting, given as unknown as unknown[]);
    else (noting[list] as unknown[]).push(note(given));
  } as unknown as VendorFunction;
  noting[list] = noted;
  page[name] = noting;
  return noting;
}

/** A list with methods that note their calls in it, as `[method, ...parameters]`, until the vendor's script comes. */
export function listOfCalls(name: string, methods: string): Record<string, VendorFunction> & { push: VendorFunction } {
  if (page[name]) return page[name] as never;
  const list = [] as unknown as Record<string, VendorFunction> & { push: VendorFunction };
  for (const method of methods.split(' ')) {
    list[method] = ((...parameters: unknown[]) => {
      list.push([method, ...parameters]);
      return list;
    }) as unknown as VendorFunction;
  }
  page[name] = list;
  return list;
}

/** Calls a global function, or a method by its path, where the page has it. */
export function call(path: string, ...parameters: unknown[]): unknown {
  const names = path.split('.');
  const method = names.pop()!;
  const owner = names.reduce<Record<string, unknown> | undefined>((object, name) => object?.[name] as never, page);
  const found = owner?.[method];
  return typeof found === 'function' ? (found as VendorFunction).apply(owner, parameters) : undefined;
}

/** Adds to a global list that the page has; a vendor whose script is not on it is told nothing. */
export function push(name: string, ...entries: unknown[]): void {
  (page[name] as { push?(...entries: unknown[]): unknown } | undefined)?.push?.(...entries);
}
