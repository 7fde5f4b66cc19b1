import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import {
  askedFor,
  expectLog,
  fileUrl,
  held,
  heldFile,
  log,
  MARK,
  serveFiles,
  settle,
  SITE,
  VISITORS,
} from './support/held-tags.js';
import { expect, test } from './support/test.js';

const integrity = (code: string): string => `sha384-${createHash('sha384').update(code).digest('base64')}`;

// The first visitor meets the same tags unmarked: what is expected is what the browser does by itself.
describe.each(VISITORS)('$who', ({ arrive }) => {
  describe('order', () => {
    test('scripts run in the order of the markup, with a slow one in the middle', async ({ server, page }) => {
      serveFiles(server, 'slow', 'quick');
      const answer = server.hold('/slow.js');
      const body =
        held('say("first")') + heldFile('slow') + held('say("third")') + heldFile('quick') + held('say("end")');
      await arrive({ server, page }, { body });
      await askedFor(server, 'slow', 'quick');
      await server.quiet(100);
      answer();
      await expectLog(page, ['first', 'slow', 'third', 'quick', 'end']);
    });

    test('inline code finds what the slow file before it defines', async ({ server, page, problems }) => {
      server.script('vendor.test', '/slow.js', 'window.vendor = { start: () => say("started") }');
      const answer = server.hold('/slow.js');
      await arrive({ server, page }, { body: heldFile('slow') + held('vendor.start()') });
      await askedFor(server, 'slow');
      await server.quiet(100);
      answer();
      await expectLog(page, ['started']);
      expect(problems).toEqual([]);
    });

    test('files are fetched at the same time and run in order', async ({ server, page }) => {
      const names = ['one', 'two', 'three', 'four'];
      serveFiles(server, ...names);
      const answer = server.hold('/one.js');
      await arrive({ server, page }, { body: names.map((name) => heldFile(name)).join('') });
      await askedFor(server, ...names);
      answer();
      await expectLog(page, names);
    });

    test('an async file holds nothing up and runs when it arrives', async ({ server, page }) => {
      serveFiles(server, 'async', 'file');
      const answer = server.hold('/async.js');
      await arrive({ server, page }, { body: heldFile('async', 'async') + heldFile('file') + held('say("inline")') });
      await askedFor(server, 'async');
      await expectLog(page, ['file', 'inline']);
      answer();
      await expectLog(page, ['file', 'inline', 'async']);
    });

    test('an async file does not wait for a slow file before it', async ({ server, page }) => {
      serveFiles(server, 'slow', 'async');
      const answer = server.hold('/slow.js');
      await arrive({ server, page }, { body: heldFile('async', 'async') + heldFile('slow') });
      await askedFor(server, 'slow');
      await expectLog(page, ['async']);
      answer();
      await expectLog(page, ['async', 'slow']);
    });

    test('deferred files run after all others, in order', async ({ server, page }) => {
      serveFiles(server, 'defer-1', 'defer-2', 'slow');
      const answer = server.hold('/slow.js');
      const body =
        heldFile('defer-1', 'defer') + heldFile('defer-2', 'defer') + heldFile('slow') + held('say("inline")');
      await arrive({ server, page }, { body });
      await askedFor(server, 'defer-1', 'defer-2', 'slow');
      await server.quiet(100);
      answer();
      await expectLog(page, ['slow', 'inline', 'defer-1', 'defer-2']);
    });

    test('defer on an inline script changes nothing', async ({ server, page }) => {
      await arrive({ server, page }, { body: held('say("defer")', 'defer') + held('say("end")') });
      await expectLog(page, ['defer', 'end']);
    });

    test('modules run after the other scripts, in order with deferred files', async ({ server, page }) => {
      serveFiles(server, 'module', 'defer', 'slow');
      const answer = server.hold('/slow.js');
      const body =
        held('say("inline module")', 'data-type="module"') +
        `<script ${MARK} data-type="module" src="${fileUrl('module')}"></script>` +
        heldFile('defer', 'defer') +
        heldFile('slow') +
        held('say("inline")');
      await arrive({ server, page }, { body: body.replace(`${MARK}  data`, `${MARK} data`) });
      await askedFor(server, 'module', 'defer', 'slow');
      await server.quiet(100);
      answer();
      await expectLog(page, ['slow', 'inline', 'inline module', 'module', 'defer']);
    });

    test('what an inline module imports is there before the next deferred file runs', async ({ server, page }) => {
      serveFiles(server, 'defer');
      server.script('vendor.test', '/part.js', 'export const word = "imported"');
      const answer = server.hold('/part.js');
      const code = `import { word } from '${fileUrl('part')}'; say(word);`;
      const body = held(code, 'data-type="module"') + heldFile('defer', 'defer') + held('say("inline")');
      await arrive({ server, page }, { body });
      await askedFor(server, 'part', 'defer');
      await expectLog(page, ['inline']);
      answer();
      await expectLog(page, ['inline', 'imported', 'defer']);
    });

    test('an async module does not hold up the next deferred file', async ({ server, page }) => {
      serveFiles(server, 'defer');
      server.script('vendor.test', '/part.js', 'export const word = "imported"');
      const answer = server.hold('/part.js');
      const code = `import { word } from '${fileUrl('part')}'; say(word);`;
      const body = held(code, 'data-type="module" async') + heldFile('defer', 'defer');
      await arrive({ server, page }, { body });
      await askedFor(server, 'part');
      await expectLog(page, ['defer']);
      answer();
      await expectLog(page, ['defer', 'imported']);
    });

    test('code for browsers without modules does not run', async ({ server, page }) => {
      serveFiles(server, 'old', 'end');
      const body = held('say("old inline")', 'nomodule') + heldFile('old', 'nomodule') + heldFile('end');
      await arrive({ server, page }, { body });
      await expectLog(page, ['end']);
    });
  });

  describe('security attributes', () => {
    for (const [policy, name] of [
      [`script-src 'nonce-r4nd0m'`, 'a nonce policy'],
      [`script-src 'nonce-r4nd0m' 'strict-dynamic'`, "'strict-dynamic'"],
    ]) {
      test(`scripts run with their nonce under ${name}, and inline code without one does not`, async ({
        server,
        page,
        problems,
      }) => {
        server.script('vendor.test', '/file.js', 'say("file " + document.currentScript.nonce)');
        serveFiles(server, 'module', 'defer');
        const nonce = 'nonce="r4nd0m"';
        const body =
          held('say("inline " + document.currentScript.nonce)', nonce) +
          held('say("no nonce")') +
          heldFile('file', nonce) +
          heldFile('defer', `defer ${nonce}`) +
          `<script ${MARK} data-type="module" ${nonce} src="${fileUrl('module')}"></script>` +
          held('say("inline module")', `data-type="module" ${nonce}`) +
          held('say("end")', nonce);
        const headers = { 'content-security-policy': policy! };
        await arrive({ server, page }, { body, nonce: 'r4nd0m', headers });
        await expectLog(page, ['inline r4nd0m', 'file r4nd0m', 'end', 'defer', 'module', 'inline module']);
        expect(problems.filter((problem) => !/inline script/.test(problem))).toEqual([]);
      });
    }

    test('a file with the right integrity runs, one with a wrong one does not, and the next still runs', async ({
      server,
      page,
    }) => {
      serveFiles(server, 'right', 'wrong', 'next');
      const body =
        heldFile('right', `crossorigin integrity="${integrity('say("right")')}"`) +
        heldFile('wrong', `crossorigin integrity="${integrity('something else')}" onerror="say('refused')"`) +
        heldFile('next');
      await arrive({ server, page }, { body });
      await expectLog(page, ['right', 'refused', 'next']);
    });

    test('a file that is fetched ahead is checked as well', async ({ server, page }) => {
      serveFiles(server, 'slow', 'right', 'wrong', 'next');
      const answer = server.hold('/slow.js');
      const body =
        heldFile('slow') +
        heldFile('wrong', `crossorigin integrity="${integrity('something else')}" onerror="say('refused')"`) +
        heldFile('right', `crossorigin integrity="${integrity('say("right")')}"`) +
        heldFile('next');
      await arrive({ server, page }, { body });
      await askedFor(server, 'wrong', 'right', 'next');
      answer();
      await expectLog(page, ['slow', 'refused', 'right', 'next']);
      expect(server.requests({ host: 'vendor.test' })).toHaveLength(4);
    });
  });

  describe('attributes', () => {
    const SAY_ATTRIBUTES =
      'say(Object.fromEntries([...document.currentScript.attributes].map(({ name, value }) => [name, value])))';
    const GIVEN = {
      id: 'tag',
      class: 'one two',
      title: 'A tag',
      lang: 'kk',
      charset: 'utf-8',
      crossorigin: 'anonymous',
      referrerpolicy: 'no-referrer',
      fetchpriority: 'low',
      'data-domain': 'site.test',
      'data-website-id': '7',
      'x-own': 'yes',
      onload: 'say("loaded")',
    };
    const markup = Object.entries(GIVEN)
      .map(([name, value]) => `${name}='${value}'`)
      .join(' ');

    test('a file finds every attribute on its element', async ({ server, page }) => {
      server.script('vendor.test', '/file.js', SAY_ATTRIBUTES);
      await arrive({ server, page }, { body: heldFile('file', markup) });
      await expectLog(page, [expect.objectContaining({ ...GIVEN, src: fileUrl('file') }), 'loaded']);
    });

    test('inline code finds every attribute on its element', async ({ server, page }) => {
      await arrive({ server, page }, { body: held(SAY_ATTRIBUTES, markup) });
      await expectLog(page, [expect.objectContaining(GIVEN)]);
    });

    test('crossorigin and referrerpolicy count for the request, also of a file that is fetched ahead', async ({
      server,
      page,
    }) => {
      serveFiles(server, 'plain', 'marked');
      const body = heldFile('plain') + heldFile('marked', 'crossorigin referrerpolicy="no-referrer"');
      await arrive({ server, page }, { body });
      await expectLog(page, ['plain', 'marked']);
      const headersOf = (path: string) =>
        server.requests({ path }).map(({ headers: { origin, referer } }) => ({ origin, referer }));
      expect(headersOf('/plain.js')).toEqual([{ origin: undefined, referer: SITE }]);
      expect(headersOf('/marked.js')).toEqual([{ origin: 'http://site.test', referer: undefined }]);
    });

    test('onload and onerror attributes are called once each', async ({ server, page }) => {
      serveFiles(server, 'good', 'end');
      server.route('vendor.test', '/missing.js', { status: 404 });
      const handlers = `onload="say('load of ' + this.id)" onerror="say('error of ' + this.id)"`;
      const body =
        heldFile('good', `id="good" ${handlers}`) + heldFile('missing', `id="missing" ${handlers}`) + heldFile('end');
      await arrive({ server, page }, { body });
      await expectLog(page, ['good', 'load of good', 'error of missing', 'end']);
    });

    test('listeners that the page adds to a held script are called once each', async ({ server, page }) => {
      serveFiles(server, 'good');
      server.route('vendor.test', '/missing.js', { status: 404 });
      const answer = [server.hold('/good.js'), server.hold('/missing.js')];
      const body =
        heldFile('good', 'id="good" defer') +
        heldFile('missing', 'id="missing" defer') +
        `<script>
          for (const id of ['good', 'missing']) {
            for (const type of ['load', 'error']) {
              document.getElementById(id).addEventListener(type, (event) => {
                say(event.type + ' of ' + event.currentTarget.id + (event.isTrusted ? '' : ' (made up)'));
              });
            }
          }
        </script>`;
      await arrive({ server, page }, { body });
      await askedFor(server, 'good');
      for (const open of answer) open();
      await expectLog(page, ['good', 'load of good', 'error of missing']);
    });

    test('a script finds itself as the current script', async ({ server, page }) => {
      const code =
        'say(document.currentScript === document.getElementById(document.currentScript.id) && document.currentScript.id)';
      server.script('vendor.test', '/file.js', code);
      server.script('vendor.test', '/defer.js', code);
      server.script('vendor.test', '/async.js', code);
      const answer = server.hold('/async.js');
      const body =
        heldFile('async', 'async id="async"') +
        held(code, 'id="inline"') +
        heldFile('file', 'id="file"') +
        heldFile('defer', 'defer id="defer"');
      await arrive({ server, page }, { body });
      await expectLog(page, ['inline', 'file', 'defer']);
      answer();
      await expectLog(page, ['inline', 'file', 'defer', 'async']);
    });
  });

  describe('failures', () => {
    test('a script that throws does not stop the next', async ({ server, page, problems }) => {
      server.script('vendor.test', '/bad.js', 'throw new Error("file on purpose")');
      const body = held('throw new Error("inline on purpose")') + heldFile('bad') + held('say("next")');
      await arrive({ server, page }, { body });
      await expectLog(page, ['next']);
      expect(problems).toEqual([expect.stringContaining('inline'), expect.stringContaining('file')]);
    });

    test('code that is no JavaScript does not stop the next', async ({ server, page, problems }) => {
      server.script('vendor.test', '/bad.js', 'this is wrong too');
      const body = held('this is wrong') + heldFile('bad') + heldFile('bad', 'defer') + held('say("next")');
      await arrive({ server, page }, { body });
      await expectLog(page, ['next']);
      await expect.poll(() => problems).toHaveLength(3);
    });

    test('a file that is not there does not stop the next', async ({ server, page }) => {
      server.route('vendor.test', '/missing.js', { status: 404 });
      serveFiles(server, 'file', 'defer');
      const body = heldFile('missing', 'defer') + heldFile('defer', 'defer') + heldFile('missing') + heldFile('file');
      await arrive({ server, page }, { body });
      await expectLog(page, ['file', 'defer']);
      expect(server.requests({ path: '/missing.js' })).not.toEqual([]);
    });

    test('a host that refuses the connection does not stop the next', async ({ server, page, problems }) => {
      const body = `<script ${MARK} src="http://example.org/gone.js"></script>` + held('say("next")');
      await arrive({ server, page }, { body });
      await expectLog(page, ['next']);
      expect(problems.join()).toContain('ERR_CONNECTION_REFUSED');
    });

    test('a script without an address or code does not stop the next', async ({ server, page }) => {
      const body = held('') + `<script ${MARK} src=""></script>` + held('say("next")');
      await arrive({ server, page }, { body });
      await expectLog(page, ['next']);
    });

    test('a data block in a marked script does not stop the next', async ({ server, page }) => {
      serveFiles(server, 'file');
      const body = held('{}', 'data-type="application/json" id="data"') + heldFile('file');
      await arrive({ server, page }, { body });
      await expectLog(page, ['file']);
    });
  });

  for (const cacheControl of ['no-cache', 'no-store', 'max-age=600']) {
    test(`each script runs once and each address is requested once (${cacheControl})`, async ({ server, page }) => {
      const names = ['file', 'cors', 'hash', 'referrer', 'priority', 'async', 'defer', 'module'];
      for (const name of names) {
        server.script('vendor.test', `/${name}.js`, `say("${name}")`, { headers: { 'cache-control': cacheControl } });
      }
      const body =
        heldFile('file') +
        held('say("inline")') +
        heldFile('cors', 'crossorigin="use-credentials"') +
        heldFile('hash', `crossorigin integrity="${integrity('say("hash")')}"`) +
        heldFile('referrer', 'referrerpolicy="origin"') +
        heldFile('priority', 'fetchpriority="high"') +
        heldFile('async', 'async') +
        heldFile('defer', 'defer') +
        `<script ${MARK} data-type="module" src="${fileUrl('module')}"></script>`;
      await arrive({ server, page }, { body });
      await expect.poll(async () => (await log(page)).sort()).toEqual([...names, 'inline'].sort());
      await settle(page);
      await server.quiet(100);
      expect((await log(page)).sort()).toEqual([...names, 'inline'].sort());
      const paths = server.requests({ host: 'vendor.test' }).map(({ path }) => path);
      expect(paths.sort()).toEqual(names.map((name) => `/${name}.js`).sort());
    });
  }
});
