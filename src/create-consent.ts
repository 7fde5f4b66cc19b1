import type { ConsentApi } from './api.js';
import type { Settings } from './config/complete.js';
import { ConsentError } from './config/consent-error.js';
import type { RevokeOptions } from './config/options.js';
import * as choices from './consent/choices.js';
import { createRecord, stillCounts } from './consent/record.js';
import type { Choices, ConsentRecord, Method } from './consent/types.js';
import { callSafely, createEvents } from './events.js';
import { createGate } from './gate/gate.js';
import { noteAdded } from './gate/held-copy.js';
import type { MarkedElement } from './gate/marked.js';
import type { Loaders } from './loaders/loaders.js';
import { fillTexts, listenForActions } from './markup-api.js';
import type { NoticeAction } from './notice/notice.js';
import { createNoticeControl } from './notice/notice-control.js';
import type { RevocationReport } from './revoke/report.js';
import { eraseTraces, stopVendors } from './revoke/withdraw.js';
import { hasGlobalPrivacyControl } from './signals/global-privacy-control.js';
import { openChannel, type Channel } from './storage/channel.js';
import { createRecordStore } from './storage/record-store.js';
import { callVendor, owns, type Vendor } from './vendors/vendor.js';

export interface StartOptions {
  readonly settings: Settings;
  readonly loaders: Loaders;
  /** Whether the configuration is right. Until it is known, and where it is not, nothing is released. */
  readonly isRight?: Promise<boolean>;
  /** The nonce of the library's own script tag. */
  readonly nonce?: string;
}

/** Calls back when the browser has painted, or soon where it does not paint (a hidden tab). */
function afterPaint(callback: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) callback();
    isDone = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 200);
}

const allFalse = (ids: readonly string[]): Choices => Object.fromEntries(ids.map((id) => [id, false]));

/** What `window` shows, and what only the code that started it may do. */
export interface StartedConsent {
  readonly api: ConsentApi;
  forget(): void;
  takeOver(record: ConsentRecord): void;
  stop(): void;
  /** Remembers that this configuration was found to be right. */
  noteChecked(signature: string): void;
}

/** A tab that was away when another one withdrew has its own sessionStorage still. */
function hasLeftovers(vendor: Vendor): boolean {
  try {
    return Object.keys(sessionStorage).some((key) => owns(vendor, 'sessionStorage', key));
  } catch {
    return false;
  }
}

/** Puts the parts together and starts them. */
export function startConsent({ settings, loaders, isRight, nonce = '' }: StartOptions): StartedConsent {
  const { rules, vendors } = settings;
  const { emit, on } = createEvents();
  const gpc = hasGlobalPrivacyControl();
  const ids = [...rules.categories, ...rules.vendors.keys()];
  const wanted: { id: string; resolve: () => void }[] = [];
  const undo: (() => void)[] = [];
  let record: ConsentRecord | null = null;
  /** The last record, also one that no longer counts. */
  let previous: ConsentRecord | null = null;
  let isStarted = false;
  let isClosed = !!isRight;
  let channel: Channel | undefined;

  const state = (): choices.ConsentState => ({ record, rules, gpc });
  const isGranted = (id: string): boolean =>
    id === 'necessary' || (isStarted && !isClosed && choices.isGranted(id, state()));
  const grantedIds = (): string[] => ids.filter(isGranted);
  const onError = (error: unknown): void => {
    console.error(error);
    emit('error', error);
  };

  const gate = createGate({
    settings,
    isGranted,
    isOpen(id) {
      const open = choices.unanswered(state());
      return open.includes(id) || open.includes(rules.vendors.get(id) ?? id);
    },
    ownNonce: nonce,
    onHold(item) {
      if (item.element instanceof HTMLIFrameElement && isStarted) notice.standIn(item);
      emit('hold', item);
    },
    onRelease(item) {
      if (item.element) notice.standBack(item.element);
      emit('release', item);
    },
  });
  const store = createRecordStore(settings.cookie, gate.asOwn);
  const notice = createNoticeControl({
    settings,
    loaders,
    checked: Promise.resolve(isRight),
    view: () => ({
      record,
      gpc,
      isGranted,
      asked: choices.unanswered(state()),
      policyChanged: !record && !!previous && previous.policy !== rules.policy,
    }),
    onAction,
    onShow: (layer) => emit('show', layer),
    onHide: () => emit('hide', undefined),
    onError,
  });

  /** Tells vendors and lets wait what may run now. */
  function release(): void {
    if (grantedIds().length) gate.watchScripts();
    gate.update();
    for (const { id, resolve } of wanted) if (isGranted(id)) resolve();
  }

  const erase = (traced: readonly Vendor[]): Promise<RevocationReport> =>
    eraseTraces(traced, {
      load: loaders.erase,
      isGranted,
      setToErase: (toErase) => store.note({ toErase }),
      onError,
    });

  /** Takes over a record, or none: shuts the gate within this task, opens it after the next paint. */
  function take(next: ConsentRecord | null, alsoStopped: readonly Vendor[] = []): Promise<RevocationReport> {
    const before = grantedIds();
    record = next;
    previous = next ?? previous;
    const now = grantedIds();
    const isLost = (id: string): boolean => before.includes(id) && !now.includes(id);
    const gained = vendors.filter(({ id }) => !before.includes(id) && now.includes(id));
    if (before.some(isLost)) {
      gate.shut();
      gate.update();
    }
    const stopped = vendors.filter((vendor) => alsoStopped.includes(vendor) || isLost(vendor.id));
    stopVendors(stopped);
    const report = erase(stopped);
    notice.refresh();
    fillTexts(record, rules.policy);
    emit('change', record);
    afterPaint(() => {
      for (const { id, signal } of gained) if (isGranted(id)) callSafely(() => callVendor(signal, true));
      release();
    });
    return report;
  }

  function answer(updates: Choices, method: Method, alsoStopped: readonly Vendor[] = []): Promise<RevocationReport> {
    const given = {
      choices: choices.mergeChoices(state(), updates),
      asked: choices.askedVendors(state(), updates),
      method,
      language: notice.language(),
      notice: notice.hash(),
      gpc,
    };
    const next = createRecord(given, rules, previous, Date.now());
    store.write(next);
    notice.hide();
    const report = take(next, alsoStopped);
    channel?.announce();
    return report;
  }

  /** The record changed elsewhere: in another tab, or while this page lay in the back/forward cache. */
  function readAgain(): void {
    const found = store.read();
    const next = found && stillCounts(found, rules, Date.now()) ? found : null;
    if (next?.time === record?.time && next?.id === record?.id) return;
    void take(next);
    if (next) notice.hide();
    else ask();
  }

  function ask(): void {
    if (choices.unanswered(state()).length) notice.show('banner');
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
    const grants = Object.keys(updates).some((id) => updates[id] && !choices.isGranted(id, state()));
    if (grants && navigator.userActivation?.isActive === false) {
      throw new ConsentError('needs-user-activation', 'no click or key yet', 'Call it in a click handler');
    }
    void answer(updates, 'api');
    return record!;
  }

  function revoke(given: string | readonly string[] | RevokeOptions = {}): Promise<RevocationReport> {
    const options = (typeof given === 'string' || Array.isArray(given) ? { ids: given } : given) as RevokeOptions;
    const which = [options.ids ?? rules.categories].flat();
    checkIds(which, 'revoke');
    // Also vendors that were not granted: an earlier visit may have left traces.
    const stopped = vendors.filter(({ id, category }) => which.includes(id) || which.includes(category));
    const report = answer(allFalse(which), 'revoke', stopped);
    if (options.reload) void report.then(() => location.reload());
    return report;
  }

  /** What a control asks for. A click that a script made never grants anything. */
  function onAction(action: NoticeAction | 'preferences' | 'revoke', byPerson: boolean, element?: Element): void {
    const unanswered = choices.unanswered(state());
    // Where everything is answered the banner was asked for again, and its buttons are about everything.
    const asked = record && unanswered.length && !notice.isOpen('preferences') ? unanswered : undefined;
    const { vendor = '', category = '' } = (element as HTMLElement | undefined)?.dataset ?? {};
    switch (action) {
      case 'accept-all':
        if (byPerson) void answer(choices.sameForAll(true, state(), asked), action);
        break;
      case 'reject-all':
        void answer(choices.sameForAll(false, state(), asked), action);
        break;
      case 'save': {
        const chosen = notice.choices();
        if (byPerson || !Object.values(chosen).includes(true)) void answer(chosen, action);
        break;
      }
      case 'always-allow':
        if (byPerson) void answer({ [rules.categories.includes(category) ? category : vendor]: true }, 'embed');
        break;
      case 'load-once':
        if (byPerson) gate.releaseOnce(element as MarkedElement);
        break;
      case 'open-preferences':
      case 'preferences':
        notice.show('preferences');
        break;
      case 'close':
        notice.hide('preferences');
        break;
      case 'withdraw':
      case 'revoke':
        void revoke();
        break;
      case 'receipt':
        void Promise.all([loaders.receipt(), api.receipt()]).then(
          ([{ download }, receipt]) => download(receipt),
          onError,
        );
    }
  }

  async function receipt() {
    if (!record) throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
    const { createReceipt } = await loaders.receipt();
    return createReceipt({ settings, record, history: store.mirror().history ?? [], isGranted });
  }

  const ready = new Promise<ConsentRecord | null>((resolve) => undo.push(on('ready', resolve)));
  const api: ConsentApi = {
    ready,
    version: __VERSION__,
    getConsent: () => record,
    has: isGranted,
    whenGranted: (id) =>
      new Promise((resolve) => {
        if (isGranted(id)) resolve();
        else wanted.push({ id, resolve });
      }),
    acceptAll: () => answerByApi(choices.sameForAll(true, state())),
    rejectAll: () => answerByApi(choices.sameForAll(false, state())),
    setConsent(updates) {
      checkIds(Object.keys(updates), 'setConsent');
      return answerByApi(updates);
    },
    revoke,
    show: () => notice.show('banner'),
    showPreferences: () => notice.show('preferences'),
    hide: () => notice.hide(),
    on(event, listener) {
      const off = on(event, listener);
      if (event === 'hold') {
        gate.watchScripts();
        gate.update();
      }
      return off;
    },
    subscribe: (listener) => on('change', listener),
    getSnapshot: () => record,
    receipt,
    setLanguage: notice.setLanguage,
    held: gate.held,
    push: (callback) => callSafely(() => callback(api)),
    init() {},
  };

  /** Reads the answer and lets the page go on accordingly. Not while the page is only prerendered. */
  function start(): void {
    const now = Date.now();
    previous = store.read();
    isStarted = true;
    record = previous && stillCounts(previous, rules, now) ? previous : null;
    // The signal takes back what was granted before it was there.
    const denied = record?.gpc ? [] : ids.filter((id) => record?.choices[id] && choices.isDeniedByGpc(id, state()));
    const { toErase = [] } = store.mirror();
    if (denied.length) void answer(allFalse(denied), 'gpc');
    // Where the signal answers for everything there is, nothing is left to ask.
    else if (gpc && !record && !choices.unanswered(state()).length) void answer(allFalse(rules.categories), 'gpc');
    void erase(
      vendors.filter((vendor) => !isGranted(vendor.id) && (toErase.includes(vendor.id) || hasLeftovers(vendor))),
    );
    channel = openChannel(settings.cookie.name, readAgain);
    undo.push(channel.close, listenForActions(onAction));
    for (const { id, signal } of vendors) if (isGranted(id)) callSafely(() => callVendor(signal, true));
    release();
    fillTexts(record, rules.policy);
    notice.refresh();
    ask();
    if (!isRight) emit('ready', record);
    void isRight?.then((right) => {
      isClosed = !right;
      release();
      emit('ready', record);
    });
  }

  new MutationObserver((changes) => {
    noteAdded(changes);
    gate.hold(changes);
    if (!isStarted) return;
    gate.update();
    fillTexts(record, rules.policy);
  }).observe(document, { childList: true, subtree: true });
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();

  return {
    api: Object.freeze(api),
    forget() {
      store.clear();
      void take((previous = null));
      channel?.announce();
      ask();
    },
    takeOver(next) {
      store.write(next);
      notice.hide();
      void take(next);
      channel?.announce();
    },
    noteChecked: (checked) => store.note({ checked }),
    stop() {
      notice.remove();
      undo.forEach((takeOff) => takeOff());
    },
  };
}
