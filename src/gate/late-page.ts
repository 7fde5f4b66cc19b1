/** What a page offers a script only while it loads, kept up for scripts that come late. */
export interface LatePage {
  /** A late script is about to run: it may expect a page that is still loading. */
  open(): void;
  /** Where this script writes with `document.write`, the markup goes behind it. */
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

const ON_PARSED = /^(DOMContentLoaded|readystatechange)$/;
const ON_LOADED = /^(load|pageshow)$/;

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

/** Puts a function over an object's own; the returned one takes it off unless the page put another over it. */
function override<T extends object, K extends keyof T>(target: T, name: K, replacement: T[K]): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  target[name] = replacement;
  return () => {
    if (target[name] !== replacement) return;
    delete target[name];
    if (own) Object.defineProperty(target, name, own);
  };
}

/**
 * @param onWritten takes the scripts that a late script wrote, once they stand in the document; it makes
 *   each of them one that can be started
 */
export function createLatePage(onWritten: (scripts: HTMLScriptElement[]) => void): LatePage {
  const writers = new WeakMap<Element, (markup: string[]) => void>();
  let waiting: LateListener[] = [];
  let undo: (() => void)[] = [];
  let onload = window.onload;
  addEventListener('load', () => (onload = window.onload));

  // Deprecated, but the one live source in every engine that also knows what was before this script came.
  const hasLoaded = (): boolean => performance.timing.loadEventStart > 0;
  const isOver = (type: string): boolean =>
    undo.length > 0 &&
    ((ON_PARSED.test(type) && performance.timing.domContentLoadedEventStart > 0) ||
      (ON_LOADED.test(type) && hasLoaded()));

  function callWaiting(which: RegExp): void {
    const due = waiting.filter(({ type }) => which.test(type));
    waiting = waiting.filter(({ type }) => !which.test(type));
    due.forEach(callLate);
  }

  /** The browser's own parser takes what a script writes, piece by piece; what it made moves behind the script. */
  function createWriter(script: Element): (markup: string[]) => void {
    const parser = document.implementation.createHTMLDocument('');
    let last: ChildNode = script;
    parser.write('<body>');
    return (markup) => {
      parser.write(...markup);
      const scripts = [...parser.querySelectorAll('script')];
      // A parser without a window takes noscript for content.
      for (const element of parser.querySelectorAll('noscript')) element.remove();
      const nodes = [...parser.body.childNodes];
      last.after(...nodes);
      last = nodes.at(-1) ?? last;
      onWritten(scripts);
    };
  }

  function overrideWrite(name: 'write' | 'writeln', end: string[]): () => void {
    const native = document[name];
    return override(document, name, (...markup: string[]) => {
      const writer = writers.get(document.currentScript!);
      if (writer) writer([...markup, ...end]);
      else native.apply(document, markup);
    });
  }

  function overrideListen(target: Target): () => void {
    const native: Target['addEventListener'] = target.addEventListener;
    return override(target, 'addEventListener', ((type: string, listener: never, options?: never) => {
      if (listener && isOver(type)) waiting.push({ target, type, listener });
      else native.call(target, type, listener, options);
    }) as Target['addEventListener']);
  }

  return {
    open() {
      if (undo.length) return;
      onload = window.onload;
      undo = [
        overrideWrite('write', []),
        overrideWrite('writeln', ['\n']),
        overrideListen(document),
        overrideListen(window),
      ];
    },
    letWrite(script) {
      writers.set(script, (markup) => {
        const write = createWriter(script);
        writers.set(script, write);
        write(markup);
      });
    },
    parsed: () => callWaiting(ON_PARSED),
    close() {
      if (!undo.length) return;
      callWaiting(ON_PARSED);
      callWaiting(ON_LOADED);
      if (hasLoaded() && window.onload && window.onload !== onload) {
        callLate({ target: window, type: 'load', listener: window.onload });
      }
      undo.forEach((takeOff) => takeOff());
      undo = [];
    },
  };
}
