import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import { accept } from './support/consent-page.js';
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
  VISITORS,
} from './support/held-tags.js';
import { expect, test } from './support/test.js';

const integrity = (code: string): string => `sha384-${createHash('sha384').update(code).digest('base64')}`;

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
        expect(problems).toHaveLength(1);
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

  describe('late listeners', () => {
    test('DOMContentLoaded comes after the blocking and deferred scripts, load comes last, each once', async ({
      server,
      page,
    }) => {
      serveFiles(server, 'slow', 'defer');
      const answer = server.hold('/slow.js');
      const body =
        held(`
          document.addEventListener('DOMContentLoaded', () => say('document parsed'));
          window.addEventListener('DOMContentLoaded', () => say('window parsed'));
          window.addEventListener('load', () => say('loaded'));
          say('inline');`) +
        heldFile('defer', 'defer') +
        heldFile('slow');
      await arrive({ server, page }, { body });
      await askedFor(server, 'slow', 'defer');
      await server.quiet(100);
      answer();
      await expectLog(page, ['inline', 'slow', 'defer', 'document parsed', 'window parsed', 'loaded']);
    });

    test('load waits for an async file, DOMContentLoaded does not', async ({ server, page }) => {
      serveFiles(server, 'async');
      const answer = server.hold('/async.js');
      const body =
        heldFile('async', 'async') +
        held(`
          document.addEventListener('DOMContentLoaded', () => say('parsed'));
          window.addEventListener('load', () => say('loaded'));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['parsed']);
      answer();
      await expectLog(page, ['parsed', 'async', 'loaded']);
    });

    test('listeners of a deferred file and of a module are called', async ({ server, page }) => {
      server.script(
        'vendor.test',
        '/defer.js',
        `document.addEventListener('DOMContentLoaded', () => say('parsed (file)'));
         window.addEventListener('load', () => say('loaded (file)'));`,
      );
      const code = `
        document.addEventListener('DOMContentLoaded', () => say('parsed (module)'));
        window.addEventListener('load', () => say('loaded (module)'));`;
      await arrive({ server, page }, { body: heldFile('defer', 'defer') + held(code, 'data-type="module"') });
      await expectLog(page, ['parsed (file)', 'parsed (module)', 'loaded (file)', 'loaded (module)']);
    });

    test('window.onload that a script sets is called, once and last', async ({ server, page }) => {
      serveFiles(server, 'defer');
      const body =
        held(`
          window.onload = (event) => say('onload ' + event.type);
          document.addEventListener('DOMContentLoaded', () => say('parsed'));`) + heldFile('defer', 'defer');
      await arrive({ server, page }, { body });
      await expectLog(page, ['defer', 'parsed', 'onload load']);
    });

    test('a listener sees the event and the target that it expects', async ({ server, page }) => {
      const body = held(`
        document.addEventListener('DOMContentLoaded', function (event) {
          say([event.type, event.target === document, event.currentTarget === document, this === document]);
        });
        window.addEventListener('load', {
          handleEvent(event) { say([event.type, event.target === document, event.currentTarget === window]); },
        });`);
      await arrive({ server, page }, { body });
      await expectLog(page, [
        ['DOMContentLoaded', true, true, true],
        ['load', true, true],
      ]);
    });

    test('a listener that the script takes back is not called', async ({ server, page }) => {
      const body = held(`
        const back = () => say('taken back');
        document.addEventListener('DOMContentLoaded', back);
        document.removeEventListener('DOMContentLoaded', back);
        window.addEventListener('load', back);
        window.removeEventListener('load', back);
        window.addEventListener('load', () => say('kept'));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['kept']);
    });

    test('a script that waits for whichever of both events comes first starts once', async ({ server, page }) => {
      const body = held(`
        function start() {
          document.removeEventListener('DOMContentLoaded', start);
          window.removeEventListener('load', start);
          say('started');
        }
        document.addEventListener('DOMContentLoaded', start);
        window.addEventListener('load', start);
        window.addEventListener('load', () => say('loaded'));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['started', 'loaded']);
    });

    test('a listener that is added twice is called once', async ({ server, page }) => {
      const body = held(`
        const start = () => say('started');
        document.addEventListener('DOMContentLoaded', start);
        document.addEventListener('DOMContentLoaded', start, { once: true });
        window.addEventListener('load', () => say('loaded'));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['started', 'loaded']);
    });

    test('a listener that throws does not stop the next', async ({ server, page, problems }) => {
      const body = held(`
        document.addEventListener('DOMContentLoaded', () => { throw new Error('thrown on purpose'); });
        document.addEventListener('DOMContentLoaded', () => say('next'));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['next']);
      expect(problems).toEqual([expect.stringContaining('thrown on purpose')]);
    });

    test("the page's own listeners are not called a second time", async ({ server, page }) => {
      serveFiles(server, 'file');
      const head = `<script>
        document.addEventListener('DOMContentLoaded', () => say('own parsed'));
        window.addEventListener('DOMContentLoaded', () => say('own parsed (window)'));
        window.addEventListener('load', () => say('own loaded'));
        window.onload = () => say('own onload');
      </script>`;
      const body =
        held(`
          document.addEventListener('DOMContentLoaded', () => say('late parsed'));
          window.addEventListener('load', () => say('late loaded'));`) + heldFile('file');
      await arrive({ server, page }, { head, body });
      const all = [
        'file',
        'late loaded',
        'late parsed',
        'own loaded',
        'own onload',
        'own parsed',
        'own parsed (window)',
      ];
      await expect.poll(async () => (await log(page)).sort()).toEqual(all);
      await settle(page);
      expect((await log(page)).sort()).toEqual(all);
    });

    test('other listeners of a late script work as ever', async ({ server, page }) => {
      const body = held(`
        document.addEventListener('own-event', () => say('document'));
        window.addEventListener('own-event', () => say('window'));
        document.dispatchEvent(new Event('own-event', { bubbles: true }));`);
      await arrive({ server, page }, { body });
      await expectLog(page, ['document', 'window']);
    });
  });

  describe('document.write', () => {
    const around = (markup: string): string => `<p id="before"></p>${markup}<p id="after"></p>`;

    test('what inline code writes goes right behind it', async ({ server, page }) => {
      const code = `document.write('<p id="written">', 'two arguments</p>'); say('ran')`;
      await arrive({ server, page }, { body: around(held(code, 'id="writer"')) });
      await expectLog(page, ['ran']);
      expect(await ids(page)).toEqual(['before', 'writer', 'written', 'after']);
      expect(await page.locator('#written').textContent()).toBe('two arguments');
    });

    test('what a file writes goes right behind its element', async ({ server, page }) => {
      server.script('vendor.test', '/file.js', `document.writeln('<p id="written"></p>'); say('ran')`);
      await arrive({ server, page }, { body: around(heldFile('file', 'id="writer"') + held('say("next")')) });
      await expectLog(page, ['ran', 'next']);
      expect(await ids(page)).toEqual(['before', 'writer', 'written', 'after']);
    });

    test('two writes can make one element', async ({ server, page }) => {
      const code = `
        document.write('<div id="outer"><b id="bold">');
        document.write('text</b></div><i id="last"></i>');
        say('ran');`;
      await arrive({ server, page }, { body: around(held(code, 'id="writer"')) });
      await expectLog(page, ['ran']);
      await expect.poll(() => ids(page)).toEqual(['before', 'writer', 'outer', 'bold', 'last', 'after']);
      expect(await page.locator('#outer > #bold').textContent()).toBe('text');
    });

    test('an inline script that is written runs at once', async ({ server, page }) => {
      const code = `
        document.write('<script id="inner">say("written " + document.currentScript.id)<\\/script>');
        say('writer goes on');`;
      await arrive({ server, page }, { body: around(held(code, 'id="writer"') + held('say("next")')) });
      await expectLog(page, ['written inner', 'writer goes on', 'next']);
      expect(await ids(page)).toEqual(['before', 'writer', 'inner', 'after']);
    });

    test('an inline script that is written in pieces runs once it is whole', async ({ server, page }) => {
      const code = `
        document.write('<scr' + 'ipt>say("writ');
        document.write('ten")</scr' + 'ipt>');
        say('writer goes on');`;
      await arrive({ server, page }, { body: held(code) + held('say("next")') });
      await expectLog(page, ['written', 'writer goes on', 'next']);
    });

    test('a file that is written runs before the next held script', async ({ server, page }) => {
      serveFiles(server, 'written');
      const answer = server.hold('/written.js');
      const code = `document.write('<script src="${fileUrl('written')}"><\\/script>'); say('writer')`;
      await arrive({ server, page }, { body: held(code) + held('say("next")') });
      await askedFor(server, 'written');
      await server.quiet(100);
      answer();
      await expectLog(page, ['writer', 'written', 'next']);
      expect(server.requests({ path: '/written.js' })).toHaveLength(1);
    });

    test('a file that a file writes runs before the next held file', async ({ server, page }) => {
      serveFiles(server, 'written', 'next');
      server.script(
        'vendor.test',
        '/writer.js',
        `document.write('<script src="${fileUrl('written')}"></script>'); say('writer')`,
      );
      const answer = server.hold('/written.js');
      await arrive({ server, page }, { body: heldFile('writer') + heldFile('next') });
      await askedFor(server, 'written', 'next');
      await server.quiet(100);
      answer();
      await expectLog(page, ['writer', 'written', 'next']);
    });

    test('several written scripts run in the order in which they were written', async ({ server, page }) => {
      serveFiles(server, 'first', 'third');
      const answer = server.hold('/first.js');
      const code = `
        document.write('<script src="${fileUrl('first')}"><\\/script><script>say("second")<\\/script>');
        document.write('<script src="${fileUrl('third')}"><\\/script>');`;
      await arrive({ server, page }, { body: held(code) + held('say("next")') });
      await askedFor(server, 'first');
      await server.quiet(100);
      answer();
      await expectLog(page, ['first', 'second', 'third', 'next']);
    });

    test('a written script can write again', async ({ server, page }) => {
      const inner = `document.write("<p id=inner-written></p>"); say("inner")`;
      const code = `document.write('<script id="inner">${inner}<\\/script><p id="outer-written"></p>'); say("outer")`;
      await arrive({ server, page }, { body: around(held(code, 'id="writer"')) });
      await expectLog(page, ['inner', 'outer']);
      await expect
        .poll(() => ids(page))
        .toEqual(['before', 'writer', 'inner', 'inner-written', 'outer-written', 'after']);
    });

    test('a held script that is written runs in its place', async ({ server, page }) => {
      serveFiles(server, 'written');
      const code = `document.write('<script ${MARK} src="${fileUrl('written')}"><\\/script>'); say('writer')`;
      await arrive({ server, page }, { body: held(code) + held('say("next")') });
      await expectLog(page, ['writer', 'written', 'next']);
    });

    test('a written image is requested once', async ({ server, page }) => {
      const code = `document.write('<img id="pixel" src="http://vendor.test/pixel.gif">'); say('ran')`;
      await arrive({ server, page }, { body: around(held(code)) });
      await expectLog(page, ['ran']);
      await server.waitFor({ path: '/pixel.gif' });
      await settle(page);
      expect(server.requests({ path: '/pixel.gif' })).toHaveLength(1);
    });

    test('an async file that writes does not wipe the page', async ({ server, page }) => {
      server.script('vendor.test', '/async.js', `document.write('<p id="written"></p>'); say('ran')`);
      await arrive({ server, page }, { body: around(heldFile('async', 'async')) });
      await expectLog(page, ['ran']);
      expect(await ids(page)).toEqual(['before', 'after']);
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
      server.script('vendor.test', '/bad.js', '<html>');
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
    await expect.poll(() => page.evaluate('window.order?.length'), { timeout: 30_000 }).toBe(count);
    await settle(page);
    expect(await page.evaluate('order')).toEqual(Array.from({ length: count }, (_, place) => place));
    // A tag starts from at most a few places of the library, never from within the tag before it.
    expect(await page.evaluate<number>('Math.max(...depths)')).toBeLessThan(30);
    expect(problems).toEqual([]);
  });

  test('each of 5,000 tags costs as many changes of the page as each of 500', async ({ server, page }) => {
    const changesPerTag: number[] = [];
    for (const count of [500, 5_000]) {
      await page.context().clearCookies();
      await page.goto(SITE).catch(() => null);
      await page.evaluate('localStorage.clear()').catch(() => null);
      const head = `<script>
        window.ran = 0;
        window.changes = 0;
        for (const name of ['insertBefore', 'appendChild', 'replaceChild', 'removeChild']) {
          const native = Node.prototype[name];
          Node.prototype[name] = function () { changes++; return native.apply(this, arguments); };
        }
        for (const name of ['after', 'before', 'append', 'prepend', 'replaceWith', 'remove']) {
          const native = Element.prototype[name];
          Element.prototype[name] = function () { changes++; return native.apply(this, arguments); };
        }
      </script>`;
      const body = Array.from({ length: count }, () => held('ran++')).join('\n');
      await arrive({ server, page }, { head, body });
      await expect.poll(() => page.evaluate('window.ran'), { timeout: 30_000 }).toBe(count);
      changesPerTag.push((await page.evaluate<number>('changes')) / count);
    }
    const [few, many] = changesPerTag as [number, number];
    expect(few).toBeGreaterThanOrEqual(1);
    // The notice itself makes some changes, whatever the number of tags.
    expect(many).toBeLessThanOrEqual(few);
    expect(many).toBeLessThan(4);
  });
});
