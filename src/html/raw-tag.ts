/** An attribute as it is written: also a second one of the same name, which no browser reads. */
export interface RawAttribute {
  /** In lower case. */
  readonly name: string;
  readonly start: number;
  readonly nameEnd: number;
  readonly end: number;
}

const asciiLower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Where the name of a start tag ends, and where its attributes are, by the HTML standard's tokenizer. */
export function scanTag(tag: string): { nameEnd: number; attributes: RawAttribute[] } {
  const nameEnd = /^<[^\t\n\f\r />]*/.exec(tag)![0].length;
  const attribute =
    /[\t\n\f\r /]*([^\t\n\f\r />][^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >]*))?/y;
  attribute.lastIndex = nameEnd;
  const attributes: RawAttribute[] = [];
  for (let found = attribute.exec(tag); found; found = attribute.exec(tag)) {
    const [whole, name = ''] = found;
    const start = found.index + whole.indexOf(name);
    attributes.push({
      name: asciiLower(name),
      start,
      nameEnd: start + name.length,
      end: attribute.lastIndex,
    });
  }
  return { nameEnd, attributes };
}

/** What is changed in a tag. */
export interface TagChange {
  /** Attributes that get another name. Those that have that name already get it with one `data-` more. */
  readonly rename: ReadonlyMap<string, string>;
  readonly remove?: readonly string[];
  /** Attributes that come first, so that no other of the same name counts. */
  readonly add: Readonly<Record<string, string>>;
}

/** The tag with the change in it; whatever is not part of it stays byte for byte. */
export function changeTag(tag: string, { rename, remove = [], add }: TagChange): string {
  const { nameEnd, attributes } = scanTag(tag);
  const taken = new Set([...rename.values(), ...Object.keys(add)]);
  const added = Object.entries(add).map(([name, value]) => ` ${name}="${value}"`);
  let result = tag.slice(0, nameEnd) + added.join('');
  let at = nameEnd;
  for (const { name, start, nameEnd: end, end: attributeEnd } of attributes) {
    const next = rename.get(name) ?? (taken.has(name) && !remove.includes(name) ? `data-${name}` : undefined);
    if (remove.includes(name)) {
      // The space in front goes too, unless it is all that keeps the attributes on both sides apart.
      const isApart = /[\t\n\f\r >]/.test(tag.charAt(attributeEnd));
      result += isApart ? tag.slice(at, start).replace(/[\t\n\f\r ]$/, '') : tag.slice(at, start);
      at = attributeEnd;
    } else if (next) {
      // As it was written, where it only gets `data-` in front.
      result += tag.slice(at, start) + (next === `data-${name}` ? `data-${tag.slice(start, end)}` : next);
      at = end;
    }
  }
  return result + tag.slice(at);
}
