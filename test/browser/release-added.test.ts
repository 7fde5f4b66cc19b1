import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { accept, record } from './support/consent-page.js';
import {
  askedFor,
  expectLog,
  fileUrl,
  held,
  heldFile,
  log,
  MARK,
  serve,
  serveFiles,
  settle,
  SITE,
  type Visit,
} from './support/held-tags.js';
import { expect, test } from './support/test.js';

/** When a page's code adds tags. */
const MOMENTS = [
  {
    when: 'before the answer',
    async add({ server, page }: Visit, code: string, body = ''): Promise<void> {
      serve(server, { body });
      await page.goto(SITE);
      await page.evaluate(code);
      await settle(page);
      expect(await log(page)).toEqual([]);
      await accept(page);
    },
  },
  {
    when: 'after the answer',
    async add({ server, page }: Visit, code: string, body = ''): Promise<void> {
      serve(server, { body });
      await page.goto(SITE);
      await accept(page);
      await expect.poll(() => record(page)).not.toBeNull();
      await settle(page);
      await page.evaluate(code);
    },
  },
  {
    when: 'while the page loads, consent being stored',
    async add({ server, page }: Visit, code: string, body = ''): Promise<void> {
      serve(server, {});
      await page.goto(SITE);
      await accept(page);
      await expect.poll(() => record(page)).not.toBeNull();
      server.clear();
      serve(server, { body: `${body}<script>{${code}}</script>` });
      await page.goto(SITE, { waitUntil: 'commit' });
    },
  },
];

/** Makes a held script as a tag manager's or a framework's code does. */
const MAKE = `const make = (properties, text = '') => {
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset.category = 'analytics';
  Object.assign(script, properties);
  script.text = text;
  return script;
};`;

const quoted = (markup: string): string => JSON.stringify(markup).replaceAll('</', '<\\/');

describe.each(MOMENTS)('tags that are added $when', ({ add }) => {
  test('an inline script that code makes runs once', async ({ server, page }) => {
    await add({ server, page }, `${MAKE} document.body.append(make({}, 'say("inline")'))`);
    await expectLog(page, ['inline']);
  });

  test('files that code makes run once, and their listeners are called', async ({ server, page }) => {
    serveFiles(server, 'good');
    server.route('vendor.test', '/missing.js', { status: 404 });
    const code = `${MAKE}
      for (const name of ['good', 'missing']) {
        const script = make({ src: 'http://vendor.test/' + name + '.js', async: false, onload: () => say('onload of ' + name) });
        for (const type of ['load', 'error']) script.addEventListener(type, () => say(type + ' of ' + name));
        document.head.appendChild(script);
      }`;
    await add({ server, page }, code);
    await expectLog(page, ['good', 'onload of good', 'load of good', 'error of missing']);
    expect(server.requests({ host: 'vendor.test' })).toHaveLength(2);
  });

  test('a file that is async as everything that code makes holds nothing up', async ({ server, page }) => {
    serveFiles(server, 'async');
    const answer = server.hold('/async.js');
    const code = `${MAKE}
      const script = make({ src: '${fileUrl('async')}' });
      script.setAttribute('async', '');
      document.body.append(script, make({}, 'say("inline")'));`;
    await add({ server, page }, code);
    await askedFor(server, 'async');
    await expectLog(page, ['inline']);
    answer();
    await expectLog(page, ['inline', 'async']);
  });

  test('scripts from innerHTML run in order, each once', async ({ server, page }) => {
    serveFiles(server, 'file');
    const markup = quoted(held('say("first")') + heldFile('file') + held('say("last")'));
    await add({ server, page }, `document.getElementById('box').innerHTML = ${markup}`, '<div id="box"></div>');
    await expectLog(page, ['first', 'file', 'last']);
    expect(server.requests({ path: '/file.js' })).toHaveLength(1);
  });

  test('scripts from insertAdjacentHTML run in order, each once', async ({ server, page }) => {
    serveFiles(server, 'file');
    const markup = quoted(held('say("first")') + heldFile('file') + held('say("last")'));
    await add({ server, page }, `document.body.insertAdjacentHTML('beforeend', ${markup})`);
    await expectLog(page, ['first', 'file', 'last']);
  });

  test('listeners on a file from innerHTML are called once', async ({ server, page }) => {
    serveFiles(server, 'file');
    const code = `
      document.getElementById('box').innerHTML = ${quoted(heldFile('file', `onload="say('attribute')"`))};
      document.querySelector('#box script').addEventListener('load', () => say('listener'));`;
    await add({ server, page }, code, '<div id="box"></div>');
    await expect.poll(async () => (await log(page)).sort()).toEqual(['attribute', 'file', 'listener']);
    await settle(page);
    expect(await log(page)).toHaveLength(3);
  });

  test('scripts from a contextual fragment run once', async ({ server, page }) => {
    serveFiles(server, 'file');
    const markup = quoted(held('say("first")') + heldFile('file') + held('say("last")'));
    await add({ server, page }, `document.body.append(document.createRange().createContextualFragment(${markup}))`);
    await expectLog(page, ['first', 'file', 'last']);
  });

  test('scripts from another document run once', async ({ server, page }) => {
    serveFiles(server, 'file');
    const markup = quoted(`<div>${held('say("first")')}${heldFile('file')}${held('say("last")')}</div>`);
    const code = `document.body.append(new DOMParser().parseFromString(${markup}, 'text/html').querySelector('div'))`;
    await add({ server, page }, code);
    await expectLog(page, ['first', 'file', 'last']);
  });

  test('scripts cloned from a template that code filled run, and a file among them holds nothing up for ever', async ({
    server,
    page,
  }) => {
    serveFiles(server, 'file');
    const code = `
      const template = document.createElement('template');
      template.innerHTML = ${quoted(held('say("first")') + heldFile('file') + held('say("last")'))};
      document.body.append(template.content.cloneNode(true));
      document.body.append(template.content.cloneNode(true));`;
    await add({ server, page }, code);
    await expectLog(page, ['first', 'file', 'last', 'first', 'file', 'last']);
  });

  test('scripts cloned from a template of the page run', async ({ server, page }) => {
    serveFiles(server, 'file');
    const body = `<template id="template">${held('say("first")')}${heldFile('file')}${held('say("last")')}</template>`;
    const code = `document.body.append(document.getElementById('template').content.cloneNode(true))`;
    await add({ server, page }, code, body);
    await expectLog(page, ['first', 'file', 'last']);
  });

  test('a script stays in the place where it was put', async ({ server, page }) => {
    const code = `document.getElementById('box').innerHTML = '<i id="one"></i>' + ${quoted(held('say(document.currentScript.parentNode.id)'))} + '<i id="two"></i>'`;
    await add({ server, page }, code, '<div id="box"></div>');
    await expectLog(page, ['box']);
    const inside = '[...document.querySelector("#box").children].map((child) => child.id || child.localName)';
    const names = await page.evaluate<string[]>(inside);
    expect([names[0], names.at(-1)]).toEqual(['one', 'two']);
    expect(new Set(names.slice(1, -1))).toEqual(new Set(['script']));
  });

  test('a module that is added runs as one', async ({ server, page }) => {
    serveFiles(server, 'module');
    const markup = quoted(
      `<script ${MARK} data-type="module" src="${fileUrl('module')}"></script>` +
        held('say(typeof import.meta)', 'data-type="module"'),
    );
    await add({ server, page }, `document.body.insertAdjacentHTML('beforeend', ${markup})`);
    await expectLog(page, ['module', 'object']);
  });

  test('frames and images that are added load once', async ({ server, page }) => {
    server.page('vendor.test', '/embed', '<p>Embedded</p>');
    const code = `
      const frame = document.createElement('iframe');
      frame.dataset.category = 'functional';
      frame.dataset.src = 'http://vendor.test/embed';
      document.body.append(frame);
      document.body.insertAdjacentHTML('beforeend', '<img data-category="analytics" data-src="http://vendor.test/pixel.gif">');`;
    await add({ server, page }, code);
    await page.frameLocator('iframe').getByText('Embedded').waitFor();
    await server.waitFor({ path: '/pixel.gif' });
    await settle(page);
    expect(server.requests({ host: 'vendor.test' })).toHaveLength(2);
  });

  test('a template that is added unfolds', async ({ server, page }) => {
    serveFiles(server, 'file');
    const markup = quoted(
      `<template data-category="analytics"><p id="inside">Text</p><script src="${fileUrl('file')}"></script><script>say("inline")</script></template>`,
    );
    await add({ server, page }, `document.body.insertAdjacentHTML('beforeend', ${markup})`);
    await expectLog(page, ['file', 'inline']);
    expect(await page.locator('#inside').isVisible()).toBe(true);
  });

  test('a script of a category that the site does not have never runs', async ({ server, page }) => {
    const code = `${MAKE}
      const unknown = make({}, 'say("unknown")');
      unknown.dataset.category = 'unheard-of';
      document.body.append(unknown, make({}, 'say("known")'));`;
    await add({ server, page }, code);
    await expectLog(page, ['known']);
  });
});

test('a script that was moved before the answer runs once', async ({ server, page }) => {
  serve(server, { body: `<div id="box">${held('say("moved")')}</div><div id="goal"></div>` });
  await page.goto(SITE);
  await page.evaluate('document.getElementById("goal").append(document.getElementById("box"))');
  await accept(page);
  await expectLog(page, ['moved']);
});

test('a script that has run is not run again when the page moves or copies it', async ({ server, page }) => {
  serveFiles(server, 'file');
  serve(server, { body: `<div id="box">${held('say("inline")')}${heldFile('file')}</div><div id="goal"></div>` });
  await page.goto(SITE);
  await accept(page);
  await expectLog(page, ['inline', 'file']);
  await page.evaluate(`
    document.getElementById('goal').append(document.getElementById('box'));
    document.body.append(document.getElementById('box').cloneNode(true));`);
  await expectLog(page, ['inline', 'file']);
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${quoted(held('say("new")'))})`);
  await expectLog(page, ['inline', 'file', 'new']);
});

test("a router that replaces the page's content has the tags of every view run, each time it is shown", async ({
  server,
  page,
}) => {
  serveFiles(server, 'file');
  const view = (name: string): string => quoted(`<h2>${name}</h2>${held(`say("${name}")`)}${heldFile('file')}`);
  serve(server, { body: held('say("start")') });
  await page.goto(SITE);
  await accept(page);
  await expectLog(page, ['start']);
  await page.evaluate(`document.body.innerHTML = ${view('one')}`);
  await expectLog(page, ['start', 'one', 'file']);
  await page.evaluate(`document.body.innerHTML = ${view('two')}`);
  await expectLog(page, ['start', 'one', 'file', 'two', 'file']);
  await page.evaluate(`document.body.innerHTML = ${view('one')}`);
  await expectLog(page, ['start', 'one', 'file', 'two', 'file', 'one', 'file']);
});

test('a router that replaces the whole body before the answer has only the tags of the new view run', async ({
  server,
  page,
}) => {
  serve(server, { body: held('say("old")') });
  await page.goto(SITE);
  await page.evaluate(`{
    const body = document.createElement('body');
    body.innerHTML = ${quoted(held('say("new")'))};
    document.body.replaceWith(body);
  }`);
  await accept(page);
  await expectLog(page, ['new']);
});

test('a view that goes away while its file is on the way does not hold up the next view', async ({ server, page }) => {
  serveFiles(server, 'slow');
  const answer = server.hold('/slow.js');
  serve(server, { body: `<div id="view">${heldFile('slow')}${held('say("old view")')}</div>` });
  await page.goto(SITE);
  await accept(page);
  await askedFor(server, 'slow');
  await page.evaluate(`document.getElementById('view').innerHTML = ${quoted(held('say("new view")'))}`);
  answer();
  await expectLog(page, ['slow', 'new view']);
});

test('a held tag that a held tag adds runs too', async ({ server, page }) => {
  serveFiles(server, 'file');
  const body =
    held(`${MAKE} document.body.append(make({ src: '${fileUrl('file')}' })); say('manager')`) + held('say("next")');
  serve(server, { body });
  await page.goto(SITE);
  await accept(page);
  await expect.poll(async () => (await log(page)).sort()).toEqual(['file', 'manager', 'next']);
});

test("a tag that a held file adds unmarked is the page's own business", async ({ server, page }) => {
  serveFiles(server, 'file');
  const code = `const s = document.createElement('script'); s.src = '${fileUrl('file')}'; document.head.append(s); say('loader')`;
  serve(server, { body: held(code) });
  await page.goto(SITE);
  await accept(page);
  await expectLog(page, ['loader', 'file']);
  expect(server.requests({ path: '/file.js' })).toHaveLength(1);
});

/** A page with its own buttons: a grant needs a person. */
const BUTTONS = `
  <button onclick="IlumeeConsent.setConsent({ analytics: true, acme: false })">All but Acme</button>
  <button onclick="IlumeeConsent.setConsent({ analytics: false, acme: true })">Only Acme</button>
  <button onclick="IlumeeConsent.setConsent({ acme: true })">Acme too</button>
  <button onclick="IlumeeConsent.acceptAll()">Everything</button>
  <button onclick="IlumeeConsent.revoke()">Nothing</button>`;

const CONFIG = {
  policy: { version: '1' },
  vendors: [{ id: 'acme', name: 'Acme', category: 'analytics', hosts: ['acme.test'], cookies: [], storage: [] }],
};

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

describe('tags of a vendor', () => {
  const ACME = 'data-vendor="acme"';
  const body =
    BUTTONS +
    held('say("acme")', ACME) +
    held('say("other")') +
    `<img data-category="analytics" ${ACME} data-src="http://vendor.test/acme.gif" alt="">` +
    '<img data-category="analytics" data-src="http://vendor.test/other.gif" alt="">';

  test('stay held when the category is granted and the vendor denied, and run when it is granted', async ({
    server,
    page,
  }) => {
    serve(server, { config: CONFIG, attributes: {}, body });
    await page.goto(SITE);
    await press(page, 'All but Acme');
    await expectLog(page, ['other']);
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', ${quoted(held('say("added acme")', ACME) + held('say("added other")'))})`,
    );
    await expectLog(page, ['other', 'added other']);
    await server.waitFor({ path: '/other.gif' });
    expect(server.requests({ path: '/acme.gif' })).toEqual([]);
    await press(page, 'Acme too');
    await expectLog(page, ['other', 'added other', 'acme', 'added acme']);
    await server.waitFor({ path: '/acme.gif' });
  });

  test('run when the category is denied and the vendor granted', async ({ server, page }) => {
    serve(server, { config: CONFIG, attributes: {}, body });
    await page.goto(SITE);
    await press(page, 'Only Acme');
    await expectLog(page, ['acme']);
    await press(page, 'Everything');
    await expectLog(page, ['acme', 'other']);
  });

  test('stay held on the next page too', async ({ server, page }) => {
    serve(server, { config: CONFIG, attributes: {}, body });
    await page.goto(SITE);
    await press(page, 'All but Acme');
    await expectLog(page, ['other']);
    await page.goto(SITE);
    await expectLog(page, ['other']);
    await press(page, 'Acme too');
    await expectLog(page, ['other', 'acme']);
  });
});

describe('after the visitor has withdrawn', () => {
  test('no tag that is added runs; all of them run once when the visitor agrees again, the old ones not again', async ({
    server,
    page,
  }) => {
    serveFiles(server, 'file', 'added');
    serve(server, { body: BUTTONS + held('say("inline")') + heldFile('file') });
    await page.goto(SITE);
    await press(page, 'Everything');
    await expectLog(page, ['inline', 'file']);
    await press(page, 'Nothing');
    const markup = quoted(heldFile('added') + held('say("from markup")'));
    await page.evaluate(`${MAKE}
      document.body.insertAdjacentHTML('beforeend', ${markup});
      document.body.append(make({}, 'say("from code")'));`);
    await expectLog(page, ['inline', 'file']);
    await server.quiet(100);
    expect(server.requests({ path: '/added.js' })).toEqual([]);
    await press(page, 'Everything');
    await expectLog(page, ['inline', 'file', 'added', 'from markup', 'from code']);
  });

  test('a script whose turn had not come stays held', async ({ server, page }) => {
    serveFiles(server, 'slow');
    const answer = server.hold('/slow.js');
    serve(server, { body: BUTTONS + held('say("first")') + heldFile('slow') + held('say("last")') });
    await page.goto(SITE);
    await press(page, 'Everything');
    await askedFor(server, 'slow');
    await press(page, 'Nothing');
    answer();
    await expect.poll(() => log(page)).toContain('first');
    await settle(page);
    await server.quiet(100);
    expect(await log(page)).not.toContain('last');
    await press(page, 'Everything');
    await expect.poll(() => log(page)).toContain('last');
    await settle(page);
    expect((await log(page)).filter((word) => word === 'first' || word === 'last')).toEqual(['first', 'last']);
  });

  test('a tag that was asked for and withdrawn within one frame does not run', async ({ server, page }) => {
    const both = '<button onclick="IlumeeConsent.acceptAll(); IlumeeConsent.revoke()">Both</button>';
    serve(server, { body: BUTTONS + both + held('say("held")') });
    await page.goto(SITE);
    await press(page, 'Both');
    await expectLog(page, []);
    await press(page, 'Everything');
    await expectLog(page, ['held']);
  });

  test('added frames and images stay unloaded', async ({ server, page }) => {
    serve(server, { body: BUTTONS + held('say("inline")') });
    await page.goto(SITE);
    await press(page, 'Everything');
    await expectLog(page, ['inline']);
    await press(page, 'Nothing');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
      '<img data-category="analytics" data-src="http://vendor.test/pixel.gif">' +
      '<iframe data-category="functional" data-src="http://vendor.test/embed"></iframe>')`);
    await settle(page);
    await server.quiet(100);
    expect(server.requests({ host: 'vendor.test' })).toEqual([]);
    await press(page, 'Everything');
    await server.waitFor({ path: '/pixel.gif' });
    await server.waitFor({ path: '/embed' });
  });
});
