import { describe } from 'vitest';
import { accept } from '../support/consent-page.js';
import { held, log, serve } from '../support/held-tags.js';
import { expect, test } from '../support/test.js';
import { arrive, CONFIG, CONTROL, HELD, SITE, stagePage, UNANSWERED } from './support/stages.js';

/** What each sink is given here: no URL, or something that throws when it is read. */
const ODD = [
  `'http://'`,
  `'http://[::1'`,
  `'http://a b/'`,
  `'//'`,
  `'https://%zz/'`,
  `'\\ud800'`,
  `''`,
  `' '`,
  `null`,
  `undefined`,
  `{}`,
  `[]`,
  `0`,
  `Symbol('x')`,
  `{ toString() { throw new RangeError('mine'); } }`,
  `{ toString: null, valueOf: null }`,
  `Object.create(null)`,
  `new Proxy({}, { get() { throw new RangeError('proxy'); } })`,
  `(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()`,
  `{ get url() { throw new RangeError('getter'); }, toString: () => '/own' }`,
  `{ get href() { throw new RangeError('getter'); }, toString: () => '/own' }`,
];

const SINKS = [
  `fetch(odd)`,
  `new Request(odd)`,
  `(() => { const x = new XMLHttpRequest(); x.open('GET', odd); return x.readyState; })()`,
  `navigator.sendBeacon(odd, 'x')`,
  `new WebSocket(odd).url`,
  `new EventSource(odd).url`,
  `new Worker(odd) instanceof Worker`,
  `new Image().src = odd`,
  `Object.assign(new Image(), { src: odd }).outerHTML`,
  `Object.assign(new Image(), { srcset: odd }).outerHTML`,
  `Object.assign(document.createElement('script'), { src: odd }).outerHTML`,
  `Object.assign(document.createElement('iframe'), { srcdoc: odd }).outerHTML`,
  `Object.assign(document.createElement('link'), { href: odd }).outerHTML`,
  `Object.assign(document.createElement('div'), { innerHTML: odd }).outerHTML`,
  `document.createElement('div').insertAdjacentHTML('beforeend', odd)`,
  `document.createElement('p').append(odd)`,
  `(() => { const i = new Image(); i.setAttribute('src', odd); return i.outerHTML; })()`,
  `(() => { const i = new Image(); i.setAttribute(odd, '/own'); return i.outerHTML; })()`,
  `(() => { const i = new Image(); i.setAttributeNS(null, 'src', odd); return i.outerHTML; })()`,
  `(() => { const d = document.createElement('div'); d.style.backgroundImage = odd; return d.outerHTML; })()`,
  `document.createElement('div').style.setProperty('background-image', odd)`,
  `new CSSStyleSheet().insertRule(odd)`,
  `new DOMParser().parseFromString(odd, 'text/html').body.innerHTML`,
  `new FontFace('a', odd).status`,
  `document.cookie = odd`,
  `localStorage.setItem(odd, odd)`,
  `document.createElement(odd)`,
  `window.open(odd, odd, odd)?.close()`,
];

/** Every sink with every odd value: what it gives, or the name of what it throws. */
const TRY_ALL = `(async () => {
  const outcomes = {};
  const show = (value) => value instanceof Response ? 'Response ' + value.status : Object(value) === value ? Object.prototype.toString.call(value) : String(value);
  const fail = (error) => 'fails with ' + (error instanceof Error || error instanceof DOMException ? error.name : show(error));
  await Promise.all(${JSON.stringify(SINKS)}.flatMap((sink) => ${JSON.stringify(ODD)}.map(async (odd) => {
    try {
      outcomes[sink + ' with ' + odd] = show(await (0, eval)('((odd) => ' + sink + ')(' + odd + ')'));
    } catch (error) {
      outcomes[sink + ' with ' + odd] = fail(error);
    }
  })));
  return outcomes;
})()`;

test('what is no URL, or throws when it is read, is answered as without the gate', async ({ server, page }) => {
  const answers: Record<string, string>[] = [];
  for (const stage of [CONTROL, UNANSWERED]) {
    server.page('site.test', '/own', '');
    await arrive({ server, page }, stage);
    answers.push(await page.evaluate<Record<string, string>>(TRY_ALL));
  }
  const [native = {}, gated = {}] = answers;
  expect(Object.keys(native)).toHaveLength(ODD.length * SINKS.length);
  expect(Object.keys(native).filter((name) => native[name] !== gated[name])).toEqual([]);
});

test('elements of documents without a window behave as without the gate, and load when adopted and allowed', async ({
  server,
  page,
  problems,
}) => {
  const code = `(() => {
    const detached = document.implementation.createHTMLDocument('');
    const xml = document.implementation.createDocument('http://www.w3.org/1999/xhtml', 'html');
    const parsed = new DOMParser().parseFromString('<img src="${HELD}/parsed.gif"><p>x', 'text/html');
    const { content } = Object.assign(document.createElement('template'), { innerHTML: '<img src="${HELD}/template.gif">' });
    const seen = [];
    for (const owner of [detached, xml, parsed, content.ownerDocument]) {
      const image = owner.createElement('img');
      image.src = '${HELD}/detached.gif';
      image.setAttribute('srcset', '${HELD}/detached.gif 2x');
      const script = owner.createElement('script');
      script.src = '${HELD}/detached.js';
      script.text = 'window.never = 1';
      const frame = owner.createElement('iframe');
      frame.src = '${HELD}/detached';
      (owner.body ?? owner.documentElement ?? content).append(image, script, frame);
      seen.push(frame.contentWindow, frame.contentDocument, image.ownerDocument === owner, image.parentNode !== null);
      const div = owner.createElement('div');
      div.innerHTML = '<b>x</b><img src="${HELD}/detached.gif" onerror="window.never = 1"/>';
      seen.push(div.childNodes.length, div.firstChild.textContent);
      seen.push(owner.defaultView, owner.cookie);
    }
    detached.write('<p>written<script src="${HELD}/written.js"><' + '/script>');
    detached.close();
    seen.push(detached.body.textContent, parsed.body.textContent, content.childNodes.length, window.never);
    return seen;
  })()`;
  const answers: unknown[] = [];
  for (const stage of [CONTROL, UNANSWERED]) {
    server.clear();
    await arrive({ server, page }, stage);
    answers.push(await page.evaluate(code));
    await server.quiet(100);
    expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  }
  expect(answers[1]).toEqual(answers[0]);

  await page.evaluate(`{
    const detached = document.implementation.createHTMLDocument('');
    const image = detached.createElement('img');
    image.src = '${HELD}/adopted.gif';
    document.body.append(document.adoptNode(image));
    document.body.append(document.importNode(
      new DOMParser().parseFromString('<img src="${HELD}/imported.gif">', 'text/html').body.firstChild, true));
    const template = document.createElement('template');
    template.innerHTML = '<img src="${HELD}/cloned.gif">';
    document.body.append(template.content.cloneNode(true));
  }`);
  await server.quiet(100);
  expect(server.requests({ host: 'vendor.test' })).toEqual([]);
  await accept(page);
  for (const name of ['adopted', 'imported', 'cloned']) await server.waitFor({ path: `/${name}.gif` });
  expect(problems).toEqual([]);
});

describe('a release', () => {
  const RUN = Array.from({ length: 6 }, (_, index) => held(`say(${index})`, `id="s${index}"`)).join('');

  test('goes on when a held script throws, and the error is reported once', async ({ server, page, problems }) => {
    server.script('vendor.test', '/throws.js', `say('file'); throw new Error('from a file');`);
    serve(server, {
      config: CONFIG,
      attributes: {},
      body:
        held(`say('first'); throw new Error('inline');`) +
        held(`say('second'); null.x;`) +
        `<script type="text/plain" data-category="analytics" src="${HELD}/throws.js"></script>` +
        held(`syntax error here`) +
        held(`say('last')`),
    });
    await page.goto(SITE);
    await accept(page);
    await expect.poll(() => log(page)).toEqual(['first', 'second', 'file', 'last']);
    await expect.poll(() => problems.length).toBe(4);
    expect(problems.filter((problem) => /^(inline|from a file)$/.test(problem)).sort()).toEqual([
      'from a file',
      'inline',
    ]);
  });

  test('goes on when listeners of its events throw, and their errors are reported', async ({
    server,
    page,
    problems,
  }) => {
    serve(server, {
      config: CONFIG,
      attributes: {},
      head: `<script>
        for (const event of ['hold', 'release', 'change', 'show', 'hide', 'ready']) {
          IlumeeConsent.on(event, () => { throw new Error('by on: ' + event); });
          document.addEventListener('ilumee-consent:' + event, () => { throw new Error('by listener: ' + event); });
        }
      </script>`,
      body: `${RUN}<iframe data-category="functional" data-src="/own-frame"></iframe>`,
    });
    server.page('site.test', '/own-frame', '');
    await page.goto(SITE);
    // A throwing listener must not turn a held request into a failed or a sent one.
    const state = await page.evaluate(`Promise.race([
      fetch('${HELD}/event').then(() => 'sent', () => 'failed'),
      new Promise((done) => setTimeout(done, 200, 'waits')),
    ])`);
    expect(state).toBe('waits');
    await page.evaluate(`{
      document.body.append(Object.assign(new Image(), { src: '${HELD}/pixel.gif' }));
      const script = document.createElement('script');
      script.src = '${HELD}/late.js';
      document.head.append(script);
    }`);
    await server.quiet(100);
    expect(server.requests({ host: 'vendor.test' })).toEqual([]);
    await accept(page);
    await expect.poll(() => log(page)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const path of ['/event', '/pixel.gif', '/late.js']) await server.waitFor({ host: 'vendor.test', path });
    await server.waitFor({ path: '/own-frame' });
    for (const event of ['hold', 'release', 'change', 'ready', 'hide']) {
      expect(problems).toContain(`by on: ${event}`);
      expect(problems).toContain(`by listener: ${event}`);
    }
    expect(problems.filter((problem) => !problem.startsWith('by '))).toEqual([]);
  });

  test('goes on when a released script takes others, and their frames, out of the page', async ({
    server,
    page,
    problems,
  }) => {
    serve(server, {
      config: CONFIG,
      attributes: {},
      body: `<div id="part">
          <iframe id="marked" data-category="functional" data-src="/own-frame"></iframe>
          <iframe id="known" src="http://video.test/embed/1"></iframe>
        </div>
        ${held(`say(0); document.querySelector('#s2').remove(); document.querySelector('#part').remove();`)}
        ${held('say(1)')}${held('say(2)', 'id="s2"')}${held(`say(3); document.currentScript.remove();`)}${held('say(4)')}`,
    });
    await page.goto(SITE);
    await accept(page);
    await expect.poll(() => log(page)).toEqual([0, 1, 3, 4]);
    await server.quiet(100);
    expect(await page.locator('iframe').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('goes on when the frame that asked for something is gone', async ({ server, page, problems }) => {
    await arrive({ server, page }, UNANSWERED);
    await page.evaluate(`{
      window.answers = [];
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow;
      inner.fetch('${HELD}/from-frame').then(() => answers.push('frame sent'), () => answers.push('frame failed'));
      const request = new inner.XMLHttpRequest();
      request.open('GET', '${HELD}/from-frame');
      request.send();
      inner.document.body.append(Object.assign(inner.document.createElement('script'), { src: '${HELD}/from-frame' }));
      inner.document.body.append(Object.assign(inner.document.createElement('img'), { src: '${HELD}/from-frame' }));
      fetch('${HELD}/from-page').then(() => answers.push('page sent'), () => answers.push('page failed'));
      frame.remove();
    }`);
    await accept(page);
    await server.waitFor({ host: 'vendor.test', path: '/from-page' });
    await expect.poll(() => page.evaluate('answers')).toContain('page sent');
    await server.quiet(100);
    // A browser sends nothing for a frame that is gone.
    expect(server.requests({ path: '/from-frame' })).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('goes on when a frame is taken out while it is being released', async ({ server, page, problems }) => {
    serve(server, {
      config: CONFIG,
      attributes: {},
      head: `<script>
        document.addEventListener('ilumee-consent:release', ({ detail }) => {
          if (detail.destination === 'iframe') detail.element.remove();
        });
      </script>`,
      body: `<iframe data-category="functional" data-src="/one"></iframe>
        <iframe data-category="functional" data-src="/two"></iframe>
        <div><iframe data-category="functional" data-src="/three"></iframe></div>${RUN}`,
    });
    for (const path of ['/one', '/two', '/three']) server.page('site.test', path, '');
    await page.goto(SITE);
    await accept(page);
    await expect.poll(() => log(page)).toEqual([0, 1, 2, 3, 4, 5]);
    await expect.poll(() => page.locator('iframe').count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

test('forms with fields named like members, and addresses that are none, do not stop what comes after them', async ({
  server,
  page,
  problems,
}) => {
  server.page(
    'site.test',
    '/',
    stagePage(UNANSWERED, {
      body: `<form id="form"><input name="localName"><input name="src"><input name="getAttribute"><input name="parentNode">
          <input name="setAttribute"><input name="childNodes"><input name="dataset"><input name="remove"></form>
        <form><button name="attributes"></button></form>
        <img name="currentScript" alt=""><img name="baseURI" alt=""><img name="head" alt="">
        <a href="http://[broken">broken</a><img alt="" src="http://["><iframe src="//"></iframe><script src="http://%"></script>
        <object data="http://a b"></object><style>@import url("http://["); p { background: url(</style>
        <script type="text/plain" data-category="analytics" src="http://["></script>
        <img alt="" srcset=",,, 2x, http://[ 3x"><link rel="stylesheet" href="http://[">
        <script>window.after = 1</script>`,
    }),
  );
  await page.goto(SITE);
  expect(await page.evaluate('after')).toBe(1);
  const answers = await page.evaluate<unknown[]>(`(() => {
    const form = document.querySelector('#form');
    Element.prototype.setAttribute.call(form, 'src', '${HELD}/form');
    document.body.append(form);
    form.innerHTML += '<img alt="" src="${HELD}/form.gif">';
    const fields = '<form><input name="getRootNode"><input name="matches"><input name="querySelectorAll">';
    const [other] = new DOMParser().parseFromString(fields, 'text/html').forms;
    document.body.append(other);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.requestSubmit();
    return [form.isConnected, Element.prototype.getAttribute.call(form, 'src'), other.isConnected];
  })()`);
  expect(answers).toEqual([true, `${HELD}/form`, true]);
  await accept(page);
  await server.waitFor({ path: '/form.gif' });
  expect(problems.filter((problem) => !/^Failed to load resource/.test(problem))).toEqual([]);
});
