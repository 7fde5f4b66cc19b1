import { c as checkConfig } from './check-Cgd5z0XH.js';
import { d as direction } from './direction-D5BBSYKE.js';
import { a as noticeHash } from './notice-hash-BWXdjteX.js';
import './consent-error-ZdHg7WSK.js';
import './canonical-json-CvdsCwq4.js';
import './sha256-CJlD1zZQ.js';
import './texts-4y0Mz-H3.js';
import './imported-Tom1l1BX.js';

/** Shows in the console what is held, each time that changes (`data-debug`). */
function debug({ on, held }) {
    let timer;
    const show = () => {
        const rows = held().map(({ destination, url, category, vendor, source }) => ({
            destination,
            url: url.slice(0, 120),
            category,
            vendor,
            source,
        }));
        console.table(rows);
    };
    for (const event of ['hold', 'release']) {
        on(event, () => {
            clearTimeout(timer);
            timer = setTimeout(show, 100);
        });
    }
    show();
}

/** In the page's language, or the browser's where the page names none that there is (`en_US`). */
function dateOf({ time }) {
    try {
        return new Date(time).toLocaleString(document.documentElement.lang || []);
    }
    catch {
        return new Date(time).toLocaleString();
    }
}
/**
 * Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none.
 * Has preferences drawn where the page wants them.
 */
function fillTexts(record, policy, notice) {
    for (const place of document.querySelectorAll('[data-consent-preferences]')) {
        if (notice?.state.frames.has(place) !== false)
            continue;
        notice.state.frames.set(place, undefined);
        notice.draw();
    }
    for (const element of document.querySelectorAll('[data-consent-text]')) {
        const fact = element.dataset.consentText;
        const text = fact === 'policy-version' ? policy : record && (fact === 'id' ? record.id : dateOf(record));
        // Every write is a mutation, and every mutation brings us here.
        if (element.textContent !== (text ?? ''))
            element.textContent = text ?? '';
    }
}

/** What nobody may find in storage, not even for a second: passwords, files, cards, codes. */
const NEVER = /^(?:password|file|hidden)$/;
const NEVER_COMPLETED = /\b(?:cc-\S+|one-time-code|(?:current|new)-password)\b/;
const controls = () => [...document.querySelectorAll('input,textarea,select')];
const mayKeep = (control) => !NEVER.test(control.type) && !NEVER_COMPLETED.test(control.getAttribute('autocomplete') ?? '');
function valueOf(control) {
    if (control instanceof HTMLSelectElement) {
        return [...control.options].flatMap(({ selected }, index) => (selected ? [index] : []));
    }
    if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type)) {
        return control.checked === control.defaultChecked ? undefined : control.checked;
    }
    return control.value === control.defaultValue ? undefined : control.value;
}
/** Loads the page again; what was typed, and where it was scrolled to, comes back. */
function reload(key) {
    const fields = controls().flatMap((control, index) => {
        const value = mayKeep(control) ? valueOf(control) : undefined;
        return value === undefined ? [] : [[index, control.name, value]];
    });
    const kept = { url: location.href, scroll: [scrollX, scrollY], fields };
    try {
        sessionStorage.setItem(key, JSON.stringify(kept));
    }
    catch {
        // Blocked or full: the page is loaded again as it is.
    }
    location.reload();
}
/** Puts back what `reload` kept, once. */
function restore(text) {
    const { url, scroll, fields } = JSON.parse(text);
    if (url !== location.href)
        return;
    const all = controls();
    for (const [index, name, value] of fields) {
        const control = all[index];
        if (control?.name !== name || !mayKeep(control))
            continue;
        if (control instanceof HTMLSelectElement) {
            [...control.options].forEach((option, at) => (option.selected = value.includes(at)));
        }
        else if (typeof value === 'boolean')
            control.checked = value;
        else
            control.value = value;
        for (const type of ['input', 'change'])
            control.dispatchEvent(new Event(type, { bubbles: true }));
    }
    scrollTo(...scroll);
}
/** Firefox (153) puts back into a frame what it showed before the reload, nothing, whatever its address is. */
function restartFrames() {
    for (const frame of document.querySelectorAll('iframe')) {
        const isEmpty = frame.loading !== 'lazy' && frame.contentDocument?.URL === 'about:blank';
        if (isEmpty && (frame.srcdoc || /^https?:/.test(frame.src)))
            frame.replaceWith(frame);
    }
}
/** Takes what the page before has left, and leaves nothing. */
function takeNote(key) {
    try {
        const note = sessionStorage.getItem(key);
        sessionStorage.removeItem(key);
        return note;
    }
    catch {
        return null;
    }
}
/**
 * Puts back what was typed before a reload, as soon as the page is parsed.
 * @returns a function that loads the page again, unless it came by POST: it would be sent again
 */
function surviveReload(name) {
    const key = `${name}_reload`;
    const postKey = `${name}_post`;
    const cameByPost = takeNote(postKey) !== null;
    addEventListener('submit', ({ target }) => {
        try {
            if (target.method === 'post')
                sessionStorage.setItem(postKey, '1');
        }
        catch {
            // Blocked: the browser asks before it sends a page again.
        }
    });
    const kept = takeNote(key);
    if (kept) {
        if (document.readyState === 'loading')
            addEventListener('DOMContentLoaded', () => restore(kept));
        else
            restore(kept);
        if (document.readyState === 'complete')
            restartFrames();
        else
            addEventListener('load', restartFrames);
    }
    return () => {
        if (!cameByPost)
            reload(key);
    };
}

const LAYERS = ['banner', 'preferences'];
/** Draws the notice and what stands in the page for it, tells who listens, and does what its controls ask for. */
const createDrawing = (options, module) => {
  const {
    load,
    root,
    state,
    draw,
    createHost,
    view,
    onAction,
    onError,
    emit,
    answer,
    releaseOnce
  } = options;
  const given = options.settings;
  // Once: what is shown is what its hash is of.
  const settings = {
    ...given,
    vendors: options.vendors?.withDetails(given.vendors) ?? given.vendors
  };
  const ui = module.createNoticeUi(root, () => load('preferences'));
  const isNone = settings.notice.layout === 'none';
  /** By the frame that each of them stands in for, or the element of the page that each of them is in. */
  const hosts = new Map();
  /** What was last drawn for each of them. */
  const placed = new WeakMap();
  const told = {
    banner: false,
    preferences: false
  };
  let drawn;
  /** English texts of the second layer, once it is shown. */
  let second;
  /** By layer; for what was drawn last. */
  let hashed = {};
  /** Where the answer is given that is being taken down, if not in what is above the page. */
  let answeredIn;
  /** Kazakh readers are answered in Russian before English where the Kazakh file does not load. */
  async function insteadOf(language) {
    if (language !== 'kk') return module.messages;
    try {
      return (await load('ru')).messages;
    } catch (error) {
      onError(error);
      return module.messages;
    }
  }
  async function viewIn(texts) {
    const messages = texts?.messages ?? (await insteadOf(state.language));
    const {
      record,
      previous,
      ...rest
    } = view();
    const last = record ?? previous;
    const policyChanged = !!rest.asked.length && !!last && last.policy !== settings.rules.policy;
    const banner = state.banner && !isNone;
    const preferences = state.preferences && !isNone;
    return {
      ...rest,
      record,
      policyChanged,
      banner,
      preferences,
      settings,
      messages
    };
  }
  /** What the vendor is called whose frame is held although nobody listed it. */
  async function unlistedName({
    vendor
  }) {
    if (!vendor || settings.rules.vendors.has(vendor)) return undefined;
    return (await load('vendors').catch(onError))?.vendorDetails(vendor)?.name;
  }
  /** Screen readers and the browser go by the language that is shown, also where it is not the one wanted. */
  function sayLanguage(host, language) {
    host.setAttribute('lang', language);
    host.setAttribute('dir', direction(language));
  }
  /** The texts of both layers, once the second one is shown. */
  const shownTexts = () => ({
    ...module.messages,
    ...second,
    ...drawn?.messages
  });
  /** Whether preferences are to be seen, in the dialog or in the page. */
  const showsSecond = () => state.preferences || [...state.frames.values()].includes(undefined);
  function hashDrawn() {
    if (!drawn || !answeredIn && (isNone || !state.banner && !showsSecond())) return null;
    const layer = answeredIn ?? (state.banner && !state.preferences ? 'banner' : 'preferences');
    const english = layer === 'banner' ? module.messages : {
      ...module.messages,
      ...second
    };
    return hashed[layer] ??= noticeHash({
      settings,
      messages: shownTexts(),
      layer,
      keys: Object.keys(english)
    });
  }
  function tell() {
    const isHidden = LAYERS.some(layer => told[layer] && !state[layer]);
    for (const layer of LAYERS) {
      if (state[layer] && !told[layer]) emit('show', layer);
      told[layer] = state[layer];
    }
    if (isHidden) emit('hide', undefined);
    // Whoever follows the same link once more wants to see them again.
    if (!state.preferences && location.hash === '#consent') {
      history.replaceState(history.state, '', location.pathname + location.search);
    }
  }
  /** Our element in the page: before a frame that is held, or in an element that wants preferences. */
  function hostFor(element, isFrame) {
    let host = hosts.get(element);
    if (!host) {
      const name = isFrame ? 'ilumee-consent-placeholder' : 'ilumee-consent-preferences';
      host = createHost(name, (action, byPerson) => {
        answeredIn = isFrame ? undefined : 'preferences';
        onAction(action, byPerson, element);
        answeredIn = undefined;
      }).element;
      hosts.set(element, host);
    }
    // Also where a framework has thrown it out.
    if (!host.isConnected) {
      if (isFrame) element.before(host);else element.append(host);
    }
    return host.shadowRoot;
  }
  function standBack(element) {
    const host = hosts.get(element);
    host.remove();
    hosts.delete(element);
    const {
      display
    } = host.dataset;
    if (display !== undefined) element.style.display = display;
  }
  // Before it is asked for, so that a click waits for as little as may be, and only where somebody is about to answer.
  for (const type of ['pointerover', 'focusin']) root.host.addEventListener(type, hashDrawn);
  return {
    async draw(texts) {
      tell();
      const now = await viewIn(texts);
      const {
        frames,
        wasRemoved
      } = state;
      if (showsSecond()) second ??= (await load('preferences')).messages;
      const isSame = drawn?.messages === now.messages && drawn.record === now.record && !wasRemoved;
      const isNew = ([frame, item]) => !hosts.has(frame) || placed.get(frame) !== item;
      // Where frames come one by one, each is drawn once.
      const fresh = isSame && frames.size > hosts.size ? [...frames].filter(isNew) : undefined;
      drawn = now;
      hashed = {};
      state.wasRemoved = false;
      state.shown = now.messages.language;
      if (state.banner || state.preferences) sayLanguage(root.host, now.messages.language);
      if (!fresh) for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
      for (const frame of hosts.keys()) if (!frames.has(frame)) standBack(frame);
      const isDrawn = ui.render(now);
      const drawings = [...(fresh ?? frames)].map(async ([frame, item]) => {
        placed.set(frame, item);
        const place = hostFor(frame, !!item);
        sayLanguage(place.host, now.messages.language);
        await ui.inPage(place, item, {
          ...now,
          vendorName: item && (await unlistedName(item))
        });
      });
      await Promise.all([isDrawn, ...drawings]);
    },
    describe: async texts => ui.describe(await viewIn(texts)),
    hash: hashDrawn,
    act(action, byPerson, element) {
      const {
        vendor = '',
        category = ''
      } = element?.dataset ?? {};
      switch (action) {
        case 'save':
          {
            const chosen = ui.choices((element && hosts.get(element)?.shadowRoot) ?? undefined);
            if (byPerson || !Object.values(chosen).includes(true)) answer(chosen, action);
            break;
          }
        case 'always-allow':
          if (byPerson) answer({
            [settings.rules.categories.includes(category) ? category : vendor]: true
          }, 'embed');
          break;
        case 'load-once':
          if (byPerson) releaseOnce(element);
          break;
        case 'close':
          state.preferences = false;
          draw();
          break;
        case 'receipt':
        case 'receipt-page':
          void Promise.all([load('rights'), options.receipt()]).then(([{
            download,
            downloadPage
          }, receipt]) => action === 'receipt' ? download(receipt) : downloadPage(receipt, {
            settings,
            messages: shownTexts()
          }), onError);
          break;
        case 'request-copy':
        case 'request-download':
        case 'request-send':
          {
            const place = (element && hosts.get(element)?.shadowRoot) ?? root;
            void load('rights').then(({
              actOnRequest
            }) => actOnRequest(action, {
              root: place,
              settings,
              record: view().record,
              messages: shownTexts()
            })).catch(onError);
          }
      }
    },
    remove: () => [...hosts.keys()].forEach(standBack)
  };
};

/** Checks a configuration, tells its mistakes, and leads the settings back to what is usable. */
async function check(config, settings, complete, tag, load) {
    // What a preset takes is known to the presets.
    const presets = settings.vendors.some(({ hasPreset }) => hasPreset) ? await load('presets') : undefined;
    const { errors, doubts, usable } = checkConfig(config, complete, tag, presets?.checkVendor);
    for (const { message } of errors)
        console.error(message);
    for (const doubt of doubts)
        console.warn(doubt);
    if (errors.length) {
        const { rules, ...rest } = complete(usable);
        // Who asks already has these rules in hand.
        Object.assign(Object.assign(settings, rest).rules, rules);
    }
    return !errors.length;
}

export { check, createDrawing, debug, fillTexts, surviveReload };
