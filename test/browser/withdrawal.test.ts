import type { Page } from 'playwright-core';
import { accept, consentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const VENDOR = {
  id: 'acme',
  name: 'Acme',
  category: 'analytics',
  country: 'KZ',
  policyUrl: 'https://acme.test/policy',
  hosts: ['acme.test'],
};
const TICKS = `setInterval(() => fetch('http://acme.test/tick', { mode: 'no-cors' }), 50)`;

async function visitGranted(server: RecordingServer, page: Page): Promise<void> {
  server.page('site.test', '/', consentPage({ config: { policy: { version: '1' }, vendors: [VENDOR] } }));
  server.page('acme.test', '/tick.html', `<!doctype html><script>${TICKS}</script>`);
  server.script('acme.test', '/tick.js', TICKS);
  await page.goto('http://site.test/');
  await accept(page);
  await expect.poll(() => page.evaluate(`IlumeeConsent.has('acme')`)).toBe(true);
}

const arrived = (server: RecordingServer) => server.requests({ host: 'acme.test' }).map(({ path }) => path);
const blobUrl = (code: string) => `URL.createObjectURL(new Blob([${JSON.stringify(code)}]))`;
/** Code that puts a ticking frame of the vendor into a node. */
const framed = (parent: string) =>
  `const frame = document.createElement('iframe'); frame.src = 'http://acme.test/tick.html'; ${parent}.append(frame);`;
const host = `const host = document.createElement('div'); document.body.append(host);`;

test.for([
  ['a worker of a blob', `new Worker(${blobUrl(TICKS)})`],
  ['a worker of a blob that imports', `new Worker(${blobUrl(`importScripts('http://acme.test/tick.js')`)})`],
  ['a worker of a data: URL', `new Worker('data:text/javascript,' + encodeURIComponent(${JSON.stringify(TICKS)}))`],
  ['a frame in an open shadow tree', host + framed(`host.attachShadow({ mode: 'open' })`)],
  ['a frame in a closed shadow tree', host + framed(`host.attachShadow({ mode: 'closed' })`)],
  [
    'a frame in a frame of the page',
    `const outer = document.createElement('iframe'); document.body.append(outer); ${framed('outer.contentDocument.body')}`,
  ],
  ['a window that was opened', `open('http://acme.test/tick.html')`],
])('%s is ended', async ([, code], { server, page }) => {
  await visitGranted(server, page);
  await page.evaluate(`{ ${code} }`);
  await expect.poll(() => arrived(server)).toContain('/tick');
  await page.evaluate('IlumeeConsent.revoke()');
  await page.waitForTimeout(150);
  server.clear();
  await page.waitForTimeout(300);
  expect(arrived(server)).toEqual([]);
});

const made = (html: string) => `window.made = document.createElement('div'); made.innerHTML = '<p>${html}</p>';`;
const LAZY = '<img loading="lazy" src="http://acme.test/a.png">';
const FRAME = '<iframe src="http://acme.test/a.html"></iframe>';
const PUT = 'document.body.append(made)';
const RULE = '.later { background: url(http://acme.test/a.png) }';
const USE = `document.body.append(Object.assign(document.createElement('p'), { className: 'later', textContent: 'x' }))`;

test.for([
  ['a frame', made(FRAME), PUT],
  ['a lazy image', made(LAZY), PUT],
  ['a stylesheet', made('<link rel="stylesheet" href="http://acme.test/a.css">'), PUT],
  ['an object', `window.made = document.createElement('object'); made.data = 'http://acme.test/a.png';`, PUT],
  [
    'a script in an element',
    `window.made = document.createElement('div');
     made.append(Object.assign(document.createElement('script'), { src: 'http://acme.test/a.js' }));`,
    PUT,
  ],
  ['a copy of a frame', made(FRAME), 'document.body.append(made.cloneNode(true))'],
  ['a frame that was in the page', `${made(FRAME)} ${PUT}; made.remove();`, PUT],
  [
    'a template that was used before',
    `window.made = document.createElement('template'); made.innerHTML = '${FRAME}';
     document.body.append(document.importNode(made.content, true));`,
    'document.body.append(document.importNode(made.content, true))',
  ],
  [
    'a sound',
    `window.made = new Audio(); made.preload = 'none'; made.src = 'http://acme.test/a.wav';`,
    'made.play().catch(() => {})',
  ],
  [
    'a rule that was inserted',
    `const style = document.createElement('style'); document.head.append(style); style.sheet.insertRule('${RULE}')`,
    USE,
  ],
  [
    'an adopted sheet',
    `const sheet = new CSSStyleSheet(); sheet.replaceSync('i {} ${RULE}'); document.adoptedStyleSheets = [sheet]`,
    USE,
  ],
  [
    'a script that has no text yet',
    `window.made = document.createElement('script'); ${PUT}`,
    `made.text = 'imp' + 'ort("http://acme.test/a.js")'`,
  ],
  [
    'a font',
    `document.fonts.add(new FontFace('later', 'url(http://acme.test/a.woff2)'))`,
    `${USE}; document.body.lastChild.style.fontFamily = 'later'`,
  ],
] as const)(
  '%s that was made under the grant is held when it is used later',
  async ([, code, use], { server, page }) => {
    await visitGranted(server, page);
    await page.evaluate(`{ ${code} }`);
    await page.evaluate('IlumeeConsent.revoke()');
    await page.waitForTimeout(100);
    server.clear();
    await page.evaluate(`{ ${use}; } 0`);
    await page.waitForTimeout(300);
    expect(arrived(server)).toEqual([]);
  },
);

test('a rule that was taken out comes back with the next grant', async ({ server, page }) => {
  await visitGranted(server, page);
  await page.evaluate(`{
    window.sheet = new CSSStyleSheet();
    sheet.replaceSync('b { color: red } ${RULE} i { color: red }');
    document.adoptedStyleSheets = [sheet];
    window.rules = () => [...sheet.cssRules].map(({ cssText }) => /acme|data:/.exec(cssText)?.[0]);
  }`);
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await page.evaluate('rules()')).toEqual([undefined, 'data:', undefined]);
  await page.click('h1');
  await page.evaluate('IlumeeConsent.acceptAll()');
  await expect.poll(() => page.evaluate('rules()')).toEqual([undefined, 'acme', undefined]);
});

test('a script that has run under the grant does not run again when it is moved and granted once more', async ({
  server,
  page,
}) => {
  await visitGranted(server, page);
  server.script('acme.test', '/once.js', 'window.runs = (window.runs ?? 0) + 1');
  await page.evaluate(`{
    window.made = document.createElement('div');
    made.append(Object.assign(document.createElement('script'), { src: 'http://acme.test/once.js' }));
    ${PUT};
  }`);
  await expect.poll(() => page.evaluate('runs')).toBe(1);
  await page.evaluate(`IlumeeConsent.revoke(); made.remove(); ${PUT}; IlumeeConsent.acceptAll()`);
  await page.waitForTimeout(400);
  expect(await page.evaluate('runs')).toBe(1);
});

test('an answer whose body still comes in is aborted, one that was read stays', async ({ server, page }) => {
  await visitGranted(server, page);
  server.script('acme.test', '/stream', '', { pieces: { parts: Array(100).fill('x'), everyMs: 100 } });
  server.script('acme.test', '/whole', 'whole');
  await page.evaluate(`(async () => {
    window.whole = await fetch('http://acme.test/whole').then((answer) => answer.text());
    const { body } = await fetch('http://acme.test/stream');
    const reader = body.getReader();
    await reader.read();
    window.log = (async () => { for (;;) if ((await reader.read()).done) return 'done'; })().catch(({ name }) => name);
    IlumeeConsent.revoke();
  })()`);
  expect(await page.evaluate('Promise.all([whole, log])')).toEqual(['whole', 'AbortError']);
});

test('a request that is to go out later is aborted', async ({ server, page }) => {
  await page.addInitScript(`window.fetchLater = (url, { signal }) => {
    signal.onabort = () => { window.aborted = url; };
    return { activated: false };
  }`);
  await visitGranted(server, page);
  expect(await page.evaluate(`fetchLater('http://acme.test/later', { activateAfter: 9000 })`)).toEqual({
    activated: false,
  });
  await page.evaluate('IlumeeConsent.revoke()');
  expect(await page.evaluate('aborted')).toBe('http://acme.test/later');
});

test('a peer connection is held by its old name too', async ({ server, page }) => {
  server.page('site.test', '/', consentPage({ config: { policy: { version: '1' }, vendors: [VENDOR] } }));
  await page.goto('http://site.test/');
  const servers = `new webkitRTCPeerConnection({ iceServers: [{ urls: 'stun:acme.test' }] }).getConfiguration().iceServers`;
  expect(await page.evaluate(servers)).toEqual([]);
  expect(await page.evaluate('webkitRTCPeerConnection === RTCPeerConnection')).toBe(true);
});
