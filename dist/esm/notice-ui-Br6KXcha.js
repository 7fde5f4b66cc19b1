import { m as messages } from './en-CTTfK7MK.js';
import { a as listOf, f as fill, p as plural, g as gpcSentence, l as local, c as categoryName, M as MARK, b as countryName, i as inLanguages, w as withOwnTexts } from './texts-4y0Mz-H3.js';

/** An element with its attributes and what is in it. Text stays text. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
/**
 * Adds to a list of what is in the page, by its host. What has gone is looked for each time the list has doubled: so
 * many stay linear, and none is kept for good.
 */
function addInPage(list, key, value, hostOf) {
  const isNew = !list.has(key);
  list.set(key, value);
  if (!isNew || list.size & list.size - 1) return;
  for (const other of list.keys()) if (!hostOf(other).isConnected) list.delete(other);
}

/** Where data would go besides the controller's own country: a sentence, or nothing where that is not known. */
function transferSentence({
  settings,
  messages
}) {
  const {
    controller = {},
    vendors
  } = settings;
  const {
    language
  } = messages;
  const countries = vendors.map(({
    country
  }) => country);
  const abroad = [...new Set(countries)].filter(country => country && country !== controller.country);
  if (abroad.length) {
    const names = abroad.map(code => countryName(code, messages));
    return fill(messages.abroad, {
      countries: listOf(names, language)
    });
  }
  const isAtHome = controller.country && countries.length > 0 && countries.every(Boolean);
  return !!isAtHome && fill(messages.notAbroad, {
    country: countryName(controller.country, messages)
  });
}
/** What the site says has changed since an earlier answer. */
const changeSentence = ({
  settings: {
    policy
  },
  messages,
  policyChanged,
  isMarked
}) => policyChanged && (policy.changes ? fill(messages.policyChanged, {
  changes: local(policy.changes, messages.language, isMarked)
}) : messages.policyIsNew);
/** The sentences of the first layer: who, what for, how many, where to, how long, how to withdraw. */
function bannerSentences(view) {
  const {
    settings,
    messages,
    asked
  } = view;
  const {
    controller = {},
    vendors,
    rules
  } = settings;
  const {
    language
  } = messages;
  /** A vendor by its name, a category by its name and what it is for. */
  const purposeOf = id => {
    const vendor = vendors.find(one => one.id === id);
    const detail = local(settings.categories?.[id]?.description, language, view.isMarked) ?? messages.purposes[id];
    const name = vendor?.name ?? categoryName(view, id);
    return detail && !vendor ? fill(messages.withDetail, {
      name,
      detail: detail.replace(RegExp(`[.。](?=${MARK}?$)`), '')
    }) : name;
  };
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const purposes = listOf((asked.length ? asked : rules.categories).map(purposeOf), language);
  return [changeSentence(view), fill(messages.ask, {
    controller: who,
    purposes
  }), vendors.length > 0 && plural(messages.vendorCount, vendors.length, language), transferSentence(view), plural(messages.term, rules.maxAgeDays, language), messages.withdrawHow, gpcSentence(view)].filter(sentence => typeof sentence === 'string');
}
const nodeOf = piece => typeof piece === 'string' ? piece : element('span', {
  lang: piece[1],
  dir: 'auto'
}, piece[0]);
/**
 * The first layer: a labelled region, not a dialog; it takes no focus and locks nothing. Plain DOM: a first visit
 * waits for no library to draw eight elements.
 */
function createBanner(view) {
  const {
    messages,
    settings
  } = view;
  const {
    policy,
    notice
  } = settings;
  const action = (part, text) => element('button', {
    type: 'button',
    part,
    'data-action': part
  }, text);
  const sentences = bannerSentences({
    ...view,
    isMarked: true
  }).join(messages.language === 'zh' ? '' : ' ');
  const text = element('p', {}, ...inLanguages(sentences).map(nodeOf));
  if (policy?.url) text.append(' ', element('a', {
    href: policy.url
  }, messages.policyLink));
  return element('section', {
    part: 'banner',
    class: `card ${notice.layout ?? 'bar'}`,
    'aria-label': messages.title
  }, element('div', {
    part: 'text'
  }, element('h2', {}, messages.title), text), element('div', {
    part: 'actions'
  },
  // Equally wide, however long the words: the third button goes below where they leave no room.
  element('div', {
    class: 'pair'
  }, action('accept-all', messages.acceptAll), action('reject-all', messages.rejectAll)), action('open-preferences', messages.openPreferences)));
}

/**
 * What every part of the notice has. Sizes are in `em` of `.ui`, whose font size is the visitor's: the page's own
 * `rem` may be anything, and what a placeholder would inherit, too. Above the page `.ui` is a sheet of nothing as large
 * as the window. It is measured, not the window, whose units know nothing of a `zoom` on the page. Colours, radii,
 * spacing and font are custom properties that the site can set; README lists them. What has a short name in here is one
 * of them, with its default. The banner is fixed by itself: in the layer of `.ui` its text would be painted once more
 * when it has come in, as the page's largest paint.
 */
const STYLE = `
.ui{all:initial;display:block;visibility:inherit;pointer-events:none;
--b:var(--ilumee-background,#fff);--t:var(--ilumee-text,#16191d);--m:var(--ilumee-muted,#555c66);
--l:var(--ilumee-border,#d5d9df);--c:var(--ilumee-control,#717884);--a:var(--ilumee-accent,#16191d);
--o:var(--ilumee-on-accent,#fff);--f:var(--ilumee-focus,#2563eb);--r:var(--ilumee-radius,.75em);
--q:var(--ilumee-button-radius,.5em);--s:var(--ilumee-spacing,1em);color-scheme:light}
.dark{--b:var(--ilumee-background,#1b1e23);--t:var(--ilumee-text,#eceef1);--m:var(--ilumee-muted,#adb4be);
--l:var(--ilumee-border,#3a4048);--c:var(--ilumee-control,#8b929d);--a:var(--ilumee-accent,#eceef1);
--o:var(--ilumee-on-accent,#16191d);--f:var(--ilumee-focus,#8ab4ff);color-scheme:dark}
*{box-sizing:border-box;font:inherit;margin:0;overflow-wrap:anywhere}
.card{pointer-events:auto;background:var(--b);color:var(--t);border:1px solid var(--l);border-radius:var(--r);
font:var(--ilumee-font-size,.9375em)/1.45 var(--ilumee-font-family,system-ui,sans-serif);text-align:start}
section{display:flex;flex-direction:column;gap:calc(.75*var(--s));max-height:50vh;padding:var(--s);overflow:auto;
box-shadow:var(--ilumee-shadow,0 .5em 2.5em #0003)}
:host([popover]) .ui{position:fixed;inset:0;container-type:size}
:host([popover]) section{position:fixed;inset:auto 0 0;max-height:50%}
:host([popover]) .up section{inset:0 0 auto}
[part=text]{flex:0 1 auto;min-height:4em;overflow:auto}
.bar{border-radius:0;border-width:1px 0}
:host([popover]) :is(.box,.center){margin:var(--ilumee-offset,1em);max-width:var(--ilumee-width,27em)}
:host([popover]) .box{margin-inline-start:auto}
:host([popover]) .center{margin-inline:auto;width:calc(100% - 2em);max-width:var(--ilumee-width,44em)}
h2{font-size:1.1em;font-weight:650;line-height:1.5}
p{text-wrap:pretty}
a{color:inherit;text-underline-offset:.15em}
[part=actions]{flex:none;display:flex;flex-wrap:wrap;gap:.5em}
.pair{flex:2 1 auto;min-width:0;display:grid;grid-template-columns:1fr 1fr;gap:.5em}
section [part=open-preferences]{flex:1 1 auto}
button{min-width:0;min-height:max(44px,2.9em);padding:.4em .5em;border:1px solid var(--c);border-radius:var(--q);background:none;
color:inherit;font-weight:600;overflow-wrap:break-word;text-wrap:balance;cursor:pointer}
section :is([part=accept-all],[part=reject-all]),[part=save]{background:var(--a);border-color:var(--a);color:var(--o)}
button:hover{box-shadow:inset 0 0 0 99em #8882}
:focus-visible{outline:3px solid var(--f);outline-offset:2px}
[tabindex="-1"]:focus{outline:0}
[role=status]{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container(max-width:640px){section.card{font-size:var(--ilumee-font-size,.875em);line-height:1.3;
gap:calc(.5*var(--s));padding:calc(.75*var(--s)) var(--s)}section h2{display:none}
:host([popover]) :is(.box,.center){margin:.5em;width:auto;max-width:none}}
@media(forced-colors:none){[part=text]{background:linear-gradient(var(--b) 0 0) 0 100%/100% 1em no-repeat local,
linear-gradient(#0000,#8886) 0 100%/100% 1em no-repeat}}
@container(max-height:26em) and (max-width:35.99em){section{display:block}[part=text]{margin-bottom:.5em}}
@container(min-width:56em){.bar{flex-direction:row;align-items:center;gap:calc(2.5*var(--s));
padding:calc(1.25*var(--s)) max(1.5em,50% - 38em)}.bar [part=text]{flex:1}}
@container(max-height:26em) and (min-width:36em){section.card{flex-direction:row;align-items:stretch;max-width:none!important}
section [part=text]{flex:1}section [part=actions]{flex:0 1 21em;align-content:center}}
@container(min-width:641px){button{padding-inline:1.1em}}
@media(prefers-reduced-motion:no-preference){section{animation:i .25s}@keyframes i{from{opacity:0;translate:0 1em}}}
`;
/**
 * A sheet for shadow roots: a page's policy for styles has nothing to say about it.
 * @param isInFlow for what lies in the page: a box that is measured has no width of its own there, so the window is
 */
function createSheet(style = STYLE, isInFlow = false) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(isInFlow ? style.replaceAll('@container(', '@media(') : style);
  return sheet;
}

const darkness = matchMedia('(prefers-color-scheme:dark)');
/** Whether the theme is dark; `auto` is the page's `color-scheme` where it has chosen one, else the visitor's. */
function isDark({
  settings
}) {
  const {
    theme = 'auto'
  } = settings.notice;
  const scheme = theme === 'auto' ? getComputedStyle(document.documentElement).colorScheme : theme;
  const canBeDark = /dark/.test(scheme);
  return canBeDark === /light/.test(scheme) ? darkness.matches : canBeDark;
}
/** Keeps what has the focus from lying under the banner. */
function createClearance(root, container) {
  // Not an attribute of the page's own element, which a framework may be about to hydrate.
  const sheet = createSheet('');
  const find = () => root.host.popover ? root.querySelector('section') : null;
  let rule = '';
  function pad() {
    const banner = container.classList.contains('up') ? null : find();
    // As it lies at rest, while it still moves in; and in the page's own pixels, where the page has a `zoom`.
    const height = banner && `${container.offsetHeight - banner.offsetTop}px`;
    // The browser scrolls what gets the focus this far into view, and the end of the page comes out from under the
    // banner. A page that does not scroll gets no scroll bar, which would shift it.
    const end = document.documentElement.scrollHeight > innerHeight ? 'block' : 'none';
    const next = height ? `:root{scroll-padding-bottom:${height}!important}:root:after{content:"";display:${end};height:${height}}` : '';
    if (next !== rule) sheet.replaceSync(rule = next);
  }
  /** Where the page can not scroll it away, at its end or in a fixed bar, the banner goes to the other edge. */
  function stepAside({
    target
  }) {
    const banner = find()?.getBoundingClientRect();
    if (!banner || target === root.host || !(target instanceof Element)) return;
    const covered = target.getBoundingClientRect();
    if (covered.right < banner.left || covered.left > banner.right) return;
    const isUnderTop = covered.top < banner.height;
    const isUnderBottom = covered.bottom > innerHeight - banner.height;
    if (isUnderTop === isUnderBottom) return;
    container.classList.toggle('up', isUnderBottom);
    pad();
  }
  const observer = new ResizeObserver(pad);
  document.adoptedStyleSheets.push(sheet);
  // After the browser has scrolled, which takes its time where the page wants it smooth.
  document.addEventListener('focusin', event => {
    setTimeout(stepAside, getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? 500 : 0, event);
  });
  // It grows while it is read.
  observer.observe(document.documentElement);
  return banner => observer.observe(banner);
}
const createNoticeUi = (root, loadPreferences) => {
  const isInFlow = !root.host.popover;
  const sheet = createSheet(undefined, isInFlow);
  // Safari has none.
  const {
    requestIdleCallback = setTimeout
  } = window;
  const container = element('div', {
    class: 'ui'
  });
  const status = element('p', {
    role: 'status',
    part: 'status'
  });
  const layer = element('div', {});
  const keepClear = createClearance(root, container);
  const host = root.host;
  const inPage = new Map();
  let loaded;
  let renderings = 0;
  let drawn;
  /** What had the focus before the notice got it. */
  let cameFrom = null;
  root.adoptedStyleSheets.push(sheet);
  root.append(status, container);
  container.append(layer);
  host.addEventListener('focusin', ({
    relatedTarget
  }) => {
    cameFrom = relatedTarget;
  });
  const withTexts = given => ({
    ...given,
    messages: withOwnTexts(given)
  });
  async function preferences() {
    if (!loaded) {
      loaded = await loadPreferences();
      root.adoptedStyleSheets.push(createSheet(loaded.style, isInFlow));
      loaded.narrow.addEventListener('change', paintAgain);
    }
    return loaded;
  }
  /** Says what has become of the answer, once there is nothing else to be read. */
  function announce(view, before) {
    const {
      record,
      messages
    } = view;
    if (!record || record === before) return;
    const said = [record.method === 'revoke' ? messages.withdrawn : messages.saved, gpcSentence(view)];
    status.textContent = '';
    setTimeout(() => status.textContent = said.filter(Boolean).join(' '), 100);
  }
  /** The notice is gone, or its dialog: who used the keyboard goes on where they were. */
  function giveFocusBack(hadFocus) {
    if (!hadFocus || (document.activeElement ?? document.body) !== document.body) return;
    const next = cameFrom?.isConnected ? cameFrom : root.querySelector('section button,[part=reopen]');
    next?.focus({
      preventScroll: true
    });
  }
  function paintBanner(view) {
    const shown = root.querySelector('section');
    const next = view.banner ? createBanner(view) : undefined;
    if (next && shown?.isEqualNode(next)) return;
    const part = shown?.querySelector(':focus')?.getAttribute('part');
    shown?.remove();
    if (!next) return;
    container.prepend(next);
    // In another language, it is the same button.
    if (part) next.querySelector(`[part=${part}]`)?.focus();
    keepClear(next);
  }
  function paint(view) {
    // Asking for the page's style is dear just after a click.
    if (view.banner || view.preferences) container.classList.toggle('dark', isDark(view));
    paintBanner(view);
    loaded?.drawDialog(layer, view);
  }
  function paintInPage(shadow) {
    // None is left of one that went out of the page while the preferences were loaded.
    const [item, view] = inPage.get(shadow) ?? [];
    if (!view || !shadow.host.isConnected) inPage.delete(shadow);else if (item) loaded?.drawPlaceholder(shadow, item, view);else loaded?.drawPreferences(shadow, view);
  }
  function paintAgain() {
    if (drawn && host.isConnected) paint(drawn);
    for (const shadow of inPage.keys()) paintInPage(shadow);
  }
  /** The page, or the visitor, has turned the light off or on. */
  function onTheme() {
    if (drawn && container.classList.contains('dark') !== isDark(drawn)) paintAgain();
  }
  darkness.addEventListener('change', onTheme);
  new MutationObserver(onTheme).observe(document.documentElement, {
    attributes: true
  });
  return {
    async render(given) {
      const view = withTexts(given);
      const turn = ++renderings;
      if (view.preferences) await preferences();
      // Meanwhile something newer was drawn.
      if (turn !== renderings) return;
      const {
        activeElement
      } = root;
      const hadFocus = activeElement?.matches(':focus-visible') || cameFrom ? activeElement : null;
      const before = drawn;
      drawn = view;
      paint(view);
      giveFocusBack(hadFocus);
      if (before) announce(view, before.record);
      // Once the banner is painted, which must not wait for it.
      if (view.banner) requestAnimationFrame(() => requestIdleCallback(() => void loadPreferences().catch(() => {})));
    },
    choices(where = root) {
      const switches = [...where.querySelectorAll('[part=preferences] input[name]')];
      return Object.fromEntries(switches.map(({
        name,
        checked
      }) => [name, checked]));
    },
    async inPage(shadow, item, given) {
      addInPage(inPage, shadow, [item, withTexts(given)], ({
        host
      }) => host);
      await preferences();
      paintInPage(shadow);
    },
    async describe(given) {
      const view = withTexts(given);
      const {
        describeCategories
      } = await preferences();
      const {
        settings,
        policyChanged,
        gpc,
        messages
      } = view;
      const description = {
        language: messages.language,
        sentences: bannerSentences(view),
        vendors: settings.vendors,
        policyChanged,
        gpc,
        ...describeCategories(view)
      };
      // A copy: whoever writes into it changes nothing of ours.
      return JSON.parse(JSON.stringify(description));
    }
  };
};

var noticeUi = /*#__PURE__*/Object.freeze({
    __proto__: null,
    createNoticeUi: createNoticeUi,
    isDark: isDark,
    messages: messages
});

export { addInPage as a, changeSentence as b, createSheet as c, isDark as i, noticeUi as n, transferSentence as t };
