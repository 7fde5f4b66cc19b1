import { describe } from 'vitest';
import { accept, part, record, reject } from './support/consent-page.js';
import {
  ASKED_VISITORS,
  askedFor,
  expectLog,
  fileUrl,
  giveConsent,
  held,
  heldFile,
  ids,
  log,
  MARK,
  serve,
  serveFiles,
  settle,
  SITE,
} from './support/held-tags.js';
import { expect, test } from './support/test.js';

describe.each(ASKED_VISITORS)('$who', ({ arrive }) => {
  test('a script with data-src runs as one with src', async ({ server, page }) => {
    serveFiles(server, 'file', 'defer', 'async');
    const late = (name: string, attributes = '') =>
      `<script ${MARK} ${attributes} data-src="${fileUrl(name)}"></script>`;
    const answer = server.hold('/async.js');
    await arrive(
      { server, page },
      { body: late('async', 'async') + late('defer', 'defer') + late('file') + held('say("end")') },
    );
    await expectLog(page, ['file', 'end', 'defer']);
    answer();
    await expectLog(page, ['file', 'end', 'defer', 'async']);
  });

  test('a module runs as a module', async ({ server, page }) => {
    serveFiles(server, 'part');
    server.script('vendor.test', '/module.js', `import './part.js'; say(import.meta.url)`);
    await arrive({ server, page }, { body: `<script ${MARK} data-type="module" src="${fileUrl('module')}"></script>` });
    await expectLog(page, ['part', fileUrl('module')]);
  });

  test('the held type may be in upper case', async ({ server, page }) => {
    const body = '<script TYPE="Text/Plain" data-category="analytics">say("upper case")</script>' + held('say("end")');
    await arrive({ server, page }, { body });
    await expectLog(page, ['upper case', 'end']);
  });

  test('a script of a category that the site does not have never runs', async ({ server, page }) => {
    const body = '<script type="text/plain" data-category="unheard-of">say("unknown")</script>' + held('say("known")');
    await arrive({ server, page }, { body });
    await expectLog(page, ['known']);
  });

  test('text/plain without a category stays text', async ({ server, page }) => {
    await arrive({ server, page }, { body: '<script type="text/plain">say("text")</script>' + held('say("end")') });
    await expectLog(page, ['end']);
  });

  test('what a template holds comes into the page in place and in order', async ({ server, page }) => {
    serveFiles(server, 'file', 'marked');
    const answer = server.hold('/file.js');
    const body = `
      <p id="before"></p>${held('say("before")')}
      <template data-category="analytics" id="template">
        <p id="inside">Text</p>
        <img id="pixel" src="http://vendor.test/pixel.gif" alt="">
        <script id="file" src="${fileUrl('file')}"></script>
        <script id="inline">say("inline in " + document.currentScript.parentNode.localName)</script>
        ${heldFile('marked', 'id="marked"')}
      </template>
      ${held('say("behind")')}<p id="after"></p>`;
    await arrive({ server, page }, { body });
    await askedFor(server, 'file');
    await server.quiet(100);
    answer();
    await expectLog(page, ['before', 'file', 'inline in body', 'marked', 'behind']);
    expect((await ids(page)).filter((id) => id !== 'template')).toEqual([
      'before',
      'inside',
      'pixel',
      'file',
      'inline',
      'marked',
      'after',
    ]);
    expect(await page.locator('#inside').isVisible()).toBe(true);
    expect(server.requests({ path: '/pixel.gif' })).toHaveLength(1);
    expect(server.requests({ path: '/file.js' })).toHaveLength(1);
  });

  test('a module in a template runs as a module', async ({ server, page }) => {
    serveFiles(server, 'module');
    const body = `<template data-category="analytics">
        <script type="module">say(typeof import.meta)</script>
        <script type="module" src="${fileUrl('module')}"></script>
        <script type="application/json" id="data">{}</script>
      </template>`;
    await arrive({ server, page }, { body });
    await expectLog(page, ['object', 'module']);
    expect(await page.locator('#data').getAttribute('type')).toBe('application/json');
  });

  test('a held image loads, from data-src and from data-srcset', async ({ server, page }) => {
    const body = `
      <img data-category="analytics" data-src="http://vendor.test/pixel.gif" alt="">
      <img data-category="analytics" data-srcset="http://vendor.test/wide.gif 1x" data-src="http://vendor.test/small.gif" alt="">
      <picture>
        <source data-category="analytics" data-srcset="http://vendor.test/source.gif">
        <img data-category="analytics" data-src="http://vendor.test/fallback.gif" alt="">
      </picture>`;
    await arrive({ server, page }, { body });
    for (const path of ['/pixel.gif', '/wide.gif', '/source.gif']) await server.waitFor({ path });
    await settle(page);
    const paths = server.requests({ host: 'vendor.test' }).map(({ path }) => path);
    expect(paths.sort()).toEqual(['/pixel.gif', '/source.gif', '/wide.gif']);
  });

  test('a held stylesheet applies', async ({ server, page }) => {
    server.route('vendor.test', '/style.css', {
      body: 'h1 { color: rgb(1, 2, 3) }',
      headers: { 'content-type': 'text/css' },
    });
    await arrive(
      { server, page },
      { body: '<link rel="stylesheet" data-category="analytics" data-href="http://vendor.test/style.css">' },
    );
    const colour = 'getComputedStyle(document.querySelector("h1")).color';
    await expect.poll(() => page.evaluate(colour)).toBe('rgb(1, 2, 3)');
    expect(server.requests({ path: '/style.css' })).toHaveLength(1);
  });

  test('held video and audio load', async ({ server, page }) => {
    const body = `
      <video preload="auto" data-category="analytics" data-src="http://vendor.test/film.webm"></video>
      <video preload="auto"><source data-category="analytics" data-src="http://vendor.test/part.webm"></video>
      <audio preload="auto" data-category="analytics" data-src="http://vendor.test/sound.webm"></audio>`;
    await arrive({ server, page }, { body });
    for (const path of ['/film.webm', '/part.webm', '/sound.webm']) await server.waitFor({ path });
  });

  test('a held frame loads its page, once', async ({ server, page }) => {
    server.page('vendor.test', '/embed', '<p>Embedded</p>');
    const body = '<iframe title="Video" data-category="functional" data-src="http://vendor.test/embed"></iframe>';
    await arrive({ server, page }, { body });
    await page.frameLocator('iframe').getByText('Embedded').waitFor();
    expect(server.requests({ path: '/embed' })).toHaveLength(1);
  });

  test('5,000 inline tags run in order, and none inside another', async ({ server, page, problems }) => {
    const head = `<script>
      Error.stackTraceLimit = Infinity;
      window.order = [];
      window.depths = new Set();
      window.mark = (place) => { order.push(place); depths.add(new Error().stack.split('\\n').length); };
    </script>`;
    const count = 5_000;
    const body = Array.from({ length: count }, (_, place) => held(`mark(${place})`)).join('\n');
    await arrive({ server, page }, { head, body });
    await expect.poll(() => page.evaluate('window.order?.length')).toBe(count);
    await settle(page);
    expect(await page.evaluate('order')).toEqual(Array.from({ length: count }, (_, place) => place));
    // A tag starts from at most a few places of the library, never from within the tag before it.
    expect(await page.evaluate<number>('Math.max(...depths)')).toBeLessThan(30);
    expect(problems).toEqual([]);
  });

  test('each of 5,000 tags costs as many changes of the page as each of 500', async ({ server, page }) => {
    const changesPerTag: number[] = [];
    // Before the library's own script, which keeps the browser's methods.
    await page.addInitScript(`
      window.ran = 0;
      window.changes = 0;
      for (const name of ['insertBefore', 'appendChild', 'replaceChild', 'removeChild']) {
        const native = Node.prototype[name];
        Node.prototype[name] = function () { changes++; return native.apply(this, arguments); };
      }
      for (const name of ['after', 'before', 'append', 'prepend', 'replaceWith', 'remove']) {
        const native = Element.prototype[name];
        Element.prototype[name] = function () { changes++; return native.apply(this, arguments); };
      }`);
    for (const count of [500, 5_000]) {
      await page.context().clearCookies();
      await page.goto(SITE).catch(() => null);
      await page.evaluate('localStorage.clear()').catch(() => null);
      const body = Array.from({ length: count }, () => held('ran++')).join('\n');
      await arrive({ server, page }, { body });
      await expect.poll(() => page.evaluate('window.ran')).toBe(count);
      changesPerTag.push((await page.evaluate<number>('changes')) / count);
    }
    const [few, many] = changesPerTag as [number, number];
    expect(few).toBeGreaterThanOrEqual(1);
    // The notice itself makes some changes, whatever the number of tags.
    expect(many).toBeLessThanOrEqual(few);
    expect(many).toBeLessThan(4);
  });
});

test('nothing is requested or run before the answer, and all of it after', async ({ server, page }) => {
  serveFiles(server, 'file', 'late', 'async', 'defer', 'cors', 'module', 'in-template');
  server.page('vendor.test', '/frame', '<p>Embedded</p>');
  const at = 'http://vendor.test';
  const body = `
    ${heldFile('file')}${heldFile('async', 'async')}${heldFile('defer', 'defer')}${heldFile('cors', 'crossorigin')}
    <script ${MARK} data-src="${fileUrl('late')}"></script>
    <script ${MARK} data-type="module" src="${fileUrl('module')}"></script>
    ${held('say("inline")')}
    <template data-category="analytics">
      <img src="${at}/in-template.gif" alt="">
      <script src="${fileUrl('in-template')}"></script>
    </template>
    <img data-category="analytics" data-src="${at}/pixel.gif" alt="">
    <img data-category="analytics" data-srcset="${at}/set.gif 1x" alt="">
    <link rel="stylesheet" data-category="analytics" data-href="${at}/style.css">
    <video preload="auto" data-category="analytics" data-src="${at}/film.webm"></video>
    <video preload="auto"><source data-category="analytics" data-src="${at}/part.webm"></video>
    <iframe title="Frame" data-category="functional" data-src="${at}/frame"></iframe>`;
  serve(server, { body });
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  await server.quiet(300);
  expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  expect(await log(page)).toEqual([]);
  await accept(page);
  const files = ['file', 'async', 'defer', 'cors', 'late', 'module', 'in-template'];
  const others = ['in-template.gif', 'pixel.gif', 'set.gif', 'style.css', 'film.webm', 'part.webm', 'frame'];
  for (const file of files) await server.waitFor({ host: 'vendor.test', path: `/${file}.js` });
  for (const other of others) await server.waitFor({ host: 'vendor.test', path: `/${other}` });
  await expect.poll(async () => (await log(page)).sort()).toEqual([...files, 'inline'].sort());
});

test('nothing is requested or run for a visitor who has rejected, on this page and the next', async ({
  server,
  page,
}) => {
  serveFiles(server, 'file');
  const body =
    heldFile('file') +
    held('say("inline")') +
    '<img data-category="analytics" data-src="http://vendor.test/pixel.gif" alt="">';
  serve(server, { body });
  await page.goto(SITE);
  await reject(page);
  await expect.poll(() => record(page)).not.toBeNull();
  await page.goto(SITE);
  await server.quiet(300);
  expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  expect(await log(page)).toEqual([]);
  await page.evaluate('IlumeeConsent.show()');
  await accept(page);
  await expectLog(page, ['file', 'inline']);
});

test('a tag that is always needed runs at once, without an answer', async ({ server, page }) => {
  serveFiles(server, 'file');
  const body =
    `<script type="text/plain" data-category="necessary" src="${fileUrl('file')}"></script>` +
    '<script type="text/plain" data-category="necessary">say("inline")</script>' +
    held('say("held")');
  serve(server, { body });
  await page.goto(SITE);
  await expectLog(page, ['file', 'inline']);
  await accept(page);
  await expectLog(page, ['file', 'inline', 'held']);
});

test('a script that the page has taken out before the answer does not run', async ({ server, page }) => {
  serveFiles(server, 'file');
  serve(server, { body: heldFile('file', 'id="file"') + held('say("out")', 'id="out"') + held('say("stays")') });
  await page.goto(SITE);
  await page.evaluate('for (const id of ["file", "out"]) document.getElementById(id).remove()');
  await accept(page);
  await expectLog(page, ['stays']);
  expect(server.requests({ path: '/file.js' })).toEqual([]);
});

test('a script that an earlier one takes out does not run', async ({ server, page }) => {
  const body =
    held('document.getElementById("out").remove(); say("first")') +
    held('say("out")', 'id="out"') +
    held('say("last")');
  serve(server, { body });
  await page.goto(SITE);
  await accept(page);
  await expectLog(page, ['first', 'last']);
});

test('the banner is gone from the screen before the first tag runs', async ({ server, page }) => {
  const head = `<script>
    window.bannerShows = () => {
      const banner = document.getElementById('ilumee-consent')?.shadowRoot.querySelector('[part~=banner]');
      return Boolean(banner?.checkVisibility());
    };
    window.frames_ = [];
    addEventListener('click', () => requestAnimationFrame(() => frames_.push(bannerShows())), { capture: true });
  </script>`;
  serve(server, { head, body: held('say({ bannerShows: bannerShows(), framesWithBanner: frames_ })') });
  await page.goto(SITE);
  await part(page, 'banner').waitFor();
  expect(await page.evaluate('bannerShows()')).toBe(true);
  await accept(page);
  await expectLog(page, [{ bannerShows: false, framesWithBanner: [false] }]);
});

describe('while the page of a returning visitor is still loading', () => {
  test('a tag runs before the slow script of the page that stands behind it', async ({ server, page }) => {
    server.script('site.test', '/own.js', 'say("own")');
    const answer = server.hold('/own.js');
    await giveConsent({ server, page });
    serve(server, { body: held('say("early")') + '<script src="/own.js"></script>' + held('say("late")') });
    await page.goto(SITE, { waitUntil: 'commit' });
    await server.waitFor({ path: '/own.js' });
    await expectLog(page, ['early']);
    answer();
    await expectLog(page, ['early', 'own', 'late']);
  });

  test('a deferred tag waits for the end of the page', async ({ server, page }) => {
    serveFiles(server, 'defer');
    server.script('site.test', '/own.js', 'say("own")');
    const answer = server.hold('/own.js');
    await giveConsent({ server, page });
    const body = heldFile('defer', 'defer') + held('say("early")') + '<script src="/own.js"></script><p id="end"></p>';
    serve(server, { body: body + held('say("late")') });
    await page.goto(SITE, { waitUntil: 'commit' });
    await server.waitFor({ path: '/own.js' });
    await expectLog(page, ['early']);
    answer();
    await expectLog(page, ['early', 'own', 'late', 'defer']);
  });

  test('what comes in pieces over the network is released whole', async ({ server, page }) => {
    server.script('site.test', '/own.js', 'say("own")');
    const answer = server.hold('/own.js');
    await giveConsent({ server, page });
    const body = `<template data-category="analytics">
        <p id="first"></p><script>say("first")</script><script>say("second")</script><p id="last"></p>
      </template>
      <script src="/own.js"></script>
      ${held('say("third")')}`;
    serve(server, { body });
    await page.goto(SITE, { waitUntil: 'commit' });
    await server.waitFor({ path: '/own.js' });
    answer();
    await expectLog(page, ['first', 'second', 'own', 'third']);
    expect(await ids(page)).toEqual(['first', 'last']);
  });
});
