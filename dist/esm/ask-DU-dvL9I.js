import { c as checkConfig } from './decide-BjZdwG7v.js';
import './amplitude-CiL7q_FY.js';

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
/** Writes facts of the record into the site's own text: `policy-version`, `date`, `id`; empty while there is none. */
function fillTexts(record, policy) {
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
    }
    return () => {
        if (!cameByPost)
            reload(key);
    };
}

/** The fractional parts of the square (or cube) roots of the first primes, as FIPS 180-4 asks for. */
function rootFractions(count, root) {
  const fractions = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    let divisor = 2;
    while (candidate % divisor) divisor++;
    if (divisor === candidate) fractions.push(candidate ** (1 / root) * 2 ** 32 | 0);
  }
  return fractions;
}
/** SHA-256 in hex. Its own implementation, since `crypto.subtle` is missing on http and waits where it is there. */
function sha256(text) {
  const bytes = new TextEncoder().encode(text);
  const length = bytes.length + 72 >> 6 << 6;
  const message = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, index) => message.setUint8(index, byte));
  message.setUint8(bytes.length, 128);
  message.setUint32(length - 4, bytes.length * 8);
  const constants = rootFractions(64, 3);
  const hash = rootFractions(8, 2);
  const rotate = (word, bits) => word >>> bits | word << 32 - bits;
  const word = [];
  for (let offset = 0; offset < length; offset += 64) {
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const w15 = word[i - 15];
      const w2 = word[i - 2];
      word[i] = i < 16 ? message.getInt32(offset + i * 4) : word[i - 16] + (rotate(w15, 7) ^ rotate(w15, 18) ^ w15 >>> 3) + word[i - 7] + (rotate(w2, 17) ^ rotate(w2, 19) ^ w2 >>> 10) | 0;
      const one = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + (e & f ^ ~e & g) + constants[i] + word[i];
      const two = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + (a & b ^ a & c ^ b & c);
      [a, b, c, d, e, f, g, h] = [one + two | 0, a, b, c, d + one | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => hash[index] = hash[index] + value | 0);
  }
  return hash.map(value => (value >>> 0).toString(16).padStart(8, '0')).join('');
}

/** SHA-256 (hex) of what a view tells the visitor: the same for the same configuration, language and release. */
function noticeHash({
  settings,
  messages
}) {
  const {
    policy,
    controller,
    categories,
    vendors,
    disclosure,
    notice,
    rules
  } = settings;
  const told = vendors.map(({
    id,
    name,
    category,
    country,
    cookies
  }) => [id, name, category, country, cookies]);
  const {
    maxAgeDays,
    categories: asked
  } = rules;
  return sha256(JSON.stringify([policy, controller, categories, asked, told, disclosure, maxAgeDays, notice.texts, messages]));
}

const LAYERS = ['banner', 'preferences'];
/** Draws the notice and the placeholders, tells who listens, and does what their controls ask for. */
const createDrawing = (options, module) => {
  const {
    settings,
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
  const ui = module.createNoticeUi(root, () => load('preferences'));
  /** By the frame that each of them stands in for. */
  const placeholders = new Map();
  const told = {
    banner: false,
    preferences: false
  };
  let drawn;
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
  function tell() {
    const isHidden = LAYERS.some(layer => told[layer] && !state[layer]);
    for (const layer of LAYERS) {
      if (state[layer] && !told[layer]) emit('show', layer);
      told[layer] = state[layer];
    }
    if (isHidden) emit('hide', undefined);
  }
  function standIn(frame) {
    let host = placeholders.get(frame);
    if (!host) {
      host = createHost('ilumee-consent-placeholder', (action, byPerson) => onAction(action, byPerson, frame)).element;
      placeholders.set(frame, host);
      frame.before(host);
    }
    return host.shadowRoot;
  }
  function standBack(frame) {
    placeholders.get(frame)?.remove();
    if (placeholders.delete(frame)) frame.style.removeProperty('display');
  }
  return {
    async draw(texts) {
      tell();
      const messages = texts?.messages ?? (await insteadOf(state.language));
      const {
        frames,
        banner,
        preferences
      } = state;
      const {
        record,
        previous,
        ...rest
      } = view();
      const policyChanged = !record && !!previous && previous.policy !== settings.rules.policy;
      const now = {
        ...rest,
        record,
        policyChanged,
        banner,
        preferences,
        settings,
        messages
      };
      drawn = now;
      for (const frame of frames.keys()) if (!frame.isConnected) frames.delete(frame);
      for (const frame of placeholders.keys()) if (!frames.has(frame)) standBack(frame);
      const drawings = [...frames].map(([frame, item]) => ui.placeholder(standIn(frame), item, now));
      await Promise.all([ui.render(now), ...drawings]);
    },
    hash: () => drawn && (state.banner || state.preferences) ? noticeHash(drawn) : null,
    act(action, byPerson, element) {
      const {
        vendor = '',
        category = ''
      } = element?.dataset ?? {};
      switch (action) {
        case 'save':
          {
            const chosen = ui.choices();
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
          void Promise.all([load('rights'), options.receipt()]).then(([{
            download
          }, receipt]) => download(receipt), onError);
      }
    },
    remove: () => [...placeholders.keys()].forEach(standBack)
  };
};

/** Checks a configuration, tells its mistakes, and leads the settings back to what is usable. */
async function check(config, settings, complete, tag, load) {
    // What a preset takes is known to the presets.
    const presets = settings.vendors.some(({ hasPreset }) => hasPreset) ? await load('presets') : undefined;
    const { errors, usable } = checkConfig(config, complete, tag, presets?.checkVendor);
    for (const { message } of errors)
        console.error(message);
    if (errors.length)
        Object.assign(settings, complete(usable));
    return !errors.length;
}

export { check, createDrawing, debug, fillTexts, surviveReload };
