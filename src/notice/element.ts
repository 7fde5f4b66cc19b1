/** An element with its attributes and what is in it. Text stays text. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * Adds to a list of what is in the page, by its host. What has gone is looked for each time the list has doubled: so
 * many stay linear, and none is kept for good.
 */
export function addInPage<Key, Value>(
  list: Map<Key, Value>,
  key: Key,
  value: Value,
  hostOf: (key: Key) => Element,
): void {
  const isNew = !list.has(key);
  list.set(key, value);
  if (!isNew || list.size & (list.size - 1)) return;
  for (const other of list.keys()) if (!hostOf(other).isConnected) list.delete(other);
}
