import { d as createSheet, R, k, b as categoryName, f as fill, a as listOf, l as local, c as countryName } from './styles-BlJKrl1p.js';

/** English, for the second layer. */
const messages = {
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
    descriptions: {
        necessary: 'Keeps the site working, and remembers this answer.',
        functional: 'Videos, maps, chats and other embedded services.',
        analytics: 'Counts visits and shows how the site is used.',
        advertising: 'Measures advertising and shows it by your interests.',
    },
};

/** The style of what comes with the second layer. */
const style = `
h3{font-weight:650}
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
@media(forced-colors:active){input:checked:before{background:Highlight}}
[part=placeholder]{display:grid;align-content:center;justify-items:center;gap:1rem;height:100%;padding:1rem;text-align:center;
border-width:1px;border-radius:var(--_r)}
:host(ilumee-consent-placeholder){display:inline-block;max-width:100%;vertical-align:top}
`;

/** The host of an address; the address itself where it has none. */
function hostOf(url) {
  try {
    return new URL(url, document.baseURI).hostname;
  } catch {
    return url;
  }
}
/** Where the data of a held embed would go: its vendor's name, or its host. */
function recipient({
  settings,
  vendorName
}, {
  url,
  vendor
}) {
  const known = settings.vendors.find(({
    id
  }) => id === vendor);
  return known?.name ?? vendorName ?? hostOf(url);
}
/** Stands in for a held embed: what it is, who would receive data, and two ways to load it. */
const Placeholder = ({
  view,
  item
}) => {
  const messages$1 = {
    ...messages,
    ...view.messages
  };
  const title = item.element?.getAttribute('title') || hostOf(item.url);
  const category = categoryName(view, item.category);
  return k("div", {
    part: "placeholder",
    "class": view.settings.notice.theme ?? 'auto',
    role: "group",
    "aria-label": title
  }, k("p", null, fill(messages$1.placeholder, {
    title,
    vendor: recipient(view, item)
  })), k("div", {
    part: "actions"
  }, k("button", {
    type: "button",
    part: "load-once",
    "data-action": "load-once"
  }, messages$1.loadOnce), k("button", {
    type: "button",
    part: "always-allow",
    "data-action": "always-allow"
  }, fill(messages$1.alwaysAllow, {
    category
  }))));
};
/** Draws a placeholder of the frame's size, and takes the frame itself out of the page's flow. */
function drawPlaceholder(root, item, view) {
  const frame = item.element;
  const host = root.host;
  if (!host.isConnected) return;
  root.adoptedStyleSheets = [createSheet(), createSheet(style)];
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
  }), root);
}

/** A pattern as people write it: `_ga_*`. */
const cookieName = match => match.replace(/\(\?!.*?\)/g, '').replace(/(?:\[.*?\]|\\d|\.)(?:\{\d+\}|[+*])/g, '*').replace(/[\^$\\]/g, '');
const VendorTable = ({
  vendors,
  view
}) => {
  const {
    messages
  } = view;
  if (!vendors.length) return k("p", null, messages.noVendors);
  const link = ({
    name,
    policyUrl
  }) => policyUrl ? k("a", {
    href: policyUrl,
    rel: "noreferrer noopener",
    target: "_blank"
  }, name) : name;
  return k("table", null, k("thead", null, k("tr", null, k("th", {
    scope: "col"
  }, messages.vendor), k("th", {
    scope: "col"
  }, messages.country), k("th", {
    scope: "col"
  }, messages.cookie), k("th", {
    scope: "col"
  }, messages.duration))), k("tbody", null, vendors.map(vendor => k("tr", {
    key: vendor.id
  }, k("th", {
    scope: "row"
  }, link(vendor)), k("td", null, vendor.country ? countryName(vendor.country, messages.language) : '—'), k("td", null, vendor.cookies.map(({
    match,
    party
  }) => k("div", null, k("code", null, cookieName(match)), party && party.includes('.') && ` (${party})`))), k("td", null, vendor.cookies.map(({
    ttl
  }) => k("div", null, ttl ?? '—')))))));
};
const Category = ({
  id,
  view
}) => {
  const {
    settings,
    messages
  } = view;
  const name = categoryName(view, id);
  const description = local(settings.categories?.[id]?.description, messages.language) ?? messages.descriptions[id];
  const vendors = settings.vendors.filter(({
    category
  }) => category === id);
  const isNecessary = id === 'necessary';
  return k("div", {
    part: "category"
  }, k("div", {
    part: "category-head"
  }, k("h3", {
    id: `name-${id}`
  }, name), isNecessary ? k("span", null, messages.alwaysOn) : k("input", {
    type: "checkbox",
    role: "switch",
    name: id,
    "aria-labelledby": `name-${id}`,
    defaultChecked: view.isGranted(id)
  })), k("p", null, description), (vendors.length > 0 || !isNecessary) && k("details", null, k("summary", null, messages.vendor, ": ", vendors.length), k(VendorTable, {
    vendors: vendors,
    view: view
  })));
};
const Fact = ({
  name,
  value
}) => k("div", null, k("dt", null, name), k("dd", null, value));
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
const Preferences = given => {
  const view = {
    ...given,
    messages: {
      ...messages,
      ...given.messages
    }
  };
  const {
    messages: messages$1,
    settings,
    record,
    gpc
  } = view;
  const {
    rules,
    disclosure = {},
    policy
  } = settings;
  const honoured = rules.honourGpc.filter(id => rules.categories.includes(id));
  const honouredNames = listOf(honoured.map(id => categoryName(view, id)), messages$1.language);
  const action = (part, text, name = part) => k("button", {
    type: "button",
    part: part,
    "data-action": name
  }, text);
  // Escape: closed as by the button, so that whoever opened it knows. Nothing is saved. Chrome lets a second
  // Escape close a dialog without asking.
  const onCancel = event => {
    event.preventDefault();
    event.currentTarget.querySelector('[data-action=close]').click();
  };
  return k("dialog", {
    part: "preferences",
    "aria-labelledby": "preferences-title",
    onCancel: onCancel,
    onClose: onCancel
  }, k("header", null, k("h2", {
    id: "preferences-title",
    tabindex: "-1",
    autofocus: true
  }, messages$1.preferencesTitle), k("button", {
    type: "button",
    part: "close",
    "data-action": "close",
    "aria-label": messages$1.close
  }, "\u2715")), k("p", null, messages$1.preferencesText), gpc && honoured.length > 0 && k("p", {
    part: "gpc"
  }, fill(messages$1.gpcHonoured, {
    purposes: honouredNames
  })), ['necessary', ...rules.categories].map(id => k(Category, {
    key: id,
    id: id,
    view: view
  })), k("dl", null, disclosure.dataCollected && k(Fact, {
    name: messages$1.dataCollected,
    value: listOf(disclosure.dataCollected, messages$1.language)
  }), record && [k(Fact, {
    name: messages$1.recordId,
    value: k("code", null, record.id)
  }), k(Fact, {
    name: messages$1.recordDate,
    value: new Date(record.time).toLocaleString(messages$1.language)
  }), k(Fact, {
    name: messages$1.recordPolicy,
    value: record.policy
  })]), k("p", null, disclosure.publication !== undefined && (disclosure.publication ? messages$1.published : messages$1.notPublished), policy?.url && [" ", k("a", {
    href: policy.url
  }, messages$1.policyLink)], disclosure.rightsUrl && [" ", k("a", {
    href: disclosure.rightsUrl
  }, messages$1.rightsLink)]), k("div", {
    part: "actions"
  }, action('accept-all', messages$1.acceptAll), " ", action('reject-all', messages$1.rejectAll), action('save', messages$1.save)), record && k("div", {
    part: "record-actions"
  }, action('receipt', messages$1.receipt), " ", action('withdraw', messages$1.withdraw)));
};

export { Preferences, drawPlaceholder, style };
