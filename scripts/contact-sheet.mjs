// @ts-check
// Screenshots of the notice in every layout, theme and three languages, on a phone and a desktop, on one page:
// .build/contact-sheet/index.html. Needs a build. For eyes, not for a test.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './chromium.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, '.build/contact-sheet');
const SIZES = { phone: { width: 375, height: 667 }, desktop: { width: 1280, height: 720 } };
const LANGUAGES = ['en', 'kk', 'ar'];
const LAYOUTS = ['bar', 'box', 'center'];
const THEMES = ['light', 'dark'];

/** @param {string} id @param {string} name @param {string} category @param {string} country @param {object[]} cookies */
const vendor = (id, name, category, country, cookies = []) => ({ id, name, category, country, cookies });
const CONFIG = {
  controller: {
    name: 'AYENK LLP',
    registration: 'BIN 180440039847',
    country: 'KZ',
    contact: 'mailto:privacy@site.test',
  },
  vendors: [
    {
      ...vendor('acme', 'Acme Analytics', 'analytics', 'US', [
        { match: '^_acme_id$', ttl: '1y' },
        { match: '^_acme_ses.+$', ttl: 'session' },
      ]),
      policyUrl: 'https://acme.example/privacy',
      storage: ['localStorage:/^acme-/'],
    },
    {
      ...vendor('metrica', 'Metrica', 'analytics', 'KZ', [{ match: '^_ym', ttl: '13m' }]),
      data: ['IP address', 'page URL'],
    },
    vendor('pixel', 'Pixel Ads Network', 'advertising', 'IE', [{ match: '^_px$', ttl: '90d' }]),
    { ...vendor('film', 'Film Ltd', 'functional', 'US'), hosts: ['film.test'] },
  ],
  policy: { version: '2026-01-15', url: '/privacy', changes: { en: 'Names our new analytics vendor.' } },
  disclosure: {
    dataCollected: ['IP address', 'cookies', 'browser type and version', 'operating system', 'page URL'],
    publication: false,
    rightsUrl: '/privacy#rights',
  },
};

/** @param {{ language: string, theme: string, layout: string, body?: string }} options */
function page({ language, theme, layout, body = '' }) {
  const config = { ...CONFIG, notice: { layout, theme, language } };
  const colours = theme === 'dark' ? 'background:#101215;color:#eceef1' : 'background:#fff;color:#14161a';
  const filler = '<p>Models that read, listen and answer. We build them for hospitals, banks and schools.</p>'.repeat(
    8,
  );
  return `<!doctype html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="data:,">
<script type="application/json" data-ilumee-consent>${JSON.stringify(config)}</script>
<script src="/dist/ilumee-consent.js"></script>
<style>body{margin:0 auto;padding:1rem;max-width:60rem;font:18px/1.6 Georgia,serif;${colours}}</style></head>
<body><h1>Machines that listen</h1>${body || filler}</body></html>`;
}

const EMBEDS = `<iframe data-category="functional" data-vendor="film" data-src="http://film.test/a" title="How a model learns" width="560" height="315" style="max-width:100%"></iframe>
<iframe data-category="functional" data-src="http://film.test/b" title="Map" width="260" height="120"></iframe><div data-consent-preferences></div>`;

/** @type {Map<string, string>} */
const pages = new Map();
const server = createServer((request, response) => {
  const path = new URL(request.url ?? '/', 'http://site.test').pathname;
  const html = pages.get(path);
  try {
    const body = html ?? readFileSync(join(ROOT, path.startsWith('/dist/') ? path : '/none'));
    response.writeHead(200, { 'Content-Type': html ? 'text/html; charset=utf-8' : 'text/javascript' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await launchBrowser({ port });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });

/** @type {{ name: string, group: string }[]} */
const shots = [];
const only = process.argv[2];

/**
 * @param {string} group
 * @param {string} name
 * @param {{ size: keyof typeof SIZES, html: string, more?: import('playwright-core').BrowserContextOptions }} options
 * @param {(page: import('playwright-core').Page) => Promise<unknown>} [act]
 */
async function shoot(group, name, { size, html, more }, act) {
  const file = `${group}-${name}-${size}`;
  if (only && !file.includes(only)) return;
  const path = `/${file}`;
  pages.set(path, html);
  const context = await browser.newContext({ viewport: SIZES[size], reducedMotion: 'reduce', ...more });
  const tab = await context.newPage();
  await tab.goto(`http://site.test${path}`);
  await act?.(tab);
  await tab.waitForTimeout(150);
  await tab.screenshot({ path: join(OUT, `${file}.png`) });
  await context.close();
  shots.push({ name: file, group });
}

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} tab */
const banner = (tab) => tab.locator('[part=banner]').waitFor();
/** @param {Page} tab */
async function preferences(tab) {
  await tab.locator('[part=open-preferences]').click();
  await tab.locator('dialog[part=preferences]').waitFor();
}
/** @param {Page} tab */
async function opened(tab) {
  await banner(tab);
  await tab.locator('[part=accept-all]').click();
  await tab.locator('[part=reopen]').click();
  await tab.locator('dialog[part=preferences]').waitFor();
  await tab.locator('summary').nth(1).click();
  await tab
    .locator('summary')
    .nth(1)
    .evaluate((summary) => summary.scrollIntoView());
}
/** @param {Page} tab */
async function end(tab) {
  await opened(tab);
  await tab.locator('[part=body]').evaluate((body) => body.scrollTo(0, 1e6));
}

const sizes = /** @type {(keyof typeof SIZES)[]} */ (Object.keys(SIZES));
for (const size of sizes) {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      for (const layout of LAYOUTS) {
        await shoot(
          `banner-${size}`,
          `${layout}-${theme}-${language}`,
          { size, html: page({ language, theme, layout }) },
          banner,
        );
      }
      const html = page({ language, theme, layout: 'bar' });
      await shoot(`preferences-${size}`, `${theme}-${language}`, { size, html }, preferences);
      await shoot(`vendors-${size}`, `${theme}-${language}`, { size, html }, opened);
      await shoot(`answer-${size}`, `${theme}-${language}`, { size, html }, end);
    }
  }
  const plain = { language: 'en', theme: 'light', layout: 'bar' };
  await shoot(
    `page-${size}`,
    'embeds',
    { size, html: page({ ...plain, body: EMBEDS }), more: { viewport: { ...SIZES[size], height: 1600 } } },
    banner,
  );
  await shoot(
    `page-${size}`,
    'embeds-dark',
    {
      size,
      html: page({ ...plain, theme: 'dark', body: EMBEDS }),
      more: { viewport: { ...SIZES[size], height: 1600 } },
    },
    banner,
  );
  for (const forced of /** @type {const} */ (['light', 'dark'])) {
    const more = { forcedColors: /** @type {const} */ ('active'), colorScheme: forced };
    await shoot(
      `forced-${size}`,
      `banner-${forced}`,
      { size, html: page({ ...plain, theme: 'auto', layout: 'box' }), more },
      banner,
    );
    await shoot(
      `forced-${size}`,
      `preferences-${forced}`,
      { size, html: page({ ...plain, theme: 'auto' }), more },
      opened,
    );
  }
  for (const language of ['en', 'kk']) {
    const zoomed = { viewport: { width: 320, height: size === 'phone' ? 568 : 180 } };
    await shoot(
      `small-${size}`,
      `banner-${language}`,
      { size, html: page({ ...plain, language }), more: zoomed },
      banner,
    );
    await shoot(
      `small-${size}`,
      `preferences-${language}`,
      { size, html: page({ ...plain, language }), more: zoomed },
      preferences,
    );
  }
}

const groups = [...new Set(shots.map(({ group }) => group))];
/** @param {string[]} names */
const sheet = (names) =>
  `<!doctype html><meta charset="utf-8"><style>body{font:13px system-ui;margin:1rem;background:#ddd}div{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{width:${'var(--w,300px)'};border:1px solid #888;display:block}</style>` +
  names
    .map((group) => {
      const figures = shots
        .filter((shot) => shot.group === group)
        .map(({ name }) => `<figure><img src="${name}.png"><figcaption>${name}</figcaption></figure>`);
      return `<h2>${group}</h2><div style="--w:${/desktop/.test(group) ? 480 : 240}px">${figures.join('')}</div>`;
    })
    .join('');
writeFileSync(join(OUT, 'index.html'), sheet(groups));
const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
const tab = await context.newPage();
for (const group of groups) {
  writeFileSync(join(OUT, `${group}.html`), sheet([group]));
  await tab.goto(`file://${OUT}/${group}.html`);
  await tab.screenshot({ path: join(OUT, `sheet-${group}.png`), fullPage: true });
  rmSync(join(OUT, `${group}.html`));
}
await browser.close();
server.close();
process.stdout.write(`${join(OUT, 'index.html')}: ${shots.length} screenshots\n`);
