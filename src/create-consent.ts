import type { ConsentApi } from './api.js';
import type { AskModule } from './ask.js';
import type { Settings } from './config/complete.js';
import { ConsentError } from './config/consent-error.js';
import type { RevokeOptions } from './config/options.js';
import * as choices from './consent/choices.js';
import { createRecord, isSameAnswer, stillCounts, whatStands } from './consent/record.js';
import type { Choices, ConsentRecord, Method } from './consent/types.js';
import { findApp } from './bridge/app.js';
import { callSafely, createEvents } from './events.js';
import { createGate } from './gate/gate.js';
import { noteAdded } from './gate/held-copy.js';
import { createSeal } from './gate/seal.js';
import type { Load } from './loaders/loaders.js';
import { listenForActions, type MarkupAction } from './markup-api.js';
import type { NoticeAction } from './notice/notice.js';
import { createNoticeControl, type NoticeControl } from './notice/notice-control.js';
import type { ConsentReceipt } from './receipt/types.js';
import type { RevocationReport } from './revoke/report.js';
import { hasGlobalPrivacyControl } from './signals/global-privacy-control.js';
import { createGoogleConsentMode } from './signals/google-consent-mode.js';
import { openChannel, type Channel } from './storage/channel.js';
import { clearExactCookies } from './storage/cookie.js';
import { createRecordStore } from './storage/record-store.js';
import { apply, getOwnPropertyDescriptor, guarded, outside } from './natives.js';
import { plain } from './own.js';
import { createTrustedPolicy, trust } from './trusted-types.js';
import { tellVendor } from './vendors/call-vendor.js';
import { ownersOf, type Vendor } from './vendors/vendor.js';

export interface StartOptions {
  readonly settings: Settings;
  readonly load: Load;
  /**
   * Finds out whether the configuration is right; until it is known, and where it is not, nothing is released.
   * Takes a file of its own: a returning visitor's browser knows by the signature what it has checked before.
   */
  readonly check?: { readonly signature: string; run(): Promise<boolean> };
  /** The nonce of the library's own script tag. */
  readonly nonce?: string;
  /** Where the library's own files come from. */
  readonly origin?: string;
  /** Takes the listeners off. */
  readonly signal?: AbortSignal;
}

/** How long after its `load` event a page is left alone. Unit: ms. */
const AFTER_HYDRATION_MS = 300;
/** How often a page that changes is looked through as a whole. Unit: ms. */
const LOOK_MS = 100;

const allFalse = (ids: readonly string[]): Choices => Object.fromEntries(ids.map((id) => [id, false]));

/** What `window` shows, and what the code that started it can make more of. */
export interface StartedConsent {
  readonly api: ConsentApi;
  readonly notice: NoticeControl;
  /** Takes over a record, or forgets the one there is, and tells the other tabs. */
  takeOver(record: ConsentRecord | null): unknown;
  /** Shows the banner where something is to be asked. */
  ask(): void;
}

/** A tag that was away when another one withdrew has its own sessionStorage still. */
function leftoversOf(settings: Settings): Vendor[] {
  try {
    return Object.keys(sessionStorage).flatMap((key) => ownersOf(settings, 'sessionStorage', key));
  } catch {
    return [];
  }
}

/** Puts the parts together and starts them. */
export function startConsent({ settings, load, check, nonce = '', origin = '', signal }: StartOptions): StartedConsent {
  const { rules, vendors } = settings;
  /** Untouched by the gate, and by what the page puts over it later. */
  const ownFetch = window.fetch.bind(window);
  const app = settings.bridge ? findApp() : undefined;
  const { emit: send, on } = createEvents();
  const emit: typeof send = (event, detail) => outside(() => send(event, detail));
  const { userActivation } = navigator;
  const isActive = userActivation && getOwnPropertyDescriptor(Object.getPrototypeOf(userActivation), 'isActive')?.get;
  /** Told of instead of all that it leads to. */
  const refused = createTrustedPolicy();
  const gpc = hasGlobalPrivacyControl();
  const ids = [...rules.categories, ...rules.vendors.keys()];
  /** Each resolves what waits for one grant, if it is there. */
  const waiting = new Set<() => void>();
  /** What vendors were told last. */
  const told = new Map<Vendor, boolean>();
  let record: ConsentRecord | null = null;
  /** The last record, also one that no longer counts. */
  let previous: ConsentRecord | null = null;
  let isStarted = false;
  let isRefused = false;
  /** In mode `seal`: what was granted when the page started. What is granted later counts from the next page. */
  let sealedWith: readonly string[] | undefined;
  let channel: Channel | undefined;
  let texts: Promise<AskModule | void> | undefined;
  let forms: Promise<void> | undefined;

  const state = (): choices.ConsentState => ({ record, rules, gpc });
  const unanswered = (): string[] => choices.unanswered(state());
  const isGranted = (id: string): boolean =>
    id === 'necessary' ||
    (isStarted && !isClosed && choices.isGranted(id, state()) && (!sealedWith || sealedWith.includes(id)));
  /** The id that consent is given under: of a vendor that is not listed its category. */
  const idOf = ({ id, category }: Vendor): string => (rules.vendors.has(id) ? id : category);
  const isAllowed = (vendor: Vendor): boolean => isGranted(idOf(vendor));
  const grantedIds = (): string[] => ids.filter(isGranted);
  let lastError: unknown;
  const onError = (error: unknown): void => {
    if (refused && isRefused) return;
    isRefused = !!refused;
    // Whoever waits for the same file is told the same.
    if (error === lastError) return;
    lastError = error;
    console.error(refused ? refused.message : error);
    emit('error', refused ?? error);
  };
  /** In advanced mode a vendor's tag is loaded in any case: what it may store and use, its signal says. */
  const isAlways = (id: string): boolean => vendors.some((vendor) => vendor.id === id && vendor.load === 'always');
  const mayLoad = (id: string): boolean => isGranted(id) || (isStarted && !isClosed && isAlways(id));
  const updateGoogle = createGoogleConsentMode(settings, isGranted, grantedIds);
  /** Where there is nothing to tell yet, Google's tags go on waiting. */
  function tellGoogle(isAnswer?: boolean): void {
    if (!isClosed && (isAnswer || record || grantedIds().length)) updateGoogle();
  }

  const context = {
    nonce,
    categories: rules.categories,
    isGranted,
    scriptUrl: (url: string) => trust('ScriptURL', url),
  };
  /** At once, or where the vendor's code is in a chunk, when that has come. */
  function tell(vendor: Vendor, granted: boolean): void {
    if (!vendor.hasPreset || vendor.tell) return outside(() => tellVendor(vendor, granted, context));
    load('presets').then(({ completePreset }) => {
      vendors.forEach(completePreset);
      // The answer may have changed by then; that was told too.
      if (isGranted(vendor.id) === granted) tellVendor(vendor, granted, context);
    }, onError);
  }

  // Before the gate, which lets nobody write the record: by the browser's own methods.
  const store = createRecordStore(settings.cookie);
  /** False while the page is only prerendered: read when somebody looks at it. */
  const stored = !(document as { prerendering?: boolean }).prerendering && store.settle().found;
  // Fetched while the rest starts: a first visitor waits for them.
  if (!app && !(stored || store.read()) && unanswered().length)
    Promise.all([load('ask'), load('notice')]).catch(() => {});

  const gate = createGate({
    settings,
    isGranted,
    mayLoad,
    isOpen(id) {
      const open = choices.unanswered(state());
      return open.includes(id) || open.includes(rules.vendors.get(id) ?? id);
    },
    ownNonce: nonce,
    onHold(item) {
      const { element } = item;
      if (element instanceof HTMLIFrameElement) {
        const standIn = (): void => {
          // One of another document has no place here.
          if (gate.isReleased(element) || element.ownerDocument !== document) return;
          notice.state.frames.set(element, item);
          if (isStarted) notice.draw();
        };
        // A framework that takes over the server's markup must find it as it was sent.
        if (document.readyState !== 'complete' && gate.hasMarked(element)) {
          addEventListener('load', () => setTimeout(standIn, AFTER_HYDRATION_MS));
        } else standIn();
      }
      emit('hold', item);
    },
    onRelease(item) {
      if (notice.state.frames.delete(item.element!)) notice.draw();
      emit('release', item);
    },
  });
  /** Whether the configuration is right, where that is not known from an earlier page. */
  const isRight =
    check && check.signature !== store.mirror().checked ? check.run().catch((error) => onError(error)) : undefined;
  let isClosed = !!(isRight ?? refused);
  const notice = createNoticeControl(
    {
      settings,
      load,
      view: () => ({
        record,
        previous,
        gpc,
        isGranted,
        asked: unanswered(),
      }),
      onAction,
      onError,
      emit,
      answer: guarded(answer),
      releaseOnce: gate.releaseOnce,
      receipt,
    },
    isRight,
  );

  /** Tells vendors and lets wait what may run now. */
  const release = guarded((): void => {
    for (const vendor of vendors) {
      const granted = isGranted(vendor.id);
      if (told.get(vendor) === granted || !mayLoad(vendor.id)) continue;
      told.set(vendor, granted);
      tell(vendor, granted);
    }
    if (grantedIds().length) gate.watchScripts();
    gate.update();
    for (const tryAgain of waiting) tryAgain();
  });

  /** Most pages show no fact of the record and have no preferences in them, and load nothing for it. */
  function fillTexts(): void {
    if (!forms && document.querySelector('[data-consent-attach]')) {
      forms = load('forms').then((loaded) => loaded.attachToMarked(attachments), onError);
    }
    if (!document.querySelector('[data-consent-text],[data-consent-preferences]')) return;
    // Once: loading changes the page, and every change brings us here.
    texts ??= load('ask').catch(onError);
    void texts.then((loaded) => loaded?.fillTexts(record, rules.policy, notice));
  }

  /** Erases what vendors left. Where the code for it does not load: what has an exact name, and the rest on the next page. */
  async function erase(traced: readonly Vendor[]): Promise<RevocationReport> {
    const report = {
      vendors: traced.map(({ id }) => id).filter((id) => rules.vendors.has(id)),
      cookies: [],
      storage: [],
      notErased: [],
    };
    const setToErase = (toErase: readonly string[]): void => store.note({ toErase });
    if (!traced.length) return report;
    setToErase([...new Set(traced.map(idOf))]);
    try {
      return await (await load('rights')).eraseTraces(traced, { settings, isAllowed, setToErase });
    } catch (error) {
      onError(error);
      const notErased = [{ what: 'the rest', why: 'the erasing code did not load; it is done on the next page' }];
      return { ...report, cookies: clearExactCookies(traced.flatMap(({ cookies }) => cookies)), notErased };
    }
  }

  /** Takes over a record, or none: shuts the gate within this task, opens it after the next paint. */
  function take(next: ConsentRecord | null, alsoStopped: readonly string[] = []): Promise<RevocationReport> {
    const before = grantedIds();
    record = next;
    previous = next ?? previous;
    const isLost = (id: string): boolean => before.includes(id) && !isGranted(id);
    if (before.some(isLost)) {
      seal?.tighten();
      gate.shut();
      gate.update();
    }
    if (ids.some((id) => !before.includes(id) && choices.isGranted(id, state()))) seal?.reload();
    tellGoogle(true);
    const isStopped = (id: string): boolean => alsoStopped.includes(id) || isLost(id);
    const stopped = vendors.filter(
      (vendor) => (isStopped(vendor.id) || alsoStopped.includes(vendor.category)) && !isAllowed(vendor),
    );
    for (const vendor of stopped) {
      told.set(vendor, false);
      tell(vendor, false);
    }
    const unlisted = settings.unlisted().filter(({ category }) => isStopped(category));
    const report = erase([...stopped, ...unlisted]);
    notice.draw();
    fillTexts();
    emit('change', record);
    // After the next paint, or soon where the browser does not paint (a hidden tab). A second call finds nothing to do.
    requestAnimationFrame(() => setTimeout(release));
    setTimeout(release, 200);
    return report;
  }

  const sendToLog = (): void =>
    void load('log').then((log) => log.sendToLog({ settings, store, fetch: ownFetch }, record), onError);

  /** Takes over what was answered, or that all is forgotten, and tells the other tabs. */
  function takeOver(next: ConsentRecord | null, alsoStopped?: readonly string[]): Promise<RevocationReport> {
    if (next) {
      store.write(next);
      notice.hide();
      if (settings.log?.url) {
        store.note({ toSend: true });
        sendToLog();
      }
    } else {
      store.clear();
      previous = null;
    }
    const report = take(next, alsoStopped);
    channel?.announce();
    return report;
  }

  function answer(chosen: Choices, method: Method, alsoStopped?: readonly string[]): Promise<RevocationReport> {
    const updates = plain<Record<string, boolean>>(chosen);
    // Always on: no answer to it is kept.
    delete updates.necessary;
    const given = {
      choices: choices.mergeChoices(state(), updates),
      asked: choices.askedVendors(state(), updates),
      method,
      language: notice.state.shown ?? notice.state.language,
      notice: notice.hash(),
      gpc,
      earlier: choices.standingFromEarlier(state(), updates),
    };
    return takeOver(createRecord(given, rules, previous, Date.now()), alsoStopped);
  }

  /** The stored record, if it still counts. */
  function toCounting(found: ConsentRecord | null): ConsentRecord | null {
    previous = found ?? previous;
    return found && stillCounts(found, rules, Date.now()) ? whatStands(found, rules) : null;
  }

  /** The record changed elsewhere: in another tab, or while this page lay in the back/forward cache. */
  function readAgain(): void {
    const { found, isBehind } = store.settle(true);
    const next = toCounting(found);
    if (isBehind) channel?.announce();
    if (isSameAnswer(next, record)) return;
    void take(next);
    if (next) notice.hide();
    else ask();
  }

  function ask(): void {
    if (unanswered().length) notice.show('banner');
  }

  function checkIds(given: readonly string[], call: string): void {
    for (const id of given) {
      if (!ids.includes(id) && id !== 'necessary') {
        throw new ConsentError(call, `unknown id "${id}"`, `There are: ${ids}`);
      }
    }
  }

  /** The API's way to answer. A grant needs a person: without a gesture it is a script that agrees. */
  function answerByApi(updates: Choices): ConsentRecord {
    if (
      choices.grantsMore(state(), plain(updates)) &&
      (isActive ? apply(isActive, userActivation, []) : userActivation?.isActive) === false
    ) {
      throw new ConsentError('needs-user-activation', 'no click or key yet', 'Call it in a click handler');
    }
    void answer(updates, 'api');
    return record!;
  }

  function revoke(given?: string | readonly string[] | RevokeOptions): Promise<RevocationReport> {
    const options = (
      typeof given === 'string' || Array.isArray(given) ? { ids: given } : (given ?? {})
    ) as RevokeOptions;
    const which = [options.ids ?? rules.categories].flat();
    checkIds(which, 'revoke');
    // Also vendors that were not granted: an earlier visit may have left traces.
    const report = answer(allFalse(which), 'revoke', which);
    if (options.reload) void report.then(() => location.reload());
    return report;
  }

  /** What a control asks for. A click that a script made never grants anything. */
  function onAction(action: NoticeAction | MarkupAction, byPerson: boolean, element?: Element): void {
    const left = unanswered();
    // Where everything is answered the banner was asked for again, and its buttons are about everything.
    const asked = record && left.length && !notice.state.preferences && !element ? left : undefined;
    if (action === 'reject-all' || (action === 'accept-all' && byPerson)) {
      void answer(choices.sameForAll(action === 'accept-all', state(), asked), action);
    } else if (/preferences$/.test(action)) notice.show('preferences');
    else if (/^(revoke|withdraw)$/.test(action)) void revoke();
    else notice.act(action as NoticeAction, byPerson, element);
  }

  const getConsent = (): ConsentRecord | null => record;

  /** The answer of the app around this page comes before the question. */
  const connectToApp = async (): Promise<void> => {
    const deny = (denied: readonly string[]): void => void answer(allFalse(denied), 'restore');
    const { connect } = await load('bridge');
    const onChange = (listener: () => void): void => void on('change', listener);
    await connect({ app: app!, settings, getRecord: getConsent, isGranted, onChange, restore: takeOver, deny });
  };

  const attachments = { getRecord: getConsent, onChange: (listener: () => void) => on('change', listener) };
  const attachTo = (form: HTMLFormElement): (() => void) => {
    const attached = load('forms').then((forms) => forms.attachTo(form, attachments), onError);
    return () => void attached.then((detach) => detach?.());
  };

  async function receipt(): Promise<ConsentReceipt> {
    const { createReceipt } = await load('rights');
    return createReceipt({ settings, record, history: store.history(), isGranted, load, onError });
  }

  const api: ConsentApi = {
    ready: new Promise((resolve) => on('ready', resolve)),
    version: __VERSION__,
    getConsent,
    has: isGranted,
    whenGranted: (id) =>
      new Promise((resolve) => {
        const tryAgain = (): void => {
          if (!isGranted(id)) return;
          waiting.delete(tryAgain);
          resolve();
        };
        waiting.add(tryAgain);
        tryAgain();
      }),
    acceptAll: () => answerByApi(choices.sameForAll(true, state())),
    rejectAll: () => answerByApi(choices.sameForAll(false, state())),
    setConsent(given) {
      // Read once: an accessor could say yes when asked again.
      const updates = plain(given);
      checkIds(Object.keys(updates), 'setConsent');
      for (const id in updates) {
        if (typeof updates[id] !== 'boolean')
          throw new ConsentError('setConsent', `"${id}" is no answer`, 'true or false');
      }
      return answerByApi(updates);
    },
    revoke,
    show: () => notice.show('banner'),
    showPreferences: () => notice.show('preferences'),
    hide: notice.hide,
    describe: notice.describe,
    on(event, listener) {
      const off = on(event, listener);
      if (event === 'hold') {
        gate.watchScripts();
        gate.update();
      }
      return off;
    },
    subscribe: (listener) => on('change', listener),
    getSnapshot: getConsent,
    receipt,
    attachTo,
    setLanguage: notice.setLanguage,
    held: gate.held,
    push: (callback) => outside(() => callSafely(() => callback(api))),
    init() {},
  };

  for (const [name, method] of Object.entries(api)) {
    if (typeof method === 'function') Object.assign(api, { [name]: guarded(method as () => unknown) });
  }

  /** Takes over the stored answer and lets the page go on accordingly. Not while the page is only prerendered. */
  function start(found: ConsentRecord | null): void {
    isStarted = true;
    record = toCounting(found);
    // The signal takes back what was granted before it was there.
    const denied = record?.gpc ? [] : ids.filter((id) => record?.choices[id] && choices.isDeniedByGpc(id, state()));
    const toErase = [store.mirror().toErase].flat();
    if (denied.length) void answer(allFalse(denied), 'gpc');
    // Where the signal answers for everything there is, nothing is left to ask.
    else if (gpc && !record && !unanswered().length) void answer(allFalse(rules.categories), 'gpc');
    // Later, as a page has to wait for the first look into a storage.
    (window.requestIdleCallback ?? setTimeout)(() => {
      const left = leftoversOf(settings);
      if (toErase.some(Boolean))
        left.push(...[...vendors, ...settings.unlisted()].filter((vendor) => toErase.includes(idOf(vendor))));
      void erase([...new Set(left)].filter((vendor) => !isAllowed(vendor)));
    });
    if (settings.log?.url && store.mirror().toSend) sendToLog();
    channel = openChannel(settings.cookie.name, guarded(readAgain), signal);
    listenForActions(guarded(onAction), signal);
    if (seal) sealedWith = ids.filter((id) => choices.isGranted(id, state()));
    tellGoogle();
    release();
    fillTexts();
    addEventListener('DOMContentLoaded', fillTexts);
    notice.draw();
    if (app) connectToApp().catch(onError).then(ask);
    else ask();
    if (!isRight) emit('ready', record);
    void isRight?.then((right) => {
      isClosed = !right || !!refused;
      if (right) store.note({ checked: check!.signature });
      // By what is usable of it there may be something to ask; where the check did not come, nothing is new.
      else if (right === false) ask();
      tellGoogle();
      release();
      emit('ready', record);
    });
  }

  let isLooking = false;
  /**
   * A look through the whole page, also for what was marked when it was there already. Its cost is the page's size:
   * one for many changes.
   */
  function lookSoon(): void {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => {
      isLooking = false;
      gate.update();
      fillTexts();
    }, LOOK_MS);
  }

  const seal =
    settings.gate.mode === 'seal'
      ? createSeal({
          settings,
          origin,
          load,
          // By the stored answer, also where a page that is prerendered does not count it yet.
          isGranted: (id) =>
            isAlways(id) || choices.isGranted(id, { ...state(), record: record ?? toCounting(store.read()) }),
          onError,
        })
      : undefined;
  const onChanges = guarded((changes: readonly MutationRecord[]): void => {
    noteAdded(changes);
    gate.hold(changes);
    if (!isStarted) return;
    gate.updateAdded(changes);
    if (document.readyState !== 'loading') lookSoon();
    notice.mend(changes.some(({ removedNodes }) => removedNodes.length));
  });
  new MutationObserver(onChanges).observe(document, { childList: true, subtree: true });
  if (refused) onError(refused);
  if (stored === false) {
    const onShown = guarded(() => start(store.settle().found));
    document.addEventListener('prerenderingchange', onShown, { once: true });
  } else start(stored);

  return { api: Object.freeze(api), notice, takeOver, ask };
}
