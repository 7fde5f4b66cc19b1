import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe } from 'vitest';
import { accept } from '../support/consent-page.js';
import { LONGEST_WAIT_MS } from '../support/longest-wait.js';
import type { RecordingServer } from '../support/recording-server.js';
import { expect, test } from '../support/test.js';
import { BARE_VIDEO, VIDEO } from './support/apps/parts.js';
import { FRAMEWORKS, type Mode } from './support/frameworks.js';
import { arrive, CONTROL, REVOKED, UNANSWERED, watchWarnings, type Stage } from './support/stages.js';

const GIF = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

interface Opened {
  readonly server: RecordingServer;
  readonly context: BrowserContext;
  readonly page: Page;
}

interface AppPage {
  readonly code: string;
  /** From a server; empty for an app that renders by itself. */
  readonly html?: string;
  readonly withHeld?: boolean;
  /** While the page is parsed, or when its visitor has answered. Default: later. */
  readonly starts?: 'at once' | 'later';
}

/** Counts what reaches YouTube, whose host browsers ask by https alone. */
async function watchVideos(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route('https://www.youtube.com/**', async (route) => {
    asked.push(route.request().url());
    await route.fulfill({ contentType: 'text/html', body: 'Video' });
  });
  return asked;
}

async function openApp({ server, context, page }: Opened, stage: Stage, app: AppPage): Promise<string[]> {
  const { code, html = '', withHeld = false, starts = 'later' } = app;
  const videos = await watchVideos(context);
  server.script('site.test', '/app.js', code);
  server.script('vendor.test', '/tag.js', 'window.tagRuns = (window.tagRuns ?? 0) + 1');
  server.route('site.test', '/greeting.json', { body: '{"greeting":"Good day"}' });
  server.page('site.test', '/own-frame', '<p>Own frame</p>');
  for (const name of [1, 2, 3, 4, 'raw', 'changed', 'background']) {
    server.route('site.test', `/img/${name}.gif`, { body: GIF, headers: { 'content-type': 'image/gif' } });
  }
  for (const path of ['/pixel.gif', '/raw.gif']) {
    server.route('vendor.test', path, { body: GIF, headers: { 'content-type': 'image/gif' } });
  }
  await arrive({ server, page }, stage, {
    // Without it the browser asks for what is in the markup before any script can hold it.
    meta: true,
    body: `<div id="app">${html}</div><div id="portal"></div><script>
      document.body.className = '${withHeld ? 'with-held' : ''}';
      for (const element of document.querySelectorAll('#app *')) element.fromServer = true;
    </script><script src="/app.js"></script>${starts === 'at once' ? '<script>startApp()</script>' : ''}`,
  });
  if (starts === 'later') await page.evaluate('startApp()');
  return videos;
}

/** What the app's authors wrote, in their order. */
const ORDER =
  'count turn add remove change-raw toggle-video toggle-tag toggle-pixel greeting ul name hello raw raw-held pixel ' +
  'video bare-video tag own-frame background';

/** Uses the whole app; throws what does not come about. Gives what is on the page in the end. */
const USE = `(async (known) => {
  const find = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (selector) => find(selector)?.textContent;
  const until = async (holds) => {
    for (const end = performance.now() + ${LONGEST_WAIT_MS}; performance.now() < end; ) {
      if (holds()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error('never: ' + holds + ' in ' + document.querySelector('#app').innerHTML);
  };
  const click = async (id, holds) => { find('#' + id).click(); await until(holds); };
  const order = () => all('li').map(({ id }) => id).join();
  const isLoaded = (selector) => find(selector).naturalWidth === 1;

  await until(() => text('#greeting') === 'Good day');
  await click('count', () => text('#count') === 'Count: 1');
  await click('count', () => text('#count') === 'Count: 2');
  await click('in-portal', () => text('#count') === 'Count: 12');
  await until(() => find('#portal #in-portal'));

  const first = find('#item-1');
  await click('turn', () => order() === 'item-3,item-2,item-1');
  if (find('#item-1') !== first) throw new Error('item 1 was made anew');
  await click('add', () => order() === 'item-3,item-2,item-1,item-4');
  await click('remove', () => order() === 'item-2,item-1,item-4');
  await until(() => isLoaded('#item-4 img') && isLoaded('#item-1 img') && isLoaded('#raw img'));

  const input = find('#name');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, 'Ada');
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => text('#hello') === 'Hello Ada');

  await click('change-raw', () => text('#raw b') === 'changed');
  await until(() => isLoaded('#raw img'));
  await until(() => find('#own-frame').contentDocument?.body?.textContent === 'Own frame');

  const toggle = async (id, selector) => {
    const wasThere = !!find(selector);
    await click(id, () => !!find(selector) !== wasThere);
  };
  for (let times = 0; times < 3; times++) await toggle('toggle-video', '#video');
  for (let times = 0; times < 3; times++) await toggle('toggle-pixel', '#pixel');
  for (let times = 0; times < 3; times++) await toggle('toggle-tag', '#tag');
  if (find('#video')) await toggle('toggle-video', '#video');
  const children = () => all('main > *').map(({ id, localName }) => id || localName);
  // Nothing is left of what stood in for the frames.
  const isAsWritten = () => children().every((child) => known.includes(child));
  await until(isAsWritten);
  await toggle('toggle-video', '#video');
  if (!find('#pixel')) await toggle('toggle-pixel', '#pixel');

  return {
    order: children().filter((child) => known.includes(child)).join(' '),
    links: all('#app a').map((link) => link.getAttribute('href')).join(' '),
    images: all('#app li img, #raw img').map((image) => image.getAttribute('src')).join(' '),
    video: text('#video figcaption'),
    pixel: text('#raw-held i'),
    background: getComputedStyle(find('#background')).backgroundImage,
    frames: all('#video iframe, #bare-video').length,
  };
})(${JSON.stringify(ORDER.split(' '))})`;

const USED = {
  order: ORDER,
  links: '/items/2 /items/1 /items/4',
  images: '/img/2.gif /img/1.gif /img/4.gif /img/changed.gif',
  video: 'A video',
  pixel: 'with a pixel',
  background: 'url("http://site.test/img/background.gif")',
  frames: 2,
};

const heldPaths = (server: RecordingServer): string[] => [
  ...new Set(server.requests({ host: 'vendor.test' }).map(({ path }) => path)),
];

const ALL_HELD = ['/event', '/pixel.gif', '/raw.gif', '/tag.js'];

describe.each(FRAMEWORKS)('$name', ({ name, client, server: render }) => {
  const code = {} as Record<Mode, string>;
  beforeAll(async () => {
    code.development = await client('development');
    code.production = await client('production');
  });

  test.for([CONTROL, UNANSWERED, REVOKED].map((stage) => [stage.when, stage] as const))(
    'an app works %s',
    async ([, stage], { server, context, page, problems }) => {
      const warnings = watchWarnings(context);
      const videos = await openApp({ server, context, page }, stage, { code: code.development });
      expect(await page.evaluate(USE)).toEqual(USED);
      if (stage.isOpen) {
        await expect.poll(() => heldPaths(server).sort()).toEqual(ALL_HELD);
        await expect.poll(() => [...new Set(videos)].sort()).toEqual([VIDEO, BARE_VIDEO]);
        await expect.poll(() => page.textContent('#tag')).toBe('Tag: runs');
      } else {
        await server.quiet(200);
        expect(heldPaths(server)).toEqual([]);
        expect(videos).toEqual([]);
      }
      await page.evaluate('stopApp()');
      expect(await page.evaluate(`document.querySelector('#app').childElementCount`)).toBe(0);
      expect(problems).toEqual([]);
      expect(warnings).toEqual([]);
    },
  );

  test('what a component has put in while it was held comes once the visitor accepts', async ({
    server,
    context,
    page,
    problems,
  }) => {
    const videos = await openApp({ server, context, page }, UNANSWERED, { code: code.production });
    expect(await page.evaluate(USE)).toEqual(USED);
    await page.evaluate(`window.before = ['#pixel', '#video', '#video iframe', '#bare-video', '#raw-held img', '#tag']
      .map((selector) => document.querySelector(selector))`);
    await accept(page);
    await expect.poll(() => heldPaths(server).sort()).toEqual(ALL_HELD);
    await expect.poll(() => [...videos].sort()).toEqual([VIDEO, BARE_VIDEO]);
    await expect.poll(() => page.textContent('#tag')).toBe('Tag: runs');
    expect(await page.evaluate('tagRuns')).toBe(1);
    // The elements are those that the framework made; it goes on using them.
    expect(
      await page.evaluate(`['#pixel', '#video', '#video iframe', '#bare-video', '#raw-held img', '#tag']
        .every((selector, index) => document.querySelector(selector) === before[index])`),
    ).toBe(true);
    expect(await page.evaluate(`document.querySelector('#pixel').naturalWidth`)).toBe(1);
    for (const part of ['video', 'tag', 'pixel']) {
      for (const isThere of [false, true, false]) {
        await page.evaluate(`document.querySelector('#toggle-${part}').click()`);
        await expect.poll(() => page.locator(`#${part}`).count()).toBe(isThere ? 1 : 0);
      }
    }
    await page.evaluate('IlumeeConsent.revoke()');
    server.clear();
    videos.length = 0;
    for (const part of ['video', 'tag', 'pixel'])
      await page.evaluate(`document.querySelector('#toggle-${part}').click()`);
    await server.quiet(200);
    expect([...heldPaths(server), ...videos]).toEqual([]);
    await page.evaluate('stopApp()');
    expect(await page.evaluate(`document.querySelector('#app').childElementCount`)).toBe(0);
    expect(problems).toEqual([]);
  });

  describe('takes over what a server has rendered', () => {
    const isKept = `['#count', '#item-1', '#item-1 img', 'ul', '#raw', '#own-frame']
      .every((selector) => document.querySelector(selector).fromServer)`;

    test.for([UNANSWERED, REVOKED].map((stage) => [stage.when, stage] as const))(
      'without a warning, %s',
      async ([, stage], { server, context, page, problems }) => {
        const warnings = watchWarnings(context);
        const html = await render({ withHeld: false }, 'development');
        await openApp({ server, context, page }, stage, { code: code.development, html });
        await expect.poll(() => page.textContent('#greeting')).toBe('Good day');
        expect(await page.evaluate(isKept)).toBe(true);
        expect(await page.evaluate(USE)).toEqual(USED);
        expect(problems).toEqual([]);
        expect(warnings).toEqual([]);
      },
    );

    // In production: development builds also tell of attributes that differ, and those of held elements do.
    test.for([
      ['without the gate (control)', { stage: CONTROL, starts: 'at once' }],
      ['before the notice is drawn', { stage: UNANSWERED, starts: 'at once' }],
      ['after the notice was drawn', { stage: UNANSWERED, starts: 'later' }],
    ] as const)(
      'with held images and frames in it, %s',
      async ([, { stage, starts }], { server, context, page, problems }) => {
        const warnings = watchWarnings(context);
        const html = await render({ withHeld: true }, 'production');
        const videos = await openApp({ server, context, page }, stage, {
          code: code.production,
          html,
          withHeld: true,
          starts,
        });
        await expect.poll(() => page.textContent('#greeting')).toBe('Good day');
        // A placeholder that stands before a late hydration makes Svelte render once more (README).
        if (name !== 'Svelte' || starts === 'at once') expect(await page.evaluate(isKept)).toBe(true);
        expect(await page.evaluate(USE)).toEqual(USED);
        if (stage === UNANSWERED) {
          // Frames of the markup, and an image behind a script, can be asked for before a script may hold them (README).
          await accept(page);
          await expect.poll(() => [...new Set(heldPaths(server))].sort()).toEqual(ALL_HELD);
          await expect.poll(() => [...new Set(videos)].sort()).toEqual([VIDEO, BARE_VIDEO]);
        }
        expect(problems).toEqual([]);
        // React's server rendering preloads images; a hint that is held has no address, and Chromium says so.
        // Svelte tells of attributes that differ in production too.
        // Where it renders once more it says so, if the placeholder was there by then.
        const ofSvelte = starts === 'later' ? 'attribute_changed|mismatch' : 'attribute_changed';
        const inherent = RegExp(`<link rel=preload> has an invalid \`href\`|hydration_(${ofSvelte})`);
        expect(warnings.filter((text) => !inherent.test(text))).toEqual([]);
      },
    );
  });
});
