import { k, f as fill, l as local, p as plural, a as listOf, c as countryName, b as categoryName, d as createSheet, w as withOwnTexts, R } from './styles-BlJKrl1p.js';

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

/** Keeps what has the focus from lying under the banner: the browser scrolls it this far into view. */
function keepFocusVisible(banner) {
  const {
    style
  } = document.documentElement;
  if (banner) style.scrollPaddingBottom = `${banner.getBoundingClientRect().height}px`;else style.removeProperty('scroll-padding-bottom');
}
const createNoticeUi = (root, loadPreferences) => {
  const sheet = createSheet();
  // Safari has none.
  const {
    requestIdleCallback = setTimeout
  } = window;
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
      // A dialog that is taken out while it is open gives the focus to nobody.
      if (!view.preferences) root.querySelector('dialog')?.close();
      container.className = `${view.settings.notice.theme ?? 'auto'}`;
      R([k("p", {
        role: "status",
        part: "status"
      }, wasShown && !isShown && view.record ? view.messages.saved : ''), view.banner && k(Banner, view), " ", view.preferences && k(Preferences, view)], container);
      wasShown ||= isShown;
      keepFocusVisible(root.querySelector('section'));
      const dialog = root.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
      if (view.banner) requestIdleCallback(() => void loadPreferences().catch(() => {}));
    },
    choices() {
      const switches = [...root.querySelectorAll('dialog input[name]')];
      return Object.fromEntries(switches.map(({
        name,
        checked
      }) => [name, checked]));
    },
    async placeholder(shadow, item, given) {
      const {
        drawPlaceholder
      } = await loadPreferences();
      drawPlaceholder(shadow, item, {
        ...given,
        messages: withOwnTexts(given)
      });
    }
  };
};

export { createNoticeUi, messages };
