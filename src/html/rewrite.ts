import type { Held } from '../gate/decide.js';
import { addressesOf } from './addresses.js';
import { changeTag } from './raw-tag.js';
import { scriptKind, type ScriptKind } from './script-kind.js';
import { isOnlyData, textsInJson, urlsInCode, urlsInCss, urlsOfImports } from './urls-in-text.js';
import { walkHtml, type Content, type StartTag } from './walk.js';

/** What the site's configuration says about an address, and about its own marks. */
export interface PageRules {
  decide(url: string, destination: string, base: string): Held | undefined;
  /** Whether the page author marked it: the category, or the vendor, is one of the site's. */
  isMark(category: string | undefined, vendor: string | undefined): boolean;
  /** For pages nested deeper than anyone looks. */
  readonly unknown: Held;
}

export interface RewriteOptions {
  readonly rules: PageRules;
  /** The page's address. */
  readonly base: string;
  /** The input as text, where it is handed over as bytes, one in each character. */
  toText?(bytes: string): string;
  /** Default: true; without, the content of `noscript` is markup. */
  readonly scripting?: boolean;
  /** How many pages this one lies in, by `srcdoc`. */
  readonly depth?: number;
}

export interface Rewriter {
  /** Takes a piece of the page, gives what is settled by now. */
  write(chunk: string, isLast: boolean): string;
  /** The first thing that was held. */
  held(): Held | undefined;
}

/** Nobody puts a frame into a frame into a frame by `srcdoc`. */
const DEEPEST = 3;

/** What waits in `data-*` for the gate to release it. */
const marks = ({ category, vendor }: Held): Record<string, string> => ({
  'data-category': category,
  ...(vendor !== undefined && { 'data-vendor': vendor }),
});

/** In the value of an attribute. */
const REFERENCES: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;' };

/** What Firefox's preload scanner asks for in a template as well (measured in 153). */
const SCANNED = /^(?:img|source|video|image)$/;

/** A whole page, or a part of one. */
export function rewrite(html: string, options: RewriteOptions): { html: string; held: Held | undefined } {
  const rewriter = createRewriter(options);
  return { html: rewriter.write(html, true), held: rewriter.held() };
}

/** Turns what a browser would fetch from held vendors into the held form, piece by piece. */
export function createRewriter(options: RewriteOptions): Rewriter {
  const { rules, toText = (text) => text, scripting = true, depth = 0 } = options;
  let { base } = options;
  let hasBase = false;
  let first: Held | undefined;
  /** What has been read and not been given away, and where it starts. */
  let source = '';
  let sourceStart = 0;
  let edits: { start: number; end: number; text: string }[] = [];
  /** Elements whose content decides about their start tag; nothing behind that can be given away. */
  const undecided = new Set<StartTag>();
  /** The drawing, or formula, that is open, and for whom it has to wait. */
  let drawing: { held: Held | undefined; readonly strays: [start: number, end: number][] } | undefined;
  /** The marks of the templates that are open and that the page author marked: what is in them waits already. */
  const templates: Held[] = [];

  const slice = (start: number, end: number): string => source.slice(start - sourceStart, end - sourceStart);

  const decide = (url: string, destination: string): Held | undefined => rules.decide(toText(url), destination, base);

  function firstHeld(urls: Iterable<string>, destination: string): Held | undefined {
    for (const url of urls) {
      const held = decide(url, destination);
      if (held) return held;
    }
    return undefined;
  }

  function heldInCss(css: string): Held | undefined {
    for (const { url, isImport } of urlsInCss(css)) {
      const held = decide(url, isImport ? 'style' : 'image');
      if (held) return held;
    }
    return undefined;
  }

  function heldInPage(srcdoc: string): Held | undefined {
    if (depth >= DEEPEST) return rules.unknown;
    return rewrite(srcdoc, { ...options, base, scripting: true, depth: depth + 1 }).held;
  }

  function heldInCode(code: string): Held | undefined {
    if (isOnlyData(code)) return undefined;
    for (const url of urlsInCode(code)) {
      const held = decide(url, 'script');
      // Code is full of addresses that are only names (`http://www.w3.org/2000/svg`): one has to be a vendor's.
      if (held?.vendor !== undefined) return held;
    }
    return undefined;
  }

  function heldInJson(json: string, kind: ScriptKind): Held | undefined {
    try {
      const isMap = kind === 'importmap';
      return firstHeld(textsInJson(JSON.parse(json), !isMap), isMap ? 'script' : 'document');
    } catch {
      // No browser takes it either.
      return undefined;
    }
  }

  function heldInScript(code: string, kind: ScriptKind): Held | undefined {
    if (kind === 'classic') return heldInCode(code);
    if (kind === 'module') return firstHeld(urlsOfImports(code), 'script') ?? heldInCode(code);
    return heldInJson(code, kind);
  }

  function edit(start: number, end: number, text: string): void {
    edits.push({ start, end, text });
  }

  function change(tag: StartTag, held: Held, parts: Partial<Parameters<typeof changeTag>[1]>): void {
    first ??= held;
    const { rename = new Map(), remove = [], add = {} } = parts;
    const { start, end } = tag;
    edit(start, end, changeTag(slice(start, end), { rename, remove, add: { ...add, ...marks(held) } }));
  }

  function holdScript(tag: StartTag, kind: ScriptKind, held: Held): void {
    // One of the page's own would be taken for the type to release it with.
    const rename = new Map(tag.attributes.has('data-type') ? [['data-type', 'data-data-type']] : []);
    rename.set('src', 'data-src');
    if (!tag.isHtml) {
      // Not by its type alone: Chromium fetches what an SVG script links to whatever the type is (measured).
      rename.set('href', 'data-href');
      rename.set('xlink:href', tag.attributes.has('href') ? 'data-xlink:href' : 'data-href');
    }
    const type = kind === 'classic' ? (tag.attributes.get('type') ?? '').trim().toLowerCase() : kind;
    change(tag, held, {
      rename,
      remove: ['type'],
      add: { type: 'text/plain', ...(type && { 'data-type': type }) },
    });
  }

  function visitScript(tag: StartTag): ((content: Content) => void) | undefined {
    const { isHtml, isOpen, attributes } = tag;
    const kind = scriptKind(attributes);
    if (!kind) return undefined;
    // In SVG `src` is nothing, but preload scanners go by the element's name alone.
    const names = isHtml ? ['src'] : ['href', 'xlink:href', 'src'];
    const addresses = names.map((name) => attributes.get(name)).filter((address) => address !== undefined);
    const held = firstHeld(addresses, 'script');
    if (held) holdScript(tag, kind, held);
    if (held || addresses.length || !isOpen) return undefined;
    undecided.add(tag);
    return ({ text, closedAt }) => {
      undecided.delete(tag);
      // Without its end tag no browser runs it.
      const held = closedAt === undefined ? undefined : heldInScript(text, kind);
      if (held) holdScript(tag, kind, held);
    };
  }

  function visitStyle(tag: StartTag): ((content: Content) => void) | undefined {
    const type = tag.attributes.get('type');
    if ((type && type.toLowerCase() !== 'text/css') || !tag.isOpen) return undefined;
    undecided.add(tag);
    return ({ text, start, closedAt }) => {
      undecided.delete(tag);
      const held = heldInCss(text);
      if (!held) return;
      if (tag.isHtml) return wrap(tag, held, closedAt);
      if (drawing) drawing.held ??= held;
      // Firefox's preload scanner reads styles of SVG in templates as well, up to a rule that it does not know
      // (measured). No browser minds one before an import.
      edit(start, start, '@held;');
    };
  }

  function wrap({ start }: StartTag, held: Held, end: number | undefined): void {
    first ??= held;
    const attributes = Object.entries(marks(held)).map(([name, value]) => ` ${name}="${value}"`);
    edit(start, start, `<template${attributes.join('')}>`);
    if (end !== undefined) edit(end, end, '</template>');
  }

  /**
   * A template can not be put around a style element in SVG (or MathML), where it is an element like any other, and a
   * type does not stop preload scanners (measured): the whole drawing waits.
   */
  function visitDrawing(tag: StartTag): ((content: Content) => void) | undefined {
    if (drawing || !tag.isOpen) return undefined;
    drawing = { held: undefined, strays: [] };
    undecided.add(tag);
    return ({ closedAt }) => {
      undecided.delete(tag);
      if (drawing?.held) {
        wrap(tag, drawing.held, closedAt);
        // In the template around it they would no longer be stray.
        for (const [start, end] of drawing.strays) edit(start, end, '');
      }
      drawing = undefined;
    };
  }

  /** A browser without scripts reads the content as markup. */
  function visitNoscript(tag: StartTag): ((content: Content) => void) | undefined {
    if (!scripting || !tag.isHtml || !tag.isOpen) return undefined;
    undecided.add(tag);
    return ({ start, end }) => {
      undecided.delete(tag);
      const inner = rewrite(slice(start, end), { ...options, base, scripting: false });
      if (!inner.held) return;
      first ??= inner.held;
      edit(start, end, inner.html);
    };
  }

  /** The attributes of a tag that lead to held vendors, each with the decision. */
  function heldAttributes(tag: StartTag): Map<string, Held> {
    const found = new Map<string, Held>();
    const note = (name: string, held: Held | undefined): void => void (held && found.set(name, held));
    for (const [name, { destination, urls }] of addressesOf(tag)) note(name, firstHeld(urls, destination));
    const { name, attributes } = tag;
    const srcdoc = attributes.get('srcdoc');
    if (srcdoc !== undefined && name === 'iframe') note('srcdoc', heldInPage(srcdoc));
    const style = attributes.get('style');
    if (style !== undefined) note('style', heldInCss(style));
    return found;
  }

  /** @param around the marks of the template that it stands in */
  function visitElement(tag: StartTag, around?: Held): void {
    if (!tag.attributes.size) return;
    const held = heldAttributes(tag);
    if (!held.size) return;
    const decision = around ?? held.values().next().value!;
    const { attributes } = tag;
    const rename = new Map<string, string>();
    for (const name of held.keys()) {
      // SVG 2's own name for it, which the gate can set, unless that is there as well and counts.
      const plain = name === 'xlink:href' && !attributes.has('href') ? 'href' : name;
      rename.set(name, `data-${plain}`);
    }
    if (isMarked(tag)) {
      // The author's marks stay; what is beside them and would be fetched is put out of the way.
      for (const [name, moved] of rename) if (attributes.has(moved)) rename.set(name, `data-${moved}`);
      first ??= decision;
      const { start, end } = tag;
      edit(start, end, changeTag(slice(start, end), { rename, add: {} }));
    } else change(tag, decision, { rename });
  }

  function isMarked({ name, attributes }: StartTag): boolean {
    const hasAddress =
      name === 'template' || [...attributes.keys()].some((key) => /^data-(?:src|srcset|href)$/.test(key));
    return hasAddress && rules.isMark(attributes.get('data-category'), attributes.get('data-vendor'));
  }

  function noteBase({ attributes }: StartTag): void {
    const href = attributes.get('href');
    if (hasBase || href === undefined) return;
    hasBase = true;
    if (URL.canParse(toText(href), base)) base = new URL(toText(href), base).href;
  }

  function visit(tag: StartTag): ((content: Content) => void) | undefined {
    const { name, isHtml, isOpen } = tag;
    const around = templates.at(-1);
    if (name === 'template' && isHtml && isOpen && (around || isMarked(tag))) return visitTemplate(tag, around);
    if (around) return void (SCANNED.test(name) && visitElement(tag, around));
    if (name === 'base' && isHtml) noteBase(tag);
    if (name === 'script') return visitScript(tag);
    if (name === 'style') return visitStyle(tag);
    visitElement(tag);
    if ((name === 'svg' || name === 'math') && !isHtml) return visitDrawing(tag);
    return name === 'noscript' ? visitNoscript(tag) : undefined;
  }

  function visitTemplate({ attributes }: StartTag, around: Held | undefined): () => void {
    const read = (name: string): string | undefined =>
      attributes.get(name)?.replace(/["&]/g, (sign) => REFERENCES[sign]!);
    templates.push(around ?? { category: read('data-category')!, vendor: read('data-vendor') });
    return () => void templates.pop();
  }

  const onStray = (start: number, end: number): void => void drawing?.strays.push([start, end]);
  const walk = walkHtml(visit, { scripting, onStray });

  /** Everything before `end`, with the edits in it. */
  function give(end: number): string {
    const parts: string[] = [];
    let at = sourceStart;
    // What is only put in comes before the tag that is changed at the same place.
    edits.sort((one, other) => one.start - other.start || one.end - other.end);
    const settled = edits.filter((edit) => edit.end <= end);
    edits = edits.filter((edit) => edit.end > end);
    for (const { start, end: editEnd, text } of settled) {
      parts.push(slice(at, start), text);
      at = editEnd;
    }
    parts.push(slice(at, end));
    source = slice(end, Infinity);
    sourceStart = end;
    return parts.join('');
  }

  return {
    write(chunk, isLast) {
      source += chunk;
      walk.write(chunk, isLast);
      if (isLast) return give(sourceStart + source.length);
      const [waiting] = undecided;
      return give(Math.min(walk.understood(), waiting?.start ?? Infinity));
    },
    held: () => first,
  };
}
