/** An element with its attributes and what is in it. Text stays text. */
export declare function element<Name extends keyof HTMLElementTagNameMap>(name: Name, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElementTagNameMap[Name];
/**
 * Adds to a list of what is in the page, by its host. What has gone is looked for each time the list has doubled: so
 * many stay linear, and none is kept for good.
 */
export declare function addInPage<Key, Value>(list: Map<Key, Value>, key: Key, value: Value, hostOf: (key: Key) => Element): void;
