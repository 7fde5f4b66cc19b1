import { describe } from 'vitest';
import {
  askedFor,
  expectLog,
  fileUrl,
  held,
  heldFile,
  ids,
  log,
  MARK,
  serveFiles,
  settle,
  VISITORS,
} from './support/held-tags.js';
import { expect, test } from './support/test.js';

// The first visitor meets the same tags unmarked: what is expected is what the browser does by itself.
describe.each(VISITORS)('$who', ({ arrive }) => {
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
});
