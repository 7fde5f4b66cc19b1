import { k, f as fill, l as local, p as plural, a as listOf, c as countryName, b as categoryName, w as withOwnTexts, R } from './texts-bNUNs3Nu.js';

/** English. Its second layer is in `en-preferences.ts`. */
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
    placeholder: '“{title}” is not loaded: {vendor} would receive data such as your IP address.',
    loadOnce: 'Load once',
    alwaysAllow: 'Always allow {category}',
    categories: {
        necessary: 'Necessary',
        functional: 'Functional',
        analytics: 'Analytics',
        advertising: 'Advertising',
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
  const names = ids => listOf(ids.map(id => vendors.find(vendor => vendor.id === id)?.name ?? categoryName(view, id)), language);
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
  const category = categoryName(view, item.category);
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

/** Every colour, radius and font is a custom property that the site can set on `ilumee-consent`. */
const STYLE = `
:host{--_bg:var(--ilumee-background,#fff);--_fg:var(--ilumee-text,#1a1d21);--_line:var(--ilumee-border,#8a9099);
--_main:var(--ilumee-accent,#1f4fd8);--_on:var(--ilumee-on-accent,#fff);--_r:var(--ilumee-radius,10px)}
.dark{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);--_line:var(--ilumee-border,#7d848e);
--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}
@media(prefers-color-scheme:dark){.auto{--_bg:var(--ilumee-background,#1b1e23);--_fg:var(--ilumee-text,#eceef1);
--_line:var(--ilumee-border,#7d848e);--_main:var(--ilumee-accent,#9db8ff);--_on:var(--ilumee-on-accent,#10131a);color-scheme:dark}}
*{box-sizing:border-box;font:inherit;margin:0}
section,[part=placeholder],dialog{pointer-events:auto;background:var(--_bg);color:var(--_fg);
font:var(--ilumee-font,1rem/1.5 system-ui,sans-serif);border:0 solid var(--_line);text-align:start}
section{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:end;padding:1.25rem 1.5rem;max-height:50vh;overflow:auto;
border-top-width:1px;box-shadow:0 -4px 24px #0002}
section>div:first-child{flex:1 1 26rem}
.box,.center{max-width:30rem;margin:1rem;border-width:1px;border-radius:var(--_r)}
.center{margin-inline:auto}
h2{font-size:1.125em;font-weight:650}
a{color:inherit}
[part=actions]{display:flex;flex-wrap:wrap;gap:.5rem}
button{min-height:44px;padding:.5rem 1.1rem;border:1px solid var(--_line);border-radius:var(--_r);background:none;
color:inherit;cursor:pointer}
[part=accept-all],[part=reject-all],[part=save]{background:var(--_main);border-color:var(--_main);color:var(--_on);font-weight:600;min-width:9.5rem}
:focus-visible{outline:3px solid var(--_main);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
[part=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[part=placeholder]{display:grid;align-content:center;justify-items:center;gap:1rem;min-height:inherit;padding:1rem;text-align:center;
border-width:1px;border-radius:var(--_r)}
:host(ilumee-consent-placeholder){display:inline-block;max-width:100%;vertical-align:top}
`;
/** A sheet for shadow roots: a page's policy for styles has nothing to say about it. */
function createSheet(style = STYLE) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  return sheet;
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
      if (view.preferences && !Preferences) {
        const loaded = await loadPreferences();
        Preferences = loaded.Preferences;
        root.adoptedStyleSheets.push(createSheet(loaded.style));
      }
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
