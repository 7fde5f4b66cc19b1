import type { Settings } from '../config/complete.js';
import { firstMatch, guarded } from '../natives.js';
import { ownersOf } from '../vendors/vendor.js';
import { compileRules, decide } from './decide.js';
import type { HeldItem } from './marked.js';
import { createMarkupGate, type MarkupGate } from './markup-gate.js';
import { createRealms } from './realms.js';
import { patchToString } from './patch.js';
import type { Realm, SinkContext } from './sink-context.js';
import { gateConnections } from './sinks/connections.js';
import { createElementSinks } from './sinks/elements.js';
import { gateMarkup } from './sinks/markup.js';
import { createFormGate, gateNavigation } from './sinks/navigation.js';
import { gateNetwork } from './sinks/network.js';
import { gateStorage } from './sinks/storage.js';
import { gateStyle } from './sinks/style.js';
import { CSS_TOKEN, FAR_ADDRESS, MAYBE_ADDRESS, TEXT_ADDRESS, unescaped } from './text-addresses.js';
import { createWaitingCalls } from './waiting.js';

export interface GateOptions {
  readonly settings: Settings;
  isGranted(id: string): boolean;
  /** Whether it may be requested: what is granted, and vendors in advanced mode. */
  mayLoad(id: string): boolean;
  /** Whether the visitor still has to be asked about it. */
  isOpen(id: string): boolean;
  onHold(item: HeldItem): void;
  onRelease(item: HeldItem): void;
  readonly ownNonce: string;
}

export interface Gate extends Omit<MarkupGate, 'touch'> {
  /** Whether the gate marked it, not the page's author. */
  hasMarked(element: Element): boolean;
  /** Holds what the parser has put into the page. */
  hold(changes: readonly MutationRecord[]): void;
  /** Releases, and tells of, what came into the page. */
  updateAdded(changes: readonly MutationRecord[]): void;
  /** Ends what was opened under a grant that is gone, and takes back what was let in. */
  shut(): void;
}

/** Something that was opened under a grant. */
interface Opened {
  readonly item: HeldItem;
  readonly reference: WeakRef<object>;
  readonly end: () => void;
}

/** The address of the script that called, as far as the stack tells. */
function caller(): string | undefined {
  try {
    const addresses = `${new Error().stack}`.match(/https?:\/\/[^\s)]+?(?=:\d+:\d+)/g);
    return (document.currentScript as HTMLScriptElement | null)?.src || addresses?.at(-1);
  } catch {
    // What the page has put in the place of the stack.
    return undefined;
  }
}

/** What came into the page, without what came inside of it: in a deep page each element is looked through once. */
function addedBy(changes: readonly MutationRecord[]): Element[] {
  const added = new Set(changes.flatMap(({ addedNodes }) => [...addedNodes]));
  const isRoot = (node: Node): node is Element =>
    // A shadow tree is in nobody's subtree.
    node.nodeType === 1 && (!added.has(node.parentNode!) || !!(node as Element).shadowRoot);
  return [...added].filter(isRoot);
}

/** Joins what is held by its markup with what is held by its address or its name. */
export function createGate({ settings, isGranted, mayLoad, isOpen, onHold, onRelease, ownNonce }: GateOptions): Gate {
  const { vendors, cookie, rules, gate } = settings;
  const known = compileRules(vendors, { ...gate, categories: rules.categories, ownHost: location.host });
  const opened = new Set<Opened>();
  const forgotten = new FinalizationRegistry<Opened>((entry) => opened.delete(entry));
  let isSwept = false;

  const idOf = ({ vendor, category }: Pick<HeldItem, 'vendor' | 'category'>): string =>
    rules.vendors.has(vendor!) ? vendor! : category;
  const mayRun = (item: HeldItem): boolean => mayLoad(idOf(item));
  const mayWait = (item: HeldItem): boolean => {
    const { pending = gate.pending } = vendors.find(({ id }) => id === item.vendor) ?? {};
    return pending !== 'reject' && isOpen(idOf(item));
  };
  const waiting = createWaitingCalls(mayRun, mayWait);

  const markup = createMarkupGate({
    mayRun(item) {
      const id = idOf(item);
      return id === item.category && !['necessary', ...rules.categories].includes(id) && !item.vendor
        ? undefined
        : mayLoad(id);
    },
    onHold,
    onRelease,
    ownNonce,
  });

  function owner(url: unknown, destination: string): HeldItem | undefined {
    const found = decide(url, destination, known, document.baseURI);
    return found && { url: `${url}`, destination, element: undefined, ...found };
  }
  const ask = guarded((url: unknown, destination: string, quietly?: boolean): HeldItem | undefined => {
    const item = owner(url, destination);
    if (!item || mayRun(item)) return undefined;
    // `localStorage.name = …` calls nothing that could be patched.
    if (!isSwept) setTimeout(sweep);
    isSwept = true;
    if (quietly) return item;
    // Whoever hears of it can not make another's of what waits.
    const told = Object.freeze({ ...item, source: caller() });
    onHold(told);
    return told;
  });
  const addressesIn = (text: string): readonly string[] => {
    const readable = unescaped(text);
    // Most pages are full of paths of their own, and hardly any rule is about such a one. (As text: an element may
    // be named `baseURI`.)
    const mayBeOwn =
      known.ownPaths.test(readable.replace(/\\/g, '/')) || !`${document.baseURI}`.includes(`//${known.ownHost}/`);
    const found: string[] = [];
    readable.replace(mayBeOwn ? TEXT_ADDRESS : FAR_ADDRESS, (address, more = '') => {
      found.push(address, ...(more ? [address + more] : []));
      return '';
    });
    return found;
  };
  const askText = guarded((text: string, destination: string): HeldItem | undefined => {
    for (const address of addressesIn(text)) {
      const held = ask(address, destination, true);
      if (held) return held;
    }
    return undefined;
  });
  const context: SinkContext = {
    ask,
    // Most texts have no address in them.
    askText: (text, destination) => (firstMatch(MAYBE_ADDRESS, text) ? askText(text, destination) : undefined),
    withoutHeld: guarded((text) =>
      text.replace(CSS_TOKEN, (token, quote = '') =>
        askText(token, 'style') ? (token[0] === '/' ? ' ' : `${token[0]}data:,${quote}`) : token,
      ),
    ),
    owner: guarded(owner),
    ownersIn: guarded((text, destination) =>
      addressesIn(text)
        .map((address) => owner(address, destination))
        .filter((item): item is HeldItem => !!item?.vendor),
    ),
    mayWait,
    wait: waiting.add,
    remember(item, object, end) {
      const entry = { item, reference: new WeakRef<object>(object), end: end as () => void };
      opened.add(entry);
      forgotten.register(object, entry);
      return () => void opened.delete(entry);
    },
    touch: markup.touch,
    ...createFormGate(ask),
    isReleased: markup.isReleased,
    mayStore,
    shadowTrees: new WeakMap(),
    onOpened: (window) => gateRealm(window),
  };
  const elements = createElementSinks(context);
  /** By what must not be missed if another one fails. */
  const sinks: ((realm: Realm, context: SinkContext, onInserted: () => void) => (() => void) | void)[] = [
    gateStorage,
    patchToString,
    elements.gate,
    (realm, _, onInserted) => gateMarkup(realm, context, elements.hold, onInserted),
    gateNetwork,
    gateConnections,
    gateStyle,
    gateNavigation,
  ];

  /** The record, its mirror, and what waits for the consent log. */
  const isOurs = (name: string): boolean => name === cookie.name || name === `${cookie.name}_log`;
  function mayStore(kind: string, name: string, isErased?: boolean): boolean {
    if (isOurs(name)) return false;
    try {
      const owners = isErased ? [] : ownersOf(settings, kind, name);
      return !owners.length || owners.some(({ id, category }) => isGranted(idOf({ vendor: id, category })));
    } catch {
      // A pattern that is no regular expression: the configuration's check tells it.
      return true;
    }
  }
  /** Takes back keys that were written as properties of a storage. */
  const sweep = guarded((): void => {
    isSwept = false;
    if ([gate.unknown, ...rules.categories, ...rules.vendors.keys()].every(isGranted)) return;
    for (const kind of ['localStorage', 'sessionStorage'] as const) {
      try {
        const storage = window[kind];
        for (const key of Object.keys(storage)) {
          if (!isOurs(key) && !mayStore(kind, key)) delete storage[key];
        }
      } catch {
        // Blocked: nothing was written either.
      }
    }
  });
  addEventListener('pagehide', sweep);
  // Code that only stores calls nothing by which it would be noticed.
  setInterval(sweep, 1000);

  /** Gates the frames that came last into the page. */
  let look: (() => void) | undefined;
  const gateRealm = createRealms((realm, onInserted) => {
    look ??= onInserted;
    let listen: (() => void) | void = undefined;
    for (const sink of sinks) {
      try {
        listen = sink(realm, context, onInserted);
      } catch {
        // What this one gates, the frame's own code has taken away.
      }
    }
    return listen;
  });
  gateRealm(window);

  return {
    ...markup,
    hasMarked: elements.hasMarked,
    // Also called by timers, where nothing else is on guard.
    update: guarded(() => {
      markup.update();
      waiting.settle();
    }),
    updateAdded(changes) {
      // Most of what comes is one element that nobody marked.
      markup.update(addedBy(changes).filter((element) => element.firstChild || element.hasAttribute('data-category')));
    },
    hold(changes) {
      // Of a frame that the parser has made.
      look?.();
      if (document.readyState !== 'complete') addedBy(changes).forEach((element) => elements.hold(element));
      for (const { target } of changes) {
        // Written anew, by what drops all that listens.
        if (target === document) gateRealm(window);
        if ((target as Element).localName === 'style') elements.hold(target);
      }
    },
    shut() {
      markup.endOnce();
      for (const entry of opened) {
        const object = entry.reference.deref();
        if (object && mayRun(entry.item)) continue;
        opened.delete(entry);
        if (object) entry.end.call(object);
      }
      elements.shut();
    },
    held: () => [...markup.held(), ...waiting.items()],
  };
}
