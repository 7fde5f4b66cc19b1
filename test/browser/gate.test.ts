import type { Page } from 'playwright-core';
import { describe } from 'vitest';
import { accept, consentPage, reject, type ConsentPage } from './support/consent-page.js';
import type { RecordingServer } from './support/recording-server.js';
import { expect, test } from './support/test.js';

const VENDOR = { id: 'acme', category: 'analytics', hosts: ['acme.test'] };

async function visit(server: RecordingServer, page: Page, code: string, more: ConsentPage = {}): Promise<void> {
  const { config = {}, ...rest } = more as ConsentPage & { config?: object };
  server.page(
    'site.test',
    '/',
    consentPage({
      ...rest,
      meta: true,
      config: { policy: { version: '1' }, vendors: [VENDOR], ...config },
      body: `${more.body ?? ''}<script>${code}</script>`,
    }),
  );
  await page.goto('http://site.test/');
}

test.override({ hosts: ['www.clarity.ms', 'site.localhost'] });

const log = (page: Page) => page.evaluate<unknown[]>('log');
const arrived = (server: RecordingServer, host = 'acme.test') => server.requests({ host }).map(({ path }) => path);

describe('a held request', () => {
  test('waits for the answer and goes out once it is granted', async ({ server, page }) => {
    await visit(
      server,
      page,
      `window.log = [];
      fetch('http://acme.test/fetch').then(({ status }) => log.push('fetch ' + status));
      const request = new XMLHttpRequest();
      request.open('GET', 'http://acme.test/xhr');
      request.onload = () => log.push('xhr ' + request.status);
      request.send();
      log.push(navigator.sendBeacon('http://acme.test/beacon', 'x'));`,
    );
    await server.quiet(300);
    expect(arrived(server)).toEqual([]);
    expect(await log(page)).toEqual([true]);
    await accept(page);
    await expect.poll(() => arrived(server).sort()).toEqual(['/beacon', '/fetch', '/xhr']);
    await expect.poll(async () => (await log(page)).slice(1).sort()).toEqual(['fetch 200', 'xhr 200']);
  });

  test('fails as a blocked one once it is denied, and at once from then on', async ({ server, page }) => {
    const code = `fetch('http://acme.test/fetch').catch((error) => log.push(error.name));
      (() => {
        const request = new XMLHttpRequest();
        request.open('GET', 'http://acme.test/xhr');
        request.onerror = () => log.push('xhr error');
        request.send();
      })();`;
    await visit(server, page, `window.log = []; ${code}`);
    await reject(page);
    await expect.poll(async () => (await log(page)).sort()).toEqual(['TypeError', 'xhr error']);
    await page.evaluate(`log.length = 0; ${code}`);
    await expect.poll(async () => (await log(page)).sort()).toEqual(['TypeError', 'xhr error']);
    expect(await page.evaluate(`navigator.sendBeacon('http://acme.test/beacon')`)).toBe(false);
    expect(arrived(server)).toEqual([]);
  });

  test('ends by its own abort signal and by its own timeout while it waits', async ({ server, page }) => {
    await visit(
      server,
      page,
      `window.log = [];
      const controller = new AbortController();
      fetch('http://acme.test/fetch', { signal: controller.signal }).catch((error) => log.push(error.name));
      const request = new XMLHttpRequest();
      request.open('GET', 'http://acme.test/xhr');
      request.timeout = 50;
      request.ontimeout = () => log.push('timeout');
      request.send();
      setTimeout(() => controller.abort(), 20);`,
    );
    await expect.poll(async () => (await log(page)).sort()).toEqual(['AbortError', 'timeout']);
    await accept(page);
    await server.quiet(300);
    expect(arrived(server)).toEqual([]);
  });

  test.for([
    ['the site says so', { gate: { pending: 'reject' } }],
    ['its vendor says so', { vendors: [{ ...VENDOR, pending: 'reject' }] }],
  ] as const)('fails at once where %s', async ([, config], { server, page }) => {
    await visit(server, page, `window.log = []; fetch('http://acme.test/').catch((error) => log.push(error.name));`, {
      config,
    });
    await expect.poll(() => log(page)).toEqual(['TypeError']);
    expect(await page.evaluate('IlumeeConsent.getConsent()')).toBe(null);
  });

  test('is told with its address, vendor and the script that asked', async ({ server, page }) => {
    server.script('site.test', '/app.js', `fetch('http://acme.test/fetch')`);
    await visit(server, page, `window.log = []; IlumeeConsent.on('hold', (item) => log.push(item));`);
    await page.evaluate(`document.head.append(Object.assign(document.createElement('script'), { src: '/app.js' }))`);
    const item = {
      url: 'http://acme.test/fetch',
      destination: 'fetch',
      category: 'analytics',
      vendor: 'acme',
      source: 'http://site.test/app.js',
    };
    await expect.poll(() => log(page)).toEqual([item]);
    expect(await page.evaluate('IlumeeConsent.held()')).toMatchObject([item]);
  });
});

describe('markup that is not what it seems', () => {
  const IMAGE = (path: string): string => `src=http://acme.test/${path}`;
  const ODD = [
    `<img alt=it's ${IMAGE('quote-in-value')}>`,
    `<img width=1" ${IMAGE('quote-behind-value')}>`,
    `<!-- <script> --><img ${IMAGE('script-in-comment')}>`,
    `<p>1 <b's</p><img ${IMAGE('quote-in-name')}>`,
    `<textarea><script></textarea><img ${IMAGE('script-in-textarea')}>`,
    `<style>a<b'</style><img ${IMAGE('quote-in-style')}>`,
  ];

  test('is held in what a page and a frame write, and all of it is shown', async ({ server, page }) => {
    const write = `${JSON.stringify(ODD).replaceAll('</', '<\\/')}.forEach((html) => target.write(html + '<i></i>'))`;
    const code = `const shown = [];
      const fill = (target) => { target.open(); ${write}; target.close(); shown.push(target.querySelectorAll('i').length); };
      const frame = document.createElement('iframe');
      document.currentScript.after(frame);
      fill(frame.contentDocument);`;
    await visit(server, page, `{ const target = document; ${write}; }</script><script>${code}`);
    await expect.poll(() => page.evaluate(`[document.querySelectorAll('i').length, ...shown]`)).toEqual([6, 6]);
    await server.quiet(300);
    expect(arrived(server)).toEqual([]);
    await accept(page);
    await expect.poll(() => new Set(arrived(server)).size).toBe(ODD.length);
  });
});

describe('a frame that gets a new window', () => {
  test.for([
    [
      'by an element that is put around it',
      `const range = document.createRange();
       range.selectNode(frame);
       range.surroundContents(document.createElement('span'));`,
    ],
    [
      'by a command of an editor',
      `getSelection().selectAllChildren(frame.parentElement);
       document.execCommand('indent');`,
    ],
    [
      'by a name that page code has given it',
      `frame.remove();
       Object.defineProperty(frame, 'localName', { value: 'b' });
       document.body.append(frame);`,
    ],
  ] as const)('%s is gated in the same task', async ([, code], { server, page }) => {
    await visit(server, page, '', { body: '<div contenteditable><p>Text <iframe></iframe></p></div>' });
    const fetched = await page.evaluate(`{
      const frame = document.querySelector('iframe');
      const before = window[0];
      ${code}
      window[0].fetch('http://acme.test/frame', { mode: 'no-cors' }).catch(() => {});
      window[0] !== before;
    }`);
    expect(fetched).toBe(true);
    await server.quiet(300);
    expect(arrived(server)).toEqual([]);
  });
});

describe('what a page does besides', () => {
  const EMBED = '<iframe src="http://acme.test/film"></iframe>';

  test('writes text that looks like a held tag, and words that are no text, as without the gate', async ({
    server,
    page,
  }) => {
    await visit(server, page, `document.write('City: ', undefined, ', zip: ', null, '<p hidden></p>');`, {
      body: '<textarea></textarea><pre></pre><p id="editable" contenteditable></p>',
    });
    const found = await page.evaluate(`{
      const embed = ${JSON.stringify(EMBED)};
      const area = document.querySelector('textarea');
      const insert = (into) => {
        into.focus();
        document.execCommand('insertText', false, embed);
        return into.value ?? into.textContent;
      };
      const texts = [insert(area), insert(editable)];
      area.innerHTML = embed;
      texts.push(area.textContent);
      const { contentDocument } = document.body.appendChild(document.createElement('iframe'));
      contentDocument.write('<pre>');
      contentDocument.writeln('one<b');
      contentDocument.writeln('>two</b>');
      contentDocument.close();
      [texts, contentDocument.querySelector('pre').textContent, document.body.textContent.includes('City: undefined, zip: null')];
    }`);
    expect(found).toEqual([[EMBED, EMBED, EMBED], 'onetwo\n', true]);
  });

  test('has elements of XML, attributes of its own elements, and events that it has made itself', async ({
    server,
    page,
    problems,
  }) => {
    await visit(
      server,
      page,
      `const foreign = document.createElementNS('urn:x', 'y');
      foreign.setAttribute('style', 'background: url(http://acme.test/x.png)');
      foreign.setAttribute('data-category', 'analytics');
      foreign.setAttribute('data-src', 'x');
      const script = document.createElementNS('urn:x', 'script');
      script.setAttribute('data-category', 'analytics');
      script.setAttribute('data-src', 'x');
      document.documentElement.append(foreign, script);
      const own = document.createElement('my-widget');
      own.setAttribute('filter', 'http://acme.test/api');
      document.documentElement.append(own);
      for (const target of [document, window]) target.dispatchEvent(new Event('submit'));
      const broken = document.createElement('img');
      Object.assign(broken.dataset, { category: 'analytics', src: '/x.png' });
      broken.getAttribute = () => { throw new Error('of the page'); };
      document.documentElement.append(broken);
      Error.prepareStackTrace = () => { throw new Error('of the page'); };
      navigator.sendBeacon('http://acme.test/beacon', 'x');`,
      {
        config: { vendors: [{ ...VENDOR, cookies: [{ match: '^_acme$' }] }] },
        body: '<script type="text/plain" data-category="analytics">window.hasRun = true</script>',
      },
    );
    expect(await page.evaluate(`document.querySelector('my-widget').getAttribute('filter')`)).toBe(
      'http://acme.test/api',
    );
    await accept(page);
    await expect.poll(() => page.evaluate('window.hasRun')).toBe(true);
    await page.evaluate(`document.cookie = '_acme=1'; IlumeeConsent.revoke()`);
    await expect.poll(() => page.evaluate('document.cookie')).not.toContain('_acme');
    // Reported as the page's, and the next one is let in.
    expect([...new Set(problems)]).toEqual(['of the page']);
  });

  test('keeps its form in place where code gathers what is in it', async ({ server, page }) => {
    await visit(
      server,
      page,
      `const form = document.querySelector('form');
      form.dispatchEvent(new Event('submit', { bubbles: true }));
      new FormData(form);
      window.isThere = form.isConnected;`,
      { body: '<form action="http://acme.test/form"><input name="a" value="1"></form>' },
    );
    expect(await page.evaluate('isThere')).toBe(true);
  });

  test('shows code beside its scripts, and data attributes of its own, without being held', async ({
    server,
    page,
  }) => {
    server.script('site.test', '/own.js', 'window.hasRun = true');
    await visit(
      server,
      page,
      `const pre = document.createElement('pre');
      pre.textContent = 'imp' + 'ort x from "http://acme.test/x.js"';
      document.currentScript.after(pre);
      const own = document.createElement('script');
      own.src = '/own.js';
      own.text = 'imp' + 'ort("http://acme.test/x.js")';
      document.head.append(own);`,
      { body: '<ul><li data-category="analytics" data-filter=".x"></li></ul>' },
    );
    await expect.poll(() => page.evaluate('window.hasRun')).toBe(true);
    expect(await page.evaluate('IlumeeConsent.held()')).toEqual([]);
    expect(await page.evaluate(`document.querySelector('body > script[data-category]')`)).toBe(null);
  });
});

describe('scope', () => {
  const REQUESTS = `for (const host of ['acme.test', 'www.clarity.ms', 'stranger.test', 'images.test']) {
    new Image().src = 'http://' + host + '/pixel.gif';
  }`;
  const HOSTS = ['acme.test', 'www.clarity.ms', 'stranger.test', 'images.test'];

  test.for([
    ['declared', ['www.clarity.ms', 'stranger.test', 'images.test']],
    ['known', ['stranger.test', 'images.test']],
    ['all', ['images.test']],
  ] as const)('%s', async ([scope, passing], { server, page }) => {
    await visit(server, page, REQUESTS, { config: { gate: { scope, allow: ['images.test'] } } });
    await expect.poll(() => HOSTS.filter((host) => arrived(server, host).length)).toEqual([...passing]);
    await server.quiet(300);
    expect(HOSTS.filter((host) => arrived(server, host).length)).toEqual([...passing]);
    await accept(page);
    await expect.poll(() => HOSTS.filter((host) => arrived(server, host).length)).toEqual(HOSTS);
  });
});

describe('what a vendor stores without a request of its own', () => {
  const STORING = { ...VENDOR, hosts: [], cookies: [{ match: '^_acme' }], storage: ['localStorage:/^_acme/'] };
  const SECURE = 'http://site.localhost/';

  test('is refused or taken back before the grant and after a withdrawal', async ({ server, page }) => {
    const store = `{
      let asked = 0;
      document.cookie = { toString: () => (asked++ ? '_acme1=1' : 'own=1') };
      document.cookie = '_acme2=2';
      document.cookie = '_acme3=; max-age=9';
      document.cookie = '_acme4=; expires=Fri, 01 Jan 2100 00:00:00 GMT';
      localStorage.setItem('_acme5', '');
      localStorage._acme6 = 1;
      localStorage.own = 1;
    }`;
    const stored = () => page.evaluate('`${document.cookie} ${Object.keys(localStorage)}`.match(/_acme\\d/g)');
    await visit(server, page, `document.cookie = '_acme9'; ${store}`, { config: { vendors: [STORING] } });
    await expect.poll(stored).toBeNull();
    expect(await page.evaluate('[/own=1/.test(document.cookie), localStorage.own]')).toEqual([true, '1']);
    await accept(page);
    await page.evaluate(store);
    expect(await stored()).toHaveLength(5);
    await page.evaluate(`void IlumeeConsent.revoke(); setInterval(() => ${store}, 3000); ${store}`);
    await expect.poll(stored).toBeNull();
  });

  test('may be erased, and its cache is not opened', async ({ server, page }) => {
    server.page(
      'site.localhost',
      '/',
      consentPage({ meta: true, config: { vendors: [{ ...STORING, storage: ['indexedDB:_acme'] }] } }),
    );
    await page.goto(SECURE);
    await page.context().addCookies([{ name: '_acme', value: '1', url: SECURE }]);
    await page.evaluate(`document.cookie = '_acme=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/'`);
    expect(await page.evaluate('document.cookie')).toBe('');
    expect(await page.evaluate(`caches.open('_acme').catch(({ name }) => name)`)).toBe('SecurityError');
  });
});

describe('mode seal', () => {
  const FORM = `<form>
    <input name="name"><input name="secret" type="password"><input name="card" autocomplete="cc-number">
    <input name="code" autocomplete="one-time-code"><input name="file" type="file"><input name="hidden" type="hidden" value="sent">
    <textarea name="text"></textarea><input name="news" type="checkbox">
    <select name="size"><option>S<option>M</select>
  </form><div style="height:3000px"></div>`;

  test('loads the page once more after a grant, with what was typed but for secrets', async ({ server, page }) => {
    await visit(server, page, '', { body: FORM, config: { gate: { mode: 'seal' } } });
    for (const [name, text] of Object.entries({
      name: 'Aru',
      secret: 'x1',
      card: '4111',
      code: '123456',
      text: 'Hello',
    })) {
      await page.fill(`[name=${name}]`, text);
    }
    await page.setInputFiles('[name=file]', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await page.evaluate(`document.forms[0].hidden.value = 'changed'`);
    await page.check('[name=news]');
    await page.selectOption('[name=size]', 'M');
    await page.evaluate('scrollTo(0, 500)');
    const loaded = page.waitForEvent('load');
    await accept(page);
    await loaded;
    const values = `[...document.forms[0].elements].map((field) => field.type === 'checkbox' ? field.checked : field.value)`;
    await expect.poll(() => page.evaluate(values)).toEqual(['Aru', '', '', '', '', 'sent', 'Hello', true, 'M']);
    await expect.poll(() => page.evaluate('scrollY')).toBe(500);
    expect(await page.evaluate(`IlumeeConsent.has('analytics')`)).toBe(true);
    expect(await page.evaluate('Object.keys(sessionStorage)')).toEqual([]);
    expect(server.requests({ host: 'site.test', path: '/' })).toHaveLength(2);
  });
});
