// @ts-check
// The contenders, each set up as its own documentation says, and the page they all stand in.
import { readdirSync, readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

/**
 * @typedef {object} Tags what the page wants to run after a grant
 * @property {readonly string[]} sources addresses of files, in their order
 * @property {readonly string[]} codes inline code, in its order
 *
 * @typedef {{ first?: string, head?: string, tags: string, foot?: string }} Parts markup: before all else in head, at the end of head, in the body, at its end
 *
 * @typedef {object} Contender
 * @property {string} id
 * @property {string} name
 * @property {(tags: Tags) => Parts} page
 * @property {Record<string, string>} [files] path on the site to a file of this project
 * @property {Record<string, () => string>} [made] path on the site to a script of the page's own
 * @property {{ accept: string, reject: string, preferences?: string, opened?: string }} [controls] selectors; `>>>` goes into a shadow root
 * @property {string} [withdraw] code that takes consent back, by the contender's own API
 * @property {boolean} [isOurs]
 * @property {boolean} [isVariant] measured in fewer rows: what it would add is known from another contender
 */

const PEERS = 'node_modules';

/** @param {string} text */
const script = (text) => `<script>${text}</script>`;
/** @param {readonly string[]} parts */
const lines = (parts) => parts.join('\n');
/** @param {string} open @param {(source: string) => string} withSource @returns {(tags: Tags) => string} */
const marked =
  (open, withSource) =>
  ({ sources, codes }) =>
    lines([
      ...sources.map((source) => `<script ${open} ${withSource(source)}></script>`),
      ...codes.map((code) => `<script ${open}>${code}</script>`),
    ]);

const src = (/** @type {string} */ source) => `src="${source}"`;
const markedByCategory = marked('type="text/plain" data-category="analytics"', src);

const OURS = readdirSync('dist').filter((name) => /^ilumee-consent.*\.js$/.test(name));
const OUR_FILES = Object.fromEntries(OURS.map((name) => [`/${name}`, `dist/${name}`]));
const OUR_DATA = 'data-policy-version="2026-01-15" data-policy-url="/privacy" data-controller="AYENK LLP"';
const OUR_VENDORS = `<script type="application/json" data-ilumee-consent>{"vendors":[{"id":"acme","name":"Acme","category":"analytics","country":"KZ","policyUrl":"https://tags.test/privacy","hosts":["tags.test"]}]}</script>`;
const OUR_TAG = `<script src="/ilumee-consent.js" crossorigin ${OUR_DATA}></script>`;
const EMPTY_META = '<meta http-equiv="Content-Security-Policy" content="">';

/** @type {Pick<Contender, 'files' | 'controls' | 'withdraw' | 'isOurs'>} */
const ours = {
  isOurs: true,
  files: OUR_FILES,
  controls: {
    accept: '#ilumee-consent >>> [part=accept-all]',
    reject: '#ilumee-consent >>> [part=reject-all]',
    preferences: '#ilumee-consent >>> [part=open-preferences]',
    opened: '#ilumee-consent >>> [part=preferences]',
  },
  withdraw: 'IlumeeConsent.revoke()',
};

const NOTICE = 'We use analytics to learn how this page is read. You can change your mind at any time.';

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  { id: 'none', name: 'no consent tool', page: (tags) => ({ tags: marked('', src)(tags) }) },
  {
    ...ours,
    id: 'ours',
    name: 'ours',
    page: (tags) => ({ first: OUR_VENDORS + OUR_TAG, tags: markedByCategory(tags) }),
  },
  {
    ...ours,
    id: 'ours-meta',
    name: 'ours, empty meta',
    isVariant: true,
    page: (tags) => ({ first: EMPTY_META + OUR_VENDORS + OUR_TAG, tags: markedByCategory(tags) }),
  },
  {
    ...ours,
    id: 'ours-inline',
    name: 'ours, in the page',
    isVariant: true,
    // Its chunks lie in the page's folder, where a script without an address looks for them.
    page: (tags) => ({
      first: `${OUR_VENDORS}<script ${OUR_DATA}>${readFileSync('dist/ilumee-consent.js', 'utf8').replaceAll('</script', '<\\/script')}</script>`,
      tags: markedByCategory(tags),
    }),
  },
  {
    // https://cookieconsent.orestbida.com/essential/getting-started.html
    id: 'vanilla-cookieconsent',
    name: 'vanilla-cookieconsent',
    page: (tags) => ({
      head: '<link rel="stylesheet" href="/vanilla/cookieconsent.css">',
      tags: markedByCategory(tags),
      foot: '<script type="module" src="/vanilla/cookieconsent-config.js"></script>',
    }),
    files: {
      '/vanilla/cookieconsent.css': `${PEERS}/vanilla-cookieconsent/dist/cookieconsent.css`,
      '/vanilla/cookieconsent.umd.js': `${PEERS}/vanilla-cookieconsent/dist/cookieconsent.umd.js`,
    },
    made: {
      '/vanilla/cookieconsent-config.js': () => `import '/vanilla/cookieconsent.umd.js';
CookieConsent.run({
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', description: '${NOTICE}', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', showPreferencesBtn: 'Preferences', footer: '<a href="/privacy">Privacy policy</a>' },
    preferencesModal: { title: 'Preferences', acceptAllBtn: 'Accept all', acceptNecessaryBtn: 'Reject all', savePreferencesBtn: 'Save', closeIconLabel: 'Close', sections: [
      { title: 'Necessary', description: 'What the page needs.', linkedCategory: 'necessary' },
      { title: 'Analytics', description: 'How the page is read.', linkedCategory: 'analytics' },
    ] },
  } } },
});`,
    },
    controls: {
      accept: '#cc-main .cm__btn[data-role=all]',
      reject: '#cc-main .cm__btn[data-role=necessary]',
      preferences: '#cc-main .cm__btn[data-role=show]',
      opened: '#cc-main .pm',
    },
    withdraw: 'CookieConsent.acceptCategory([])',
  },
  {
    // The package's README and dist/config.js.
    id: 'klaro',
    name: 'Klaro',
    page: (tags) => ({
      head: '<script defer src="/klaro/config.js"></script><script defer src="/klaro/klaro.js"></script>',
      tags: marked(
        'type="text/plain" data-type="text/javascript" data-name="acme"',
        (source) => `data-src="${source}"`,
      )(tags),
    }),
    files: { '/klaro/klaro.js': `${PEERS}/klaro/dist/klaro.js` },
    made: {
      '/klaro/config.js': () => `var klaroConfig = {
  version: 1, acceptAll: true,
  translations: { zz: { privacyPolicyUrl: '/privacy' }, en: { consentNotice: { description: '${NOTICE}' }, purposes: { analytics: 'Analytics' } } },
  services: [{ name: 'acme', title: 'Acme', purposes: ['analytics'] }],
};`,
    },
    controls: {
      accept: '#klaro .cm-btn-success',
      reject: '#klaro .cn-decline',
      preferences: '#klaro .cm-link',
      opened: '#klaro .cm-modal',
    },
    withdraw: 'var manager = klaro.getManager(); manager.changeAll(false); manager.saveAndApplyConsents()',
  },
  {
    // The package's README, "How to use" and "Create custom service".
    id: 'tarteaucitron',
    name: 'tarteaucitron',
    page: ({ sources, codes }) => ({
      head: `<script src="/tarteaucitron/tarteaucitron.min.js"></script>${script(TARTEAUCITRON)}`,
      tags: '',
      foot: script(`tarteaucitron.services.acme = {
  key: 'acme', type: 'analytic', name: 'Acme', needConsent: true, cookies: [],
  js: function () {
    'use strict';
${lines(sources.map((source) => `    tarteaucitron.addScript('${source}');`))}
${lines(codes.map((code) => `    ${code}`))}
  },
};
(tarteaucitron.job = tarteaucitron.job || []).push('acme');`),
    }),
    files: {
      '/tarteaucitron/tarteaucitron.min.js': `${PEERS}/tarteaucitronjs/tarteaucitron.min.js`,
      '/tarteaucitron/tarteaucitron.services.min.js': `${PEERS}/tarteaucitronjs/tarteaucitron.services.min.js`,
      '/tarteaucitron/css/tarteaucitron.min.css': `${PEERS}/tarteaucitronjs/css/tarteaucitron.min.css`,
      '/tarteaucitron/lang/tarteaucitron.en.min.js': `${PEERS}/tarteaucitronjs/lang/tarteaucitron.en.min.js`,
    },
    controls: {
      accept: '#tarteaucitronPersonalize2',
      reject: '#tarteaucitronAllDenied2',
      preferences: '#tarteaucitronCloseAlert',
      opened: '#tarteaucitron',
    },
    withdraw: 'tarteaucitron.userInterface.respondAll(false)',
  },
  {
    // The package's README.
    id: 'orejime',
    name: 'Orejime',
    page: ({ sources, codes }) => ({
      head: `${script(`window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: [{ id: 'analytics', title: 'Analytics', description: 'How the page is read.', cookies: [] }] };`)}
<script src="/orejime/orejime-standard-en.js"></script>
<link href="/orejime/orejime-standard.css" rel="stylesheet">`,
      tags: lines([
        ...sources.map((source) => `<template data-purpose="analytics"><script src="${source}"></script></template>`),
        ...codes.map((code) => `<template data-purpose="analytics">${script(code)}</template>`),
      ]),
    }),
    files: {
      '/orejime/orejime-standard-en.js': `${PEERS}/orejime/dist/orejime-standard-en.js`,
      '/orejime/orejime-standard.css': `${PEERS}/orejime/dist/orejime-standard.css`,
    },
    controls: {
      accept: '.orejime-Banner-saveButton',
      reject: '.orejime-Banner-declineButton',
      preferences: '.orejime-Banner-learnMoreButton',
      opened: '.orejime-Modal',
    },
    withdraw: 'orejime.manager.declineAll()',
  },
  {
    // The wizard's code for the opt-in type, https://www.osano.com/cookieconsent; tags go into its hooks.
    id: 'osano',
    name: 'cookieconsent',
    page: (tags) => ({
      head: '<link rel="stylesheet" href="/osano/cookieconsent.min.css">',
      tags: marked('type="text/plain" class="analytics"', (source) => `data-src="${source}"`)(tags),
      foot: `<script src="/osano/cookieconsent.min.js" data-cfasync="false"></script>${script(OSANO)}`,
    }),
    files: {
      '/osano/cookieconsent.min.css': `${PEERS}/cookieconsent/build/cookieconsent.min.css`,
      '/osano/cookieconsent.min.js': `${PEERS}/cookieconsent/build/cookieconsent.min.js`,
    },
    controls: { accept: '.cc-window .cc-allow', reject: '.cc-window .cc-deny' },
    withdraw: 'popup.setStatus(cookieconsent.status.deny)',
  },
  {
    // The package's README, with the type it recommends.
    id: 'yett',
    name: 'yett',
    page: ({ sources, codes }) => ({
      first: `${script('window.YETT_BLACKLIST = [/tags\\.test/];')}<script src="/yett/yett.min.js"></script>`,
      tags: lines([
        ...sources.map((source) => `<script type="javascript/blocked" src="${source}"></script>`),
        ...codes.map(script),
      ]),
    }),
    files: { '/yett/yett.min.js': `${PEERS}/yett/dist/yett.min.js` },
  },
];

const TARTEAUCITRON = `tarteaucitron.init({
  "privacyUrl": "/privacy", "bodyPosition": "bottom", "hashtag": "#tarteaucitron", "cookieName": "tarteaucitron",
  "orientation": "middle", "groupServices": false, "showDetailsOnClick": true, "serviceDefaultState": "wait",
  "showAlertSmall": false, "showTitleBanner": false, "cookieslist": false, "cookieslistEmbed": false,
  "showIcon": true, "iconPosition": "BottomRight", "adblocker": false, "DenyAllCta": true, "AcceptAllCta": true,
  "highPrivacy": true, "alwaysNeedConsent": false, "handleBrowserDNTRequest": false, "removeCredit": false,
  "moreInfoLink": true, "useExternalCss": false, "useExternalJs": false, "readmoreLink": "", "mandatory": true,
  "mandatoryCta": true, "googleConsentMode": true, "bingConsentMode": true, "pianoConsentMode": true,
  "pianoConsentModeEssential": false, "softConsentMode": false, "dataLayer": false, "serverSide": false,
  "partnersList": false
});`;

const OSANO = `var popup;
function enableTags() {
  document.querySelectorAll('script.analytics[type="text/plain"]').forEach(function (held) {
    var tag = document.createElement('script');
    if (held.dataset.src) { tag.src = held.dataset.src; tag.async = false; } else tag.text = held.text;
    held.replaceWith(tag);
  });
}
window.cookieconsent.initialise({
  palette: { popup: { background: '#383b75' }, button: { background: '#f1d600' } },
  type: 'opt-in',
  content: { message: '${NOTICE}', href: '/privacy' },
  onInitialise: function () { if (this.hasConsented()) enableTags(); },
  onStatusChange: function () { if (this.hasConsented()) enableTags(); },
}, function (made) { popup = made; });`;

const SENTENCE = 'The river rises in the mountains and runs past the old town, where boats wait for the ferry. ';

/**
 * The page: the same text, picture and style for everyone.
 * @param {Parts} parts
 */
export function pageHtml({ first = '', head = '', tags, foot = '' }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${first}
<title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
${head}
<script>var runs = 0, firstRun, lastRun; function ran() { lastRun = performance.now(); runs++ || (firstRun = lastRun); }</script>
</head>
<body>
<h1>A page</h1>
<img src="/hero.png" width="800" height="300" alt="A river">
${lines(Array.from({ length: 12 }, (_, index) => `<p>${index + 1}. ${SENTENCE.repeat(3)}</p>`))}
<div id="place"></div>
${tags}
${foot}
</body>
</html>`;
}

const TAG_HOST = 'http://tags.test';

/** What the page wants to run, by the end of its address. @param {string} kind @returns {Tags} */
export function tagsOf(kind) {
  const count = Number(/^codes-(\d+)$/.exec(kind)?.[1] ?? 0);
  return {
    sources: kind === 'tags' ? Array.from({ length: 8 }, (_, index) => `${TAG_HOST}/tag-${index + 1}.js`) : [],
    codes: kind === 'beacon' ? [BEACON] : Array.from({ length: count }, () => 'ran();'),
  };
}

const BEACON = `setInterval(function () { fetch('${TAG_HOST}/beacon?' + Date.now()); }, 5);`;

/** A company's tag: says when it started. */
export const TAG = `(window.tagStarts = window.tagStarts || []).push(performance.now());\n/* ${'acme '.repeat(800)}*/`;

export const PAGE_STYLE = `body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
img { display: block; max-width: 100%; height: auto; } p { margin: 1em 0; }
`;

/** A grey picture of 800 by 300 pixels in blocks of 4, the same every time; large enough to be the largest paint. */
export function picture() {
  const [width, height] = [800, 300];
  let seed = 1;
  const shades = Array.from({ length: (width / 4) * (height / 4) }, () => {
    seed = (seed * 48271) % 2147483647;
    return 96 + (seed % 64);
  });
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = shades[(y >> 2) * (width / 4) + (x >> 2)] ?? 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A part of a PNG file. @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
