// @ts-check
// What is measured: each scenario visits one contender and gives numbers by the keys of rows.mjs.
import { installBench, observePaints } from './in-page.mjs';

/**
 * @typedef {import('./contenders.mjs').Contender} Contender
 * @typedef {Record<string, number | undefined>} Numbers
 * @typedef {{ browser: import('playwright-core').Browser, server: Awaited<ReturnType<typeof import('./server.mjs').startServer>> }} Tools
 * @typedef {(tools: Tools, contender: Contender) => Promise<Numbers>} Scenario
 * @typedef {{ latency: number, downloadThroughput: number, uploadThroughput: number }} Network milliseconds, bytes a second
 */

export const TAGS = 8;
export const COUNTS = /** @type {const} */ ([10, 100, 1_000, 5_000]);

/** Chromium adds the latency to every answer; it does not slow down name look-ups and handshakes. */
const NETWORKS = /** @type {const} */ ({
  cable: { latency: 28, downloadThroughput: 5_000_000 / 8, uploadThroughput: 1_000_000 / 8 },
  'slow 4G': { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
});

const SITE = 'http://localhost';
/** @param {Contender} contender @param {string} kind */
const address = ({ id }, kind) => `${SITE}/${id}--${kind}`;

/**
 * A tab of a visitor.
 * @param {import('playwright-core').BrowserContext} context
 * @param {{ cpu?: number, network?: Network, paints?: boolean, watch?: string }} [options] `watch`: a selector whose first paint is noted
 */
async function openTab(context, { cpu = 1, network, paints = false, watch } = {}) {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await page.addInitScript(installBench);
  if (paints) await page.addInitScript(observePaints);
  if (watch) await page.addInitScript(`window.watched = bench.shown(${JSON.stringify(watch)})`);
  // What else runs on the machine, or waits for another process, is no part of it.
  await devTools.send('Performance.enable', { timeDomain: 'threadTicks' });
  if (cpu > 1) await devTools.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await devTools.send('Network.enable');
    await devTools.send('Network.emulateNetworkConditions', { offline: false, ...network });
  }
  /** @returns {Promise<Record<string, number>>} */
  async function metrics() {
    const { metrics: all } = await devTools.send('Performance.getMetrics');
    return Object.fromEntries(all.map(({ name, value }) => [name, value]));
  }
  /** Milliseconds of the main thread's CPU for script since the tab was opened, compiling there included. */
  async function scriptTime() {
    const { ScriptDuration = NaN, V8CompileDuration = 0 } = await metrics();
    return (ScriptDuration + V8CompileDuration) * 1000;
  }
  async function heap() {
    await devTools.send('HeapProfiler.collectGarbage');
    return ((await metrics()).JSHeapUsedSize ?? NaN) / 1_000_000;
  }
  /** @param {string} selector */
  const shown = (selector) => within(page.evaluate(`bench.shown(${JSON.stringify(selector)})`), 10_000, 'banner');
  /**
   * A person's click; resolves with the milliseconds to the next paint, or to the one that shows `opened`.
   * @param {string} selector
   * @param {string} [opened]
   */
  async function click(selector, opened) {
    await shown(selector);
    const { x, y } = await page.evaluate(
      `bench.armClick(${JSON.stringify(opened) ?? ''}), bench.resting(${JSON.stringify(selector)})`,
    );
    await page.mouse.click(x, y);
    return /** @type {Promise<number>} */ (within(page.evaluate('bench.clicked'), 10_000, 'paint after a click'));
  }
  /** @param {string} selector */
  const isShown = (selector) =>
    /** @type {Promise<boolean>} */ (page.evaluate(`bench.isShown(${JSON.stringify(selector)})`));
  return { page, scriptTime, heap, click, isShown };
}

/**
 * @template Value
 * @param {Promise<Value>} promise
 * @param {number} milliseconds
 * @param {string} what
 * @returns {Promise<Value>}
 */
async function within(promise, milliseconds, what) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no ${what} within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return /** @type {Value} */ (await Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs code with a visitor of its own.
 * @template Value
 * @param {Tools} tools
 * @param {(context: import('playwright-core').BrowserContext) => Promise<Value>} run
 * @returns {Promise<Value>}
 */
async function asVisitor({ browser }, run) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    return await run(context);
  } finally {
    await context.close();
  }
}

/** The page's own files, which are the same for everyone. */
const OWN = /^\/(page\.css|hero\.png)$/;

/** What the site has sent for requests that came before a time. @param {Tools['server']} server @param {number} until */
function traffic({ answers }, until) {
  const own = answers.filter(({ host, path, time }) => host === 'localhost' && !OWN.test(path) && time <= until);
  return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0) / 1000, requests: own.length };
}

/** What the contender sends for, compressed in either way. @type {Scenario} */
export async function measureBytes(tools, contender) {
  const { server } = tools;
  const { controls } = contender;
  /** @type {Numbers} */
  const numbers = {};
  for (const coding of /** @type {const} */ (['br', 'gzip'])) {
    server.setCoding(coding);
    await asVisitor(tools, async (context) => {
      const note = (/** @type {string} */ when, until = Infinity) => {
        const { bytes, requests } = traffic(server, until);
        numbers[`bytes ${coding} ${when}`] = bytes;
        if (coding === 'br') numbers[`requests ${when}`] = requests;
      };
      server.answers.length = 0;
      const { page, click } = await openTab(context, { watch: controls?.accept });
      await page.goto(address(contender, 'tags'));
      await page.waitForTimeout(1_000);
      const banner =
        controls &&
        (await within(page.evaluate('watched.then((time) => performance.timeOrigin + time)'), 5_000, 'banner'));
      note('banner', /** @type {number | undefined} */ (banner));
      note('first');
      if (controls?.preferences) {
        await click(controls.preferences, controls.opened);
        await page.waitForTimeout(300);
      }
      // A page without a tool is the base of this row too.
      if (contender.id === 'none' || controls?.preferences) note('preferences');
      await page.goto(address(contender, 'tags'));
      await page.waitForTimeout(300);
      if (controls) await click(controls.accept);
      await page.waitForTimeout(300);
      await page.close();
      server.answers.length = 0;
      const back = await openTab(context);
      await back.page.goto(address(contender, 'tags'));
      await back.page.waitForTimeout(600);
      note('returning');
    });
  }
  server.setCoding('br');
  return numbers;
}

/**
 * Script time at start, clicks and heap.
 * @param {1 | 4} cpu
 * @returns {Scenario}
 */
export const measureVisits = (cpu) => (tools, contender) =>
  asVisitor(tools, async (context) => {
    const { controls, isVariant } = contender;
    const settled = 400 + cpu * 150;
    /** @type {Numbers} */
    const numbers = {};
    async function visit() {
      const tab = await openTab(context, { cpu });
      await tab.page.goto(address(contender, 'tags'));
      await tab.page.waitForTimeout(settled);
      return tab;
    }
    const first = await visit();
    numbers[`script first ${cpu}x`] = await first.scriptTime();
    if (cpu === 1) numbers.heap = await first.heap();
    if (!isVariant && controls?.preferences) {
      numbers[`click preferences ${cpu}x`] = await first.click(controls.preferences, controls.opened);
    }
    await first.page.close();
    if (!isVariant && controls) {
      const rejecting = await visit();
      numbers[`click reject ${cpu}x`] = await rejecting.click(controls.reject);
      await rejecting.page.evaluate('localStorage.clear()');
      await rejecting.page.close();
      await context.clearCookies();
    }
    if (controls) {
      const accepting = await visit();
      const painted = await accepting.click(controls.accept);
      if (!isVariant) numbers[`click accept ${cpu}x`] = painted;
      await accepting.page.waitForTimeout(settled);
      await accepting.page.close();
    }
    const returning = await visit();
    numbers[`script returning ${cpu}x`] = await returning.scriptTime();
    if (controls && (await returning.isShown(controls.accept))) throw new Error('asked again');
    return numbers;
  });

/**
 * Paints of a first visit and, where the network is slow, the tags of a returning one.
 * @param {keyof typeof NETWORKS} name
 * @param {1 | 4} cpu
 * @returns {Scenario}
 */
export const measurePaints = (name, cpu) => (tools, contender) =>
  asVisitor(tools, async (context) => {
    const { controls } = contender;
    const options = { cpu, network: NETWORKS[name], paints: true };
    /** @type {Numbers} */
    const numbers = {};
    const { page, click } = await openTab(context, { ...options, watch: controls?.accept });
    await page.goto(address(contender, 'tags'));
    if (controls) {
      numbers[`banner ${name}`] = /** @type {number} */ (await within(page.evaluate('watched'), 20_000, 'banner'));
    }
    await page.waitForTimeout(600);
    const { shift, largest, blocked } = /** @type {import('./in-page.mjs').Bench['seen']} */ (
      await page.evaluate('bench.seen')
    );
    Object.assign(numbers, { [`largest ${name}`]: largest, [`shift ${name}`]: shift, [`blocked ${name}`]: blocked });
    if (name !== 'slow 4G' || contender.id === 'yett') return numbers;

    if (controls) await click(controls.accept);
    await tagsRun(page);
    await page.close();
    const back = await openTab(context, options);
    await back.page.goto(address(contender, 'tags'), { waitUntil: 'commit' });
    const starts = await tagsRun(back.page);
    numbers['tag first'] = starts[0];
    numbers['tag last'] = starts[TAGS - 1];
    return numbers;
  });

/** @param {import('playwright-core').Page} page */
async function tagsRun(page) {
  await page.waitForFunction(`window.tagStarts?.length === ${TAGS}`, undefined, { timeout: 20_000, polling: 50 });
  return /** @type {number[]} */ (await page.evaluate('tagStarts'));
}

const LONGEST = 10_000;

/**
 * From the click on accept to the last of many inline tags; and what the many cost at start.
 * @param {(typeof COUNTS)[number]} count
 * @returns {Scenario}
 */
export const measureRelease = (count) => (tools, contender) =>
  asVisitor(tools, async (context) => {
    const { page, click, scriptTime } = await openTab(context);
    await page.goto(address(contender, `codes-${count}`));
    await page.waitForTimeout(600);
    const atStart = { [`script ${count} tags`]: await scriptTime() };
    const { controls } = contender;
    if (controls) await within(click(controls.accept), LONGEST, 'paint after accept').catch(() => {});
    const isOver = await page
      .waitForFunction(`runs >= ${count}`, undefined, { timeout: LONGEST, polling: 50 })
      .then(() => true)
      .catch(() => false);
    const time = isOver ? await page.evaluate(controls ? 'lastRun - bench.clickedAt' : 'lastRun - firstRun') : Infinity;
    return { ...atStart, [`release ${count}`]: /** @type {number} */ (time) };
  });

/** Each resolves in the page when it is done. */
const LOADS = {
  nodes: `for (let index = 0; index < 10_000; index++) {
      const node = document.createElement('p');
      node.className = 'item';
      node.textContent = 'Item ' + index;
      // As code does by hand, and as frameworks do.
      if (index % 2) place.append(node);
      else place.insertBefore(node, null);
    }
    place.getBoundingClientRect();`,
  html: `const item = '<li class="item"><a href="/page">A link to a page</a> <img alt="" width="1" height="1"> and text</li>';
    const html = item.repeat(Math.ceil(100_000 / item.length));
    for (let index = 0; index < 5; index++) place.innerHTML = html;`,
  fetches: `for (let index = 0; index < 10; index++) {
      await Promise.all(Array.from({ length: 100 }, () => fetch('/own.json')));
    }`,
  scripts: `await new Promise((done) => {
      let left = 1_000;
      for (let index = 0; index < 1_000; index++) {
        const script = document.createElement('script');
        script.onload = () => --left || done();
        script.src = '/own.js?' + index;
        place.appendChild(script);
      }
    });`,
};

/**
 * How often each is done on a page, of which the fastest counts: what takes a moment only is doubled by whatever else
 * the machine does then.
 * @type {Readonly<Record<string, number>>}
 */
const TIMES = { nodes: 5, html: 5, fetches: 2 };

/** What page code does while the contender looks on. @type {Scenario} */
export const measureLoads = (tools, contender) =>
  asVisitor(tools, async (context) => {
    const { page } = await openTab(context);
    await page.goto(address(contender, 'codes-0'));
    await page.waitForTimeout(500);
    /** @type {Numbers} */
    const numbers = {};
    for (const [name, code] of Object.entries(LOADS)) {
      const found = [];
      for (let time = 0; time < (TIMES[name] ?? 1); time++) {
        const milliseconds = await page.evaluate(`(async () => {
          const place = document.querySelector('#place');
          const start = performance.now();
          ${code}
          const milliseconds = performance.now() - start;
          place.replaceChildren();
          return milliseconds;
        })()`);
        found.push(/** @type {number} */ (milliseconds));
        await page.waitForTimeout(50);
      }
      numbers[`load ${name}`] = Math.min(...found);
    }
    return numbers;
  });

/** A tag that sends every 5 ms, and how long it still does after the withdrawal. @type {Scenario} */
export const measureRevoke = (tools, contender) =>
  asVisitor(tools, async (context) => {
    const { controls, withdraw } = contender;
    if (!controls || !withdraw) return {};
    const { answers } = tools.server;
    const { page, click } = await openTab(context);
    await page.goto(address(contender, 'beacon'));
    await page.waitForTimeout(500);
    await click(controls.accept);
    const beacons = () => answers.filter(({ host, path }) => host === 'tags.test' && path.startsWith('/beacon'));
    for (let waited = 0; beacons().length < 20; waited += 100) {
      if (waited > 5_000) throw new Error('the running tag sends nothing');
      await page.waitForTimeout(100);
    }
    const called = /** @type {number} */ (
      await page.evaluate(
        `(() => { const time = performance.timeOrigin + performance.now(); ${withdraw}; return time; })()`,
      )
    );
    await page.waitForTimeout(1_000);
    const late = beacons().filter(({ time }) => time > called);
    answers.length = 0;
    const last = Math.max(called, ...late.map(({ time }) => time));
    const isSilent = last < called + 900;
    return {
      'revoke time': isSilent ? last - called : Infinity,
      // Each says when it was sent: what arrives late may have been on its way.
      'revoke requests': isSilent ? late.filter(({ path }) => Number(path.split('?')[1]) > called).length : Infinity,
    };
  });
