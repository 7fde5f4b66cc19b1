import { heldCopy } from './held-copy.js';

/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
  /** A late script is about to run: it may expect a page that is still loading. */
  open(): void;
  /** What this script writes with `document.write` goes behind it. */
  letWrite(script: HTMLScriptElement): void;
  /** The document is parsed for late scripts too: their `DOMContentLoaded` listeners are called. */
  parsed(): void;
  /** Nothing is left to run: their `load` listeners are called, the page gets its own functions back. */
  close(): void;
}

type Target = Document | Window;
/** Where each event's time is noted. Deprecated, but the one live source that every engine has. */
const TIMES = { DOMContentLoaded: 'domContentLoadedEventStart', load: 'loadEventStart' } as const;

export const isOver = (type: string): boolean => performance.timing[TIMES[type as keyof typeof TIMES]] > 0;

/** Late listeners wait under a name of their own, so that the browser itself keeps their rules. */
const LATE = 'ilumee-consent-late-';

/** A tag that is written in pieces: the parser would take the first piece of a script for all of it. */
const UNFINISHED = /<script\b(?![^]*<\/script\s*>)|<[a-z/!][^>]*$/i;

interface Writer {
  readonly script: HTMLScriptElement;
  parser?: Document;
  /** The last node that came of it. */
  last: ChildNode;
  rest: string;
}

function callLate(target: Target, type: string): void {
  const event = new Event(LATE + type, { bubbles: target === document });
  Object.defineProperties(event, { type: { value: type }, target: { value: document } });
  target.dispatchEvent(event);
}

/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
export function createLatePage(onWritten: (scripts: HTMLScriptElement[], writer: HTMLScriptElement) => void): LatePage {
  /** Scripts that may write. */
  const writers = new WeakMap<Element, Writer>();
  let undo: (() => void)[] = [];
  let onload = window.onload;
  addEventListener('load', () => (onload = window.onload));

  /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
  function write(writer: Writer, markup: string[]): void {
    writer.rest += markup.join('');
    if (UNFINISHED.test(writer.rest)) return;
    if (!writer.parser) {
      writer.parser = document.implementation.createHTMLDocument('');
      writer.parser.write('<body>');
    }
    const { parser } = writer;
    parser.write(writer.rest);
    writer.rest = '';
    // A parser without a window takes noscript for content.
    for (const element of parser.querySelectorAll('noscript')) element.remove();
    const scripts = [...parser.scripts].map((script) => {
      const copy = heldCopy(script);
      script.replaceWith(copy);
      return copy;
    });
    const nodes = [...parser.body.childNodes];
    writer.last.after(...nodes);
    writer.last = nodes.at(-1) ?? writer.last;
    onWritten(scripts, writer.script);
  }

  /** Puts a function over one of the page's until `close`. */
  function replace<T extends Target, K extends keyof T>(target: T, name: K, make: (native: T[K]) => T[K]): void {
    const native = target[name];
    const isOwn = Object.hasOwn(target, name);
    const ours = (target[name] = make(native));
    undo.push(() => {
      // Unless the page has put another one over ours.
      if (target[name] !== ours) return;
      if (isOwn) target[name] = native;
      else delete target[name];
    });
  }

  /** What a late script waits for before it happens must also come after the late scripts behind it. */
  const isLate = (type: string): boolean =>
    undo.length > 0 && (isOver(type) || (type === 'DOMContentLoaded' && writers.has(document.currentScript!)));

  return {
    open() {
      if (undo.length) return;
      onload = window.onload;
      for (const name of ['write', 'writeln'] as const) {
        replace(document, name, (native) => (...markup: string[]) => {
          const writer = writers.get(document.currentScript!);
          if (writer) write(writer, name === 'write' ? markup : [...markup, '\n']);
          else native.apply(document, markup);
        });
      }
      for (const target of [document, window]) {
        replace(
          target,
          'addEventListener',
          (native: EventTarget['addEventListener']) =>
            (type: string, listener: never, options?: boolean | AddEventListenerOptions) => {
              if (!isLate(type)) return native.call(target, type, listener, options);
              const given = typeof options === 'object' ? options : { capture: options };
              native.call(target, LATE + type, listener, { ...given, once: true });
            },
        );
        replace(
          target,
          'removeEventListener',
          (native: EventTarget['removeEventListener']) => (type: string, listener: never, options?: never) => {
            native.call(target, type, listener, options);
            native.call(target, LATE + type, listener, options);
          },
        );
      }
    },
    letWrite: (script) => void writers.set(script, { script, last: script, rest: '' }),
    parsed: () => callLate(document, 'DOMContentLoaded'),
    close() {
      if (isOver('load')) {
        if (undo.length && window.onload && window.onload !== onload) {
          window.addEventListener('load', window.onload, { once: true });
        }
        callLate(window, 'load');
      }
      const takeOff = undo;
      undo = [];
      for (const put of takeOff) put();
    },
  };
}
