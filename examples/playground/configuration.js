// From what is chosen on the page to a configuration, and from that to the three ways to write it. Pure.

/** The languages of the notice, each in its own words. */
export const LANGUAGES = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  it: 'Italiano',
  pt: 'Português',
  tr: 'Türkçe',
  uz: 'Oʻzbekcha',
  zh: '中文',
  ar: 'العربية',
};

export const CATEGORIES = ['functional', 'analytics', 'advertising'];

/** What the page starts with. `style` is one of examples/themes, or none. */
export const START = {
  layout: 'bar',
  theme: 'auto',
  style: '',
  language: 'auto',
  reopen: true,
  categories: CATEGORIES,
  vendors: ['google-analytics', 'meta-pixel', 'youtube'],
  name: 'AYENK LLP',
  registration: 'BIN 180440039847',
  country: 'KZ',
  contact: '',
  version: '2026-01-15',
  url: '/privacy',
  scope: 'known',
  mode: 'hold',
};

// ---- the configuration

const isEmpty = (value) => value === undefined || value === '' || (typeof value === 'object' && !Object.keys(value)[0]);

const withoutEmpty = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => !isEmpty(value)));

/** A value, unless it is what the library does anyway. */
const unless = (usual, value) => (value === usual ? undefined : value);

/** What `createConsent` takes; what is as by default is left out. */
export function toConfig(chosen) {
  const text = (name) => chosen[name].trim();
  const ids = CATEGORIES.filter((id) => chosen.categories.includes(id));
  return withoutEmpty({
    policy: withoutEmpty({ version: text('version'), url: text('url') }),
    controller: withoutEmpty({
      name: text('name'),
      registration: text('registration'),
      country: text('country').toUpperCase(),
      contact: text('contact'),
    }),
    categories: ids.length === CATEGORIES.length ? undefined : Object.fromEntries(ids.map((id) => [id, {}])),
    vendors: chosen.vendors,
    gate: withoutEmpty({
      scope: unless('known', chosen.scope),
      mode: unless('hold', chosen.mode),
      // A vendor whose own category is not asked about goes with this one.
      unknown: ids.includes('advertising') ? undefined : ids[0],
    }),
    notice: withoutEmpty({
      layout: unless('bar', chosen.layout),
      theme: unless('auto', chosen.theme),
      language: unless('auto', chosen.language),
      reopen: unless(true, chosen.reopen),
    }),
  });
}

/** By field: why the library would refuse it. */
export function findMistakes(chosen) {
  const mistakes = {};
  if (!chosen.version.trim()) mistakes.version = 'The library needs a version. A new one asks every visitor again.';
  for (const field of ['url', 'contact']) {
    const scheme = /^\s*([a-z][\w+.-]*):/i.exec(chosen[field])?.[1];
    if (scheme && !/^(https?|mailto|tel)$/i.test(scheme)) {
      mistakes[field] = 'Write an address such as /privacy, https://…, mailto:… or tel:…';
    }
  }
  return mistakes;
}

// ---- how it is written

const LINE = 92;

const JSON_STYLE = { key: JSON.stringify, text: (text) => JSON.stringify(text).replaceAll('<', '\\u003c') };

const JS_STYLE = {
  key: (key) => (/^[a-z_$][\w$]*$/i.test(key) ? key : JS_STYLE.text(key)),
  text: (text) =>
    `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('<', '\\x3c')}'`,
};

/** A value as JSON or JavaScript: on one line where there is room. */
function write(value, style, indent = '') {
  if (typeof value === 'string') return style.text(value);
  if (typeof value !== 'object') return String(value);
  const isList = Array.isArray(value);
  const inner = `${indent}  `;
  const parts = (space) =>
    isList
      ? value.map((item) => write(item, style, space))
      : Object.entries(value).map(([key, item]) => `${style.key(key)}: ${write(item, style, space)}`);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const flat = parts(inner).join(', ');
  if (!flat) return open + close;
  const line = isList ? `[${flat}]` : `{ ${flat} }`;
  if (indent && !line.includes('\n') && indent.length + line.length < LINE) return line;
  const last = style === JS_STYLE ? ',' : '';
  return `${open}\n${parts(inner)
    .map((part) => inner + part)
    .join(',\n')}${last}\n${indent}${close}`;
}

const escapeAttribute = (text) => {
  const quote = text.includes('"') && !text.includes("'") ? "'" : '"';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return quote + (quote === '"' ? escaped.replaceAll('"', '&quot;') : escaped) + quote;
};

const parses = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Would the script tag read this text back as text? It takes what looks like a switch, a small number or a list for one. */
const staysText = (text) => !/^(true|false|[1-9]\d{0,2}|[[{].*)$/.test(text) || !parses(text);

/** `data-policy-version`; the short names where there are some. */
const attributeName = (group, option) =>
  ({ 'controller-name': 'data-controller', 'notice-language': 'data-language' })[`${group}-${option}`] ??
  `data-${group}-${option}`;

/** Each option as an attribute; in `rest` what an attribute can not say. */
function toAttributes(config) {
  const attributes = [];
  const rest = {};
  for (const [group, value] of Object.entries(config)) {
    if (group === 'vendors' || group === 'categories') {
      attributes.push([`data-${group}`, JSON.stringify(value)]);
      continue;
    }
    for (const [option, setting] of Object.entries(value)) {
      if (typeof setting !== 'string' || staysText(setting)) {
        attributes.push([attributeName(group, option), String(setting)]);
      } else (rest[group] ??= {})[option] = setting;
    }
  }
  return { attributes, rest };
}

const tag = (src, attributes) =>
  `<script\n${[
    'src=' + escapeAttribute(src),
    'crossorigin',
    ...attributes.map(([name, value]) => `${name}=${escapeAttribute(value)}`),
  ]
    .map((attribute) => `  ${attribute}`)
    .join('\n')}\n></script>`;

const jsonBlock = (config) =>
  `<script type="application/json" data-ilumee-consent>\n${write(config, JSON_STYLE)}\n</script>`;

const stylesheet = (style, folder) => (style ? `\n<link rel="stylesheet" href="${folder}${style}.css">` : '');

/**
 * The snippets, from one configuration.
 * @param {object} config as `toConfig` makes it
 * @param {{ style?: string, src?: string, themes?: string }} [where] the theme's name, and where the files lie
 */
export function toSnippets(config, { style = '', src = '/ilumee-consent.js', themes = '/' } = {}) {
  const { attributes, rest } = toAttributes(config);
  const block = isEmpty(rest) ? '' : `${jsonBlock(rest)}\n`;
  const link = stylesheet(style, themes);
  const comment = link ? `// In the page: ${link.trim()}\n` : '';
  return {
    tag: `${block}${tag(src, attributes)}${link}\n`,
    json: `${jsonBlock(config)}\n${tag(src, [])}${link}\n`,
    npm: `import { createConsent } from '@ilumee/consent';\n\n${comment}export const consent = createConsent(${write(config, JS_STYLE)});\n`,
  };
}
