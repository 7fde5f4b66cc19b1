import { describe } from 'vitest';
import { accept, part } from '../support/consent-page.js';
import type { RecordingServer } from '../support/recording-server.js';
import { expect, test } from '../support/test.js';
import { packageFile } from './support/bundle.js';
import {
  arrive,
  CONTROL,
  expectHeldUnlessOpen,
  HELD,
  REVOKED,
  STAGES,
  stagePage,
  UNANSWERED,
} from './support/stages.js';

const GIF = {
  body: Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'),
  headers: { 'content-type': 'image/gif' },
};

/** What a server sends to be put into the page: its own images and script, and things of vendors. */
const FRAGMENT = `<div id="fragment"><b>New</b>
  <img id="own" alt="" src="/img/own.gif"><img id="pixel" alt="" src="${HELD}/pixel.gif">
  <iframe id="video" src="http://video.test/embed/1" title="Video"></iframe>
  <script>window.fragmentRan = (window.fragmentRan ?? 0) + 1;</script>
  <script src="${HELD}/tag.js"></script>
</div>`;

const HELD_REQUESTS = [{ path: '/pixel.gif' }, { path: '/tag.js' }, { host: 'video.test', path: '/embed/1' }];

function serveParts(server: RecordingServer): void {
  server.script('site.test', '/htmx.js', packageFile('htmx.org/dist/htmx.min.js'));
  server.script('site.test', '/turbo.js', packageFile('@hotwired/turbo/dist/turbo.es2017-umd.js'));
  server.page('site.test', '/fragment', FRAGMENT);
  server.route('site.test', '/img/own.gif', GIF);
  server.route('vendor.test', '/pixel.gif', GIF);
  server.script('vendor.test', '/tag.js', 'window.tagRan = (window.tagRan ?? 0) + 1;');
  server.page('video.test', '/embed/1', 'Video');
}

const stages = STAGES.map((stage) => [stage.when, stage] as const);
const fewStages = [CONTROL, UNANSWERED, REVOKED].map((stage) => [stage.when, stage] as const);

const isOwnLoaded = `document.querySelector('#own')?.naturalWidth`;

describe('htmx', () => {
  const head = '<script src="/htmx.js"></script>';

  test.for(stages)(
    'swaps in a fragment with images, a frame and scripts, %s',
    async ([, stage], { server, page, problems }) => {
      serveParts(server);
      await arrive({ server, page }, stage, {
        head,
        body: `<button id="get" hx-get="/fragment" hx-target="#place" hx-swap="innerHTML">Get</button><div id="place">Old</div>`,
      });
      await page.evaluate(`document.querySelector('#get').click()`);
      await expect.poll(() => page.evaluate(`document.querySelector('#fragment b')?.textContent`)).toBe('New');
      await expect.poll(() => page.evaluate(isOwnLoaded)).toBe(1);
      await expect.poll(() => page.evaluate('window.fragmentRan')).toBe(1);
      await expectHeldUnlessOpen(server, stage, ...HELD_REQUESTS);
      if (stage.isOpen) await expect.poll(() => page.evaluate('window.tagRan')).toBe(1);
      await page.evaluate(`document.querySelector('#get').click()`);
      await expect.poll(() => page.evaluate('window.fragmentRan')).toBe(2);
      expect(await page.evaluate(`document.querySelectorAll('#place > *').length`)).toBe(1);
      expect(problems).toEqual([]);
    },
  );

  test('what was swapped in and held comes once the visitor accepts', async ({ server, page, problems }) => {
    serveParts(server);
    await arrive({ server, page }, UNANSWERED, {
      head,
      body: `<button id="get" hx-get="/fragment" hx-target="#place" hx-swap="outerHTML">Get</button><div id="place">Old</div>`,
    });
    await page.evaluate(`document.querySelector('#get').click()`);
    await expect.poll(() => page.evaluate('window.fragmentRan')).toBe(1);
    await expectHeldUnlessOpen(server, UNANSWERED, ...HELD_REQUESTS);
    await accept(page);
    for (const { host = 'vendor.test', path } of HELD_REQUESTS) await server.waitFor({ host, path });
    await expect.poll(() => page.evaluate('window.tagRan')).toBe(1);
    await server.quiet(100);
    expect(await page.evaluate('[tagRan, fragmentRan]')).toEqual([1, 1]);
    expect(problems).toEqual([]);
  });

  test.for(fewStages)(
    'appends, deletes, posts forms and swaps out of band, %s',
    async ([, stage], { server, page, problems }) => {
      serveParts(server);
      server.route('site.test', '/form', ({ body }) => ({
        headers: { 'content-type': 'text/html' },
        body: `<li>${new URLSearchParams(body).get('name')} <img alt="" src="${HELD}/pixel.gif"></li><p id="count" hx-swap-oob="true">Many</p>`,
      }));
      await arrive({ server, page }, stage, {
        head,
        body: `<form hx-post="/form" hx-target="#list" hx-swap="beforeend"><input name="name" value="Ada"><button id="send">Send</button></form>
        <ul id="list"></ul><p id="count">None</p>`,
      });
      for (const count of [1, 2, 3]) {
        await page.evaluate(`document.querySelector('#send').click()`);
        await expect.poll(() => page.locator('#list li').count()).toBe(count);
      }
      expect(await page.textContent('#count')).toBe('Many');
      await expectHeldUnlessOpen(server, stage, { path: '/pixel.gif' });
      expect(problems).toEqual([]);
    },
  );
});

describe('Turbo', () => {
  const head = '<script src="/turbo.js"></script>';
  const markAlive = 'window.isSamePage = true';

  test.for(stages)('Drive changes the body, and goes back, %s', async ([, stage], { server, page, problems }) => {
    serveParts(server);
    const first = { head, body: '<a id="to-second" href="/second">Second</a>' };
    server.page(
      'site.test',
      '/second',
      stagePage(stage, { head, body: `<h2 id="second">Second</h2><a id="to-first" href="/">First</a>${FRAGMENT}` }),
    );
    await arrive({ server, page }, stage, first);
    await page.evaluate(markAlive);
    await page.evaluate(`document.querySelector('#to-second').click()`);
    await expect.poll(() => page.locator('#second').count()).toBe(1);
    await expect.poll(() => page.evaluate(isOwnLoaded)).toBe(1);
    await expect.poll(() => page.evaluate('window.fragmentRan')).toBe(1);
    await expectHeldUnlessOpen(server, stage, ...HELD_REQUESTS);
    // Turbo leaves a script that failed to evaluate alone; the page is still the one that was loaded first.
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    await page.evaluate(`document.querySelector('#to-first').click()`);
    await expect.poll(() => page.locator('#to-second').count()).toBe(1);
    await page.evaluate('history.back()');
    await expect.poll(() => page.locator('#second').count()).toBe(1);
    await expectHeldUnlessOpen(server, stage, ...HELD_REQUESTS);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    expect(problems).toEqual([]);
    if (stage.hasGate) expect(await page.evaluate('typeof IlumeeConsent.held')).toBe('function');
  });

  test('the banner stays, and works, after a visit that changed the body', async ({ server, page, problems }) => {
    serveParts(server);
    server.page(
      'site.test',
      '/second',
      stagePage(UNANSWERED, { head, body: `<h2 id="second">Second</h2>${FRAGMENT}` }),
    );
    await arrive({ server, page }, UNANSWERED, { head, body: '<a id="to-second" href="/second">Second</a>' });
    await page.evaluate(markAlive);
    await page.evaluate(`document.querySelector('#to-second').click()`);
    await expect.poll(() => page.locator('#second').count()).toBe(1);
    await part(page, 'banner').waitFor();
    expect(await page.locator('ilumee-consent').count()).toBe(1);
    expect(await page.evaluate(`document.querySelector('ilumee-consent').matches(':popover-open')`)).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('#second').count()).toBe(0);
    expect(await page.locator('ilumee-consent').count()).toBe(1);
    await page.goForward();
    await expect.poll(() => page.locator('#second').count()).toBe(1);
    await accept(page);
    for (const { host = 'vendor.test', path } of HELD_REQUESTS) await server.waitFor({ host, path });
    await expect.poll(() => page.evaluate('window.tagRan')).toBe(1);
    expect(await page.evaluate('window.isSamePage')).toBe(true);
    expect(problems).toEqual([]);
  });

  test.for(fewStages)('frames load and streams change the page, %s', async ([, stage], { server, page, problems }) => {
    serveParts(server);
    server.page(
      'site.test',
      '/frame',
      `<turbo-frame id="frame"><p id="in-frame">In the frame</p>${FRAGMENT}</turbo-frame>`,
    );
    await arrive({ server, page }, stage, {
      head,
      body: '<turbo-frame id="frame"><a id="to-frame" href="/frame">Go</a></turbo-frame><ul id="list"><li id="old">Old</li></ul>',
    });
    await page.evaluate(`document.querySelector('#to-frame').click()`);
    await expect.poll(() => page.textContent('#frame #in-frame')).toBe('In the frame');
    await expect.poll(() => page.evaluate(isOwnLoaded)).toBe(1);
    await expectHeldUnlessOpen(server, stage, ...HELD_REQUESTS);
    await page.evaluate(`Turbo.renderStreamMessage(\`
      <turbo-stream action="append" target="list"><template><li id="new">New<img alt="" src="${HELD}/stream.gif"></li></template></turbo-stream>
      <turbo-stream action="replace" target="old"><template><li id="replaced">Replaced</li></template></turbo-stream>
      <turbo-stream action="remove" target="in-frame"></turbo-stream>\`)`);
    await expect.poll(() => page.locator('#list li').allInnerTexts()).toEqual(['Replaced', 'New']);
    expect(await page.locator('#in-frame').count()).toBe(0);
    await expectHeldUnlessOpen(server, stage, { path: '/stream.gif' });
    expect(problems).toEqual([]);
  });
});
