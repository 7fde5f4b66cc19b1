import { heldCopy } from './held-copy.js';
import { define } from '../natives.js';
import { isTrusted, trust } from '../trusted-types.js';
import { patch } from './patch.js';

/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
  /** A late script is about to run: it may expect a page that is still loading. */
  open(): void;
  /** What this script writes with `document.write` goes behind it. */
  letWrite(script: HTMLScriptElement): void;
  /**
   * Nothing is left that was to run in order: the document is parsed for late scripts too.
   * @param isLoaded nor anything else: the page's functions do what they did
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
  define(event, 'type', { value: type });
  define(event, 'target', { value: document });
  target.dispatchEvent(event);
}

/**
 * @param onWritten takes the scripts that a late script wrote, held, once they stand in the document
 */
export function createLatePage(onWritten: (scripts: HTMLScriptElement[], writer: HTMLScriptElement) => void): LatePage {
  /** Scripts that may write, with what takes their markup. */
  const writers = new WeakMap<Element, (markup: string, isVouched: boolean) => void>();
  /** Undefined until the first late script. */
  let isOpen: boolean | undefined;
  let onload = window.onload;
  addEventListener('load', () => (onload = window.onload));

  /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
  function letWrite(writer: HTMLScriptElement): void {
    let parser: Document | undefined;
    let last: ChildNode = writer;
    let rest = '';
    let isTrustedRest = true;
    writers.set(writer, (markup, isVouched) => {
      rest += markup;
      isTrustedRest &&= isVouched;
      if (UNFINISHED.test(rest)) return;
      if (!parser) {
        parser = document.implementation.createHTMLDocument('');
        parser.write(trust('HTML', '<body>'));
      }
      // What the page has not vouched for fails as it would have failed in the page.
      parser.write(isTrustedRest ? trust('HTML', rest) : rest);
      rest = '';
      isTrustedRest = true;
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

  /** What a late script waits for before it happens must also come after the late scripts behind it. */
  const isLate = (type: string): boolean =>
    !!isOpen && (isOver(type) || (type === 'DOMContentLoaded' && writers.has(document.currentScript!)));

  function install(): void {
    const { prototype } = EventTarget;
    for (const end of ['', '\n']) {
      patch<Document>(Document.prototype, end ? 'writeln' : 'write', (self, markup, go) => {
        const write = isOpen && self === document && writers.get(document.currentScript!);
        if (write) write(markup.join('') + end, markup.every(isTrusted));
        else go();
      });
    }
    patch<unknown>(
      prototype,
      'addEventListener',
      (self, [type, listener, options], go) =>
        // Called by its name alone it has no `this`.
        isLate(type) && [document, window, undefined].includes(self as Document)
          ? go([LATE + type, listener, { capture: options === true, ...options, once: true }])
          : go(),
      'value',
      true,
    );
    patch(
      prototype,
      'removeEventListener',
      (_, [type, ...rest], go) => {
        go();
        go([LATE + type, ...rest]);
      },
      'value',
      true,
    );
  }

  return {
    open() {
      if (isOpen) return;
      // Pages without late scripts keep their functions.
      if (isOpen === undefined) install();
      isOpen = true;
      onload = window.onload;
    },
    letWrite,
    finish(isLoaded) {
      if (!isOver('DOMContentLoaded')) return;
      callLate(document, 'DOMContentLoaded');
      if (!isLoaded) return;
      if (isOver('load')) {
        if (isOpen && window.onload && window.onload !== onload) {
          window.addEventListener('load', window.onload, { once: true });
        }
        callLate(window, 'load');
      }
      isOpen &&= false;
    },
  };
}
