import { heldCopy } from './held-copy.js';

/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
  /** A late script is about to run: it may expect a page that is still loading. */
  open(): void;
  /** What this script writes with `document.write` goes behind it. */
  letWrite(script: HTMLScriptElement): void;
  /**
   * Nothing is left that was to run in order: the document is parsed for late scripts too.
   * @param isLoaded nor anything else: the page gets its own functions back
   */
  finish(isLoaded: boolean): void;
}

type Target = Document | Window;
/** Where each event's time is noted. Deprecated, but the one live source that every engine has. */
const TIMES = { DOMContentLoaded: 'domContentLoadedEventStart', load: 'loadEventStart' } as const;

const isOver = (type: string): boolean => performance.timing[TIMES[type as keyof typeof TIMES]] > 0;

/** Late listeners wait under a name of their own, so that the browser itself keeps their rules. */
const LATE = 'ilumee-consent-late-';

/** A tag that is written in pieces: the parser would take the first piece of a script for all of it. */
const UNFINISHED = /<script\b(?![^]*<\/script\s*>)|<[a-z/!][^>]*$/i;

function callLate(target: Target, type: string): void {
  const event = new Event(LATE + type, { bubbles: true });
  Object.defineProperties(event, { type: { value: type }, target: { value: document } });
  target.dispatchEvent(event);
}

/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
export function createLatePage(onWritten: (scripts: HTMLScriptElement[], writer: HTMLScriptElement) => void): LatePage {
  /** Scripts that may write, with what takes their markup. */
  const writers = new WeakMap<Element, (markup: string) => void>();
  let undo: (() => void)[] = [];
  let onload = window.onload;
  addEventListener('load', () => (onload = window.onload));

  /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
  function letWrite(writer: HTMLScriptElement): void {
    let parser: Document | undefined;
    let last: ChildNode = writer;
    let rest = '';
    writers.set(writer, (markup) => {
      rest += markup;
      if (UNFINISHED.test(rest)) return;
      if (!parser) {
        parser = document.implementation.createHTMLDocument('');
        parser.write('<body>');
      }
      parser.write(rest);
      rest = '';
      // A parser without a window takes noscript for content.
      for (const element of parser.querySelectorAll('noscript')) element.remove();
      const scripts = [...parser.scripts].map((script) => {
        const copy = heldCopy(script);
        script.replaceWith(copy);
        return copy;
      });
      const nodes = [...parser.body.childNodes];
      last.after(...nodes);
      last = nodes.at(-1) ?? last;
      onWritten(scripts, writer);
    });
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
          if (writer) writer(markup.join('') + (name === 'write' ? '' : '\n'));
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
              native.call(target, LATE + type, listener, {
                capture: options === true,
                ...(options as object),
                once: true,
              });
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
    letWrite,
    finish(isLoaded) {
      if (!isOver('DOMContentLoaded')) return;
      callLate(document, 'DOMContentLoaded');
      if (!isLoaded) return;
      if (isOver('load')) {
        if (undo.length && window.onload && window.onload !== onload) {
          window.addEventListener('load', window.onload, { once: true });
        }
        callLate(window, 'load');
      }
      for (const putBack of undo) putBack();
      undo = [];
    },
  };
}
