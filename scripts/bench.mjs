// @ts-check
// `npm run bench`: what the gate costs a page, as ratios to the same page without it in the same run. Build first.
// Rounds of both pages take turns, so that a busy machine slows them alike; the figure is the median of the rounds.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { launchBrowser } from './chromium.mjs';

const ROUNDS = 15;
const LIBRARY = readFileSync('dist/ilumee-consent.js');
const TAG = '<script src="/ilumee-consent.js" crossorigin data-policy-version="1"></script>';

const server = createServer(({ url = '/' }, response) => {
  if (/\.js/.test(url)) response.setHeader('content-type', 'text/javascript');
  else response.setHeader('content-type', 'text/html');
  const page = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">${url === '/gated' ? TAG : ''}<div id="place"></div>`;
  response.end(url === '/ilumee-consent.js' ? LIBRARY : /gated|plain/.test(url) ? page : '1');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const port = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
const browser = await launchBrowser({ port, hosts: [] });

/** Each runs in the page and resolves with its milliseconds. @type {Record<string, [aim: number, code: string]>} */
const LOADS = {
  '10,000 plain nodes inserted': [
    1.1,
    `for (let index = 0; index < 10_000; index++) {
      const node = document.createElement('p');
      node.className = 'item';
      node.textContent = 'Item ' + index;
      place.append(node);
    }
    place.getBoundingClientRect();`,
  ],
  '1,000 scripts inserted and run': [
    1.1,
    `await new Promise((done) => {
      let left = 1_000;
      for (let index = 0; index < 1_000; index++) {
        const script = document.createElement('script');
        script.onload = () => --left || done();
        script.src = '/own.js?' + index;
        place.appendChild(script);
      }
    });`,
  ],
  '1,000 first-party fetches': [
    1.05,
    `for (let index = 0; index < 10; index++) {
      await Promise.all(Array.from({ length: 100 }, () => fetch('/own.json')));
    }`,
  ],
  'innerHTML of 100 kB': [
    1.05,
    `const item = '<li class="item"><a href="/page">A link to a page</a> <img alt="" width="1" height="1"> and text</li>';
    const html = item.repeat(Math.ceil(100_000 / item.length));
    for (let index = 0; index < 5; index++) place.innerHTML = html;`,
  ],
};

/** @param {number[]} values */
const median = (values) => values.sort((one, other) => one - other)[values.length >> 1] ?? NaN;

/** @param {string} page @param {string} code */
async function measure(page, code) {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`http://site.test/${page}`);
  await tab.waitForTimeout(50);
  const milliseconds = await tab.evaluate(`(async () => {
    const place = document.querySelector('#place');
    const start = performance.now();
    ${code}
    return performance.now() - start;
  })()`);
  await context.close();
  return /** @type {number} */ (milliseconds);
}

/** Main-thread time of the script-tag file at start, with a CPU that is four times slower. */
async function startUp() {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const devTools = await context.newCDPSession(tab);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await tab.addInitScript(`addEventListener('DOMContentLoaded', () => {});
    new PerformanceObserver(() => {}).observe({ type: 'resource' });`);
  await devTools.send('Profiler.enable');
  await devTools.send('Profiler.setSamplingInterval', { interval: 100 });
  await devTools.send('Profiler.start');
  await tab.goto('http://site.test/gated');
  const { profile } = await devTools.send('Profiler.stop');
  const { samples = [], timeDeltas = [], nodes } = profile;
  const isOurs = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url.endsWith('/ilumee-consent.js')]));
  let microseconds = 0;
  samples.forEach((id, index) => (microseconds += isOurs.get(id) ? (timeDeltas[index] ?? 0) : 0));
  await context.close();
  return microseconds / 1000;
}

console.log('| what | without | with the gate | ratio | aim |\n| --- | --- | --- | --- | --- |');
for (const [name, [aim, code]] of Object.entries(LOADS)) {
  /** @type {Record<'plain' | 'gated', number[]>} */
  const times = { plain: [], gated: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const order = /** @type {('plain' | 'gated')[]} */ (round % 2 ? ['gated', 'plain'] : ['plain', 'gated']);
    for (const page of order) {
      times[page].push(await measure(page, code));
    }
  }
  const [plain, gated] = [median(times.plain), median(times.gated)];
  console.log(
    `| ${name} | ${plain.toFixed(1)} ms | ${gated.toFixed(1)} ms | ${(gated / plain).toFixed(2)} | ${aim.toFixed(2)} |`,
  );
}
const starts = [];
for (let round = 0; round < 7; round++) starts.push(await startUp());
console.log(`| the file's own script at start, 4x slower CPU | | ${median(starts).toFixed(1)} ms | | 5 ms |`);

await browser.close();
server.close();
