import { a as listOf, b as categoryText, k, f as fill, c as countryName } from './texts-BWG0crPa.js';

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
    match
  }) => k("div", null, k("code", null, match.replace(/[\^$\\]/g, ''))))), k("td", null, vendor.cookies.map(({
    ttl
  }) => k("div", null, ttl ?? '—')))))));
};
const Category = ({
  id,
  view
}) => {
  const {
    name,
    description
  } = categoryText(view, id);
  const vendors = view.settings.vendors.filter(({
    category
  }) => category === id);
  const isNecessary = id === 'necessary';
  return k("div", {
    part: "category"
  }, k("div", {
    part: "category-head"
  }, k("h3", {
    id: `name-${id}`
  }, name), isNecessary ? k("span", null, view.messages.alwaysOn) : k("input", {
    type: "checkbox",
    role: "switch",
    name: id,
    "aria-labelledby": `name-${id}`,
    defaultChecked: view.isGranted(id)
  })), k("p", null, description), (vendors.length > 0 || !isNecessary) && k("details", null, k("summary", null, view.messages.vendor, ": ", vendors.length), k(VendorTable, {
    vendors: vendors,
    view: view
  })));
};
const Fact = ({
  name,
  value
}) => k("div", null, k("dt", null, name), k("dd", null, value));
/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
const Preferences = view => {
  const {
    messages,
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
  const honouredNames = listOf(honoured.map(id => categoryText(view, id).name), messages.language);
  const action = (part, text, name = part) => k("button", {
    type: "button",
    part: part,
    "data-action": name
  }, text);
  // Escape: closed as by the button, so that whoever opened it knows. Nothing is saved.
  const onCancel = event => {
    event.preventDefault();
    event.currentTarget.querySelector('[data-action=close]').click();
  };
  return k("dialog", {
    part: "preferences",
    "aria-labelledby": "preferences-title",
    onCancel: onCancel
  }, k("header", null, k("h2", {
    id: "preferences-title",
    tabindex: "-1",
    autofocus: true
  }, messages.preferencesTitle), k("button", {
    type: "button",
    part: "close",
    "data-action": "close",
    "aria-label": messages.close
  }, "\u2715")), k("p", null, messages.preferencesText), gpc && honoured.length > 0 && k("p", {
    part: "gpc"
  }, fill(messages.gpcHonoured, {
    purposes: honouredNames
  })), ['necessary', ...rules.categories].map(id => k(Category, {
    key: id,
    id: id,
    view: view
  })), k("dl", null, disclosure.dataCollected && k(Fact, {
    name: messages.dataCollected,
    value: listOf(disclosure.dataCollected, messages.language)
  }), record && [k(Fact, {
    name: messages.recordId,
    value: k("code", null, record.id)
  }), k(Fact, {
    name: messages.recordDate,
    value: new Date(record.time).toLocaleString(messages.language)
  }), k(Fact, {
    name: messages.recordPolicy,
    value: record.policy
  })]), k("p", null, disclosure.publication !== undefined && (disclosure.publication ? messages.published : messages.notPublished), policy?.url && [" ", k("a", {
    href: policy.url
  }, messages.policyLink)], disclosure.rightsUrl && [" ", k("a", {
    href: disclosure.rightsUrl
  }, messages.rightsLink)]), k("div", {
    part: "actions"
  }, action('accept-all', messages.acceptAll), " ", action('reject-all', messages.rejectAll), action('save', messages.save)), record && k("div", {
    part: "record-actions"
  }, action('receipt', messages.receipt), " ", action('withdraw', messages.withdraw)));
};

export { Preferences };
