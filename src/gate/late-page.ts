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
interface LateListener {
  readonly target: Target;
  readonly type: string;
  readonly listener: EventListenerOrEventListenerObject;
}

/** Where each event's time is noted. Deprecated, but the one live source that every engine has. */
const TIMES = { DOMContentLoaded: 'domContentLoadedEventStart', load: 'loadEventStart' } as const;

const isOver = (type: string): boolean => performance.timing[TIMES[type as keyof typeof TIMES]] > 0;

/** Calls one listener as the event would have; what it throws is reported and stops nothing. */
function callLate({ target, type, listener }: LateListener): void {
  const event = new Event(type);
  Object.defineProperties(event, { target: { value: target }, currentTarget: { value: target } });
  try {
    if (typeof listener === 'function') listener.call(target, event);
    else listener.handleEvent(event);
  } catch (error) {
    reportError(error);
  }
}

/**
 * @param onWritten takes the scripts that a late script wrote, once they stand in the document; it makes
 *   each of them one that can be started
 */
export function createLatePage(onWritten: (scripts: HTMLScriptElement[]) => void): LatePage {
  /** Scripts that may write, with their parser and the last node that came of it. */
  const writers = new WeakMap<Element, { parser?: Document; last: ChildNode }>();
  let waiting: LateListener[] = [];
  let undo: (() => void)[] = [];
  let onload = window.onload;
  addEventListener('load', () => (onload = window.onload));

  /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
  function write(writer: { parser?: Document; last: ChildNode }, markup: string[]): void {
    if (!writer.parser) {
      writer.parser = document.implementation.createHTMLDocument('');
      writer.parser.write('<body>');
    }
    const { parser } = writer;
    parser.write(...markup);
    // A parser without a window takes noscript for content.
    for (const element of parser.querySelectorAll('noscript')) element.remove();
    const scripts = [...parser.scripts];
    const nodes = [...parser.body.childNodes];
    writer.last.after(...nodes);
    writer.last = nodes.at(-1) ?? writer.last;
    onWritten(scripts);
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

  function callWaiting(type: string): void {
    const due = waiting.filter((late) => late.type === type);
    waiting = waiting.filter((late) => late.type !== type);
    due.forEach(callLate);
  }

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
          (native: EventTarget['addEventListener']) => (type: string, listener: never, options?: never) => {
            if (undo.length && listener && isOver(type)) waiting.push({ target, type, listener });
            else native.call(target, type, listener, options);
          },
        );
      }
    },
    letWrite: (script) => void writers.set(script, { last: script }),
    parsed: () => callWaiting('DOMContentLoaded'),
    close() {
      callWaiting('DOMContentLoaded');
      callWaiting('load');
      if (undo.length && isOver('load') && window.onload && window.onload !== onload) {
        callLate({ target: window, type: 'load', listener: window.onload });
      }
      const takeOff = undo;
      undo = [];
      for (const put of takeOff) put();
    },
  };
}
