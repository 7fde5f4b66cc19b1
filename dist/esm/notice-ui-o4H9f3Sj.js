import { k, f as fill, l as local, p as plural, a as listOf, c as countryName, b as categoryText, w as withOwnTexts, R } from './texts-BWG0crPa.js';

/** English. */
const messages = {
    language: 'en',
    title: 'Your privacy',
    ask: '{controller} asks for your consent to store and read data on your device for: {purposes}.',
    thisSite: 'This site',
    vendorCount: { one: '{n} vendor would receive data.', other: '{n} vendors would receive data.' },
    abroad: 'Data would also go to: {countries}.',
    term: { one: 'Your answer counts for {n} day.', other: 'Your answer counts for {n} days.' },
    withdrawHow: 'You can withdraw at any time under “Cookie settings”.',
    policyChanged: 'Our privacy policy has changed: {changes}',
    gpcHonoured: 'Opt-out request honored: your browser sends Global Privacy Control, so “{purposes}” stays off.',
    policyLink: 'Privacy policy',
    acceptAll: 'Accept all',
    rejectAll: 'Reject all',
    openPreferences: 'Preferences',
    saved: 'Your choice has been saved.',
    preferencesTitle: 'Privacy preferences',
    preferencesText: 'Choose what may run. Nothing is on until you turn it on.',
    save: 'Save choices',
    close: 'Close',
    withdraw: 'Withdraw consent',
    receipt: 'Download receipt',
    rightsLink: 'Your rights',
    alwaysOn: 'Always on',
    cookie: 'Cookie',
    duration: 'Duration',
    vendor: 'Vendor',
    country: 'Country',
    noVendors: 'No vendors.',
    dataCollected: 'Data collected',
    notPublished: 'Your data is not published.',
    published: 'Your data is published in public sources.',
    recordId: 'Consent ID',
    recordDate: 'Date',
    recordPolicy: 'Policy version',
    placeholder: '“{title}” is not loaded: {vendor} would receive data such as your IP address.',
    loadOnce: 'Load once',
    alwaysAllow: 'Always allow {category}',
    categories: {
        necessary: { name: 'Necessary', description: 'Keeps the site working, and remembers this answer.' },
        functional: { name: 'Functional', description: 'Videos, maps, chats and other embedded services.' },
        analytics: { name: 'Analytics', description: 'Counts visits and shows how the site is used.' },
        advertising: { name: 'Advertising', description: 'Measures advertising and shows it by your interests.' },
    },
};

/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
function bannerSentences(view) {
  const {
    settings,
    messages,
    asked,
    gpc,
    policyChanged
  } = view;
  const {
    controller = {},
    vendors,
    rules,
    policy
  } = settings;
  const {
    language
  } = messages;
  const names = ids => listOf(ids.map(id => vendors.find(vendor => vendor.id === id)?.name ?? categoryText(view, id).name), language);
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const abroad = [...new Set(vendors.map(({
    country
  }) => country))].filter(country => country && country !== controller.country);
  const honoured = rules.honourGpc.filter(id => rules.categories.includes(id));
  return [policyChanged && policy.changes && fill(messages.policyChanged, {
    changes: local(policy.changes, language)
  }), fill(messages.ask, {
    controller: who,
    purposes: names(asked.length ? asked : rules.categories)
  }), vendors.length > 0 && plural(messages.vendorCount, vendors.length, language), abroad.length > 0 && fill(messages.abroad, {
    countries: listOf(abroad.map(code => countryName(code, language)), language)
  }), plural(messages.term, rules.maxAgeDays, language), messages.withdrawHow, gpc && honoured.length > 0 && fill(messages.gpcHonoured, {
    purposes: names(honoured)
  })].filter(sentence => typeof sentence === 'string');
}
/** The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. */
const Banner = view => {
  const {
    messages,
    settings
  } = view;
  const action = (part, text) => k("button", {
    type: "button",
    part: part,
    "data-action": part
  }, text);
  return k("section", {
    part: "banner",
    "class": settings.notice.layout ?? 'bar',
    "aria-label": messages.title
  }, k("div", null, k("h2", null, messages.title), k("p", null, bannerSentences(view).join(' '), settings.policy?.url && [" ", k("a", {
    href: settings.policy.url
  }, messages.policyLink)])), k("div", {
    part: "actions"
  }, action('accept-all', messages.acceptAll), " ", action('reject-all', messages.rejectAll), action('open-preferences', messages.openPreferences)));
};

/** Where the data of a held embed would go: its vendor's name, or its host. */
function recipient({
  settings
}, {
  url,
  vendor
}) {
  const known = settings.vendors.find(({
    id
  }) => id === vendor);
  return known?.name ?? new URL(url, document.baseURI).hostname;
}
/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
const Placeholder = ({
  view,
  item
}) => {
  const {
    messages
  } = view;
  const title = item.element?.getAttribute('title') ?? new URL(item.url, document.baseURI).hostname;
  const category = categoryText(view, item.category).name;
  return k("div", {
    part: "placeholder",
    "class": view.settings.notice.theme ?? 'auto',
    role: "group",
    "aria-label": title
  }, k("p", null, fill(messages.placeholder, {
    title,
    vendor: recipient(view, item)
  })), k("div", {
    part: "actions"
  }, k("button", {
    type: "button",
    part: "load-once",
    "data-action": "load-once"
  }, messages.loadOnce), k("button", {
    type: "button",
    part: "always-allow",
    "data-action": "always-allow"
  }, fill(messages.alwaysAllow, {
    category
  }))));
};

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

/** Every colour, radius and font is a custom property that the site can set on `ilumee-consent`. */
const STYLE = `
:host{--_bg:var(--ilumee-background,#fff);--_fg:var(--ilumee-text,#1a1d21);--_line:var(--ilumee-border,#8a9099);
--_main:var(--ilumee-accent,#1f4fd8);--_on:var(--ilumee-on-accent,#fff);--_r:var(--ilumee-radius,10px)}
.dark{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);--_line:var(--ilumee-border,#7d848e);
--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}
@media(prefers-color-scheme:dark){.auto{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);
--_line:var(--ilumee-border,#7d848e);--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}}
*{box-sizing:border-box;font:inherit;margin:0}
section,dialog,[part=placeholder]{pointer-events:auto;background:var(--_bg);color:var(--_fg);
font:var(--ilumee-font,1rem/1.5 system-ui,sans-serif);border:0 solid var(--_line);text-align:start}
section{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:end;padding:1.25rem 1.5rem;max-height:50vh;overflow:auto;
border-top-width:1px;box-shadow:0 -4px 24px #0002}
section>div:first-child{flex:1 1 26rem}
.box,.center{max-width:30rem;margin:1rem;border-width:1px;border-radius:var(--_r)}
.center{margin-inline:auto}
h2{font-size:1.125em;font-weight:650}
h3{font-weight:650}
a{color:inherit}
[part=actions]{display:flex;flex-wrap:wrap;gap:.5rem}
button{min-height:44px;padding:.5rem 1.1rem;border:1px solid var(--_line);border-radius:var(--_r);background:none;
color:inherit;cursor:pointer}
[part=accept-all],[part=reject-all],[part=save]{background:var(--_main);border-color:var(--_main);color:var(--_on);font-weight:600;min-width:9.5rem}
:focus-visible{outline:3px solid var(--_main);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
dialog{width:min(44rem,100% - 2rem);max-height:calc(100dvh - 2rem);margin:auto;padding:1.5rem;border-width:1px;border-radius:var(--_r);overflow:auto}
dialog::backdrop{background:#0008}
dialog>*+*{margin-top:1rem}
header,[part=category-head]{display:flex;justify-content:space-between;align-items:center;gap:1rem}
[part=category]{padding-top:1rem;border-top:1px solid var(--_line)}
input{flex:none;appearance:none;width:44px;height:24px;padding:3px;border:2px solid var(--_line);border-radius:99px;cursor:pointer}
input:before{content:"";display:block;width:14px;height:14px;border-radius:99px;background:var(--_line)}
input:checked{background:var(--_main);border-color:var(--_main)}
input:checked:before{background:var(--_on);margin-inline-start:auto}
summary{cursor:pointer;min-height:24px}
table{width:100%;border-collapse:collapse;overflow-wrap:anywhere}
th,td{padding:.25rem .5rem .25rem 0;text-align:start;vertical-align:top;font-size:.875em}
dl{font-size:.875em;overflow-wrap:anywhere}
dl div{display:flex;flex-wrap:wrap;gap:0 .5rem}
dt{font-weight:650}
[part=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[part=placeholder]{display:grid;align-content:center;justify-items:center;gap:1rem;min-height:inherit;padding:1rem;text-align:center;
border-width:1px;border-radius:var(--_r)}
:host(ilumee-consent-placeholder){display:inline-block;max-width:100%;vertical-align:top}
@media(forced-colors:active){input:checked:before{background:Highlight}}
`;
function createSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

/** What the visitor is told, in an order that does not depend on the browser. */
function canonicalText({
  settings,
  messages
}) {
  const {
    policy,
    controller,
    categories,
    vendors,
    disclosure,
    rules
  } = settings;
  const told = vendors.map(({
    id,
    name,
    category,
    country,
    cookies
  }) => [id, name, category, country, cookies]);
  return JSON.stringify([policy, controller, categories, rules.categories, told, disclosure, rules.maxAgeDays, messages]);
}
/** Keeps what has the focus from lying under the banner: the browser scrolls it this far into view. */
function keepFocusVisible(banner) {
  const {
    style
  } = document.documentElement;
  if (banner) style.scrollPaddingBottom = `${banner.getBoundingClientRect().height}px`;else style.removeProperty('scroll-padding-bottom');
}
const createNoticeUi = (root, loadPreferences) => {
  const sheet = createSheet();
  const container = document.createElement('div');
  let Preferences;
  let wasShown = false;
  root.adoptedStyleSheets.push(sheet);
  root.append(container);
  return {
    async render(given) {
      const view = {
        ...given,
        messages: withOwnTexts(given)
      };
      if (view.preferences) Preferences ??= (await loadPreferences()).Preferences;
      const isShown = view.banner || view.preferences;
      container.className = `${view.settings.notice.theme ?? 'auto'}`;
      R([k("p", {
        role: "status",
        part: "status"
      }, wasShown && !isShown && view.record ? view.messages.saved : ''), view.banner && k(Banner, view), " ", view.preferences && k(Preferences, view)], container);
      wasShown ||= isShown;
      keepFocusVisible(root.querySelector('section'));
      const dialog = root.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
      if (view.banner) requestIdleCallback?.(() => void loadPreferences().catch(() => {}));
    },
    choices() {
      const switches = [...root.querySelectorAll('dialog input[name]')];
      return Object.fromEntries(switches.map(({
        name,
        checked
      }) => [name, checked]));
    },
    hash: view => sha256(canonicalText({
      ...view,
      messages: withOwnTexts(view)
    })),
    placeholder(shadow, item, given) {
      const view = {
        ...given,
        messages: withOwnTexts(given)
      };
      const frame = item.element;
      const host = shadow.host;
      shadow.adoptedStyleSheets = [sheet];
      if (frame.style.display !== 'none') {
        const {
          width,
          height
        } = frame.getBoundingClientRect();
        host.style.width = `${width}px`;
        host.style.aspectRatio = `${width} / ${height}`;
        frame.style.setProperty('display', 'none', 'important');
      }
      R(k(Placeholder, {
        view: view,
        item: item
      }), shadow);
    }
  };
};

export { createNoticeUi, messages };
