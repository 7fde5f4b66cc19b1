import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { describe } from 'vitest';
import type { RecordingServer } from '../support/recording-server.js';
import { expect, openContext, test as base } from '../support/test.js';
import { EXPRESSIONS } from './support/expressions.js';
import { CONTROL, REVOKED, stagePage, UNANSWERED, type Stage, type Visit } from './support/stages.js';

/** A secure context, without which a page has no cookieStore, service worker or fetchLater. */
const HOST = 'site.localhost';
const test = base.override('hosts', [HOST]);

const MISSING = ['/missing', '/missing.js', '/missing.gif', '/missing.woff'];

/** Once granted, more passes; that is not looked at here. */
const GATED = [UNANSWERED, REVOKED];
const PROBE = readFileSync(new URL('support/probe.js', import.meta.url), 'utf8');

type Shapes = Readonly<Record<string, string>>;

async function ask({ server, page }: Visit, stage: Stage, question: string): Promise<Shapes> {
  server.page(HOST, '/', stagePage(stage, { head: `<script>${PROBE}</script>` }));
  server.script(HOST, '/own.js', 'self.own = 1');
  server.page(HOST, '/own', 'own');
  for (const path of MISSING) server.route(HOST, path, { status: 404 });
  await page.goto(`http://${HOST}/`);
  await stage.answer(page);
  return page.evaluate<Shapes>(question);
}

/** The answers of the page without the gate, each asked for once, in a context that keeps nothing. */
const control = new Map<string, Shapes>();

async function askControl(browser: Browser, server: RecordingServer, question: string): Promise<Shapes> {
  if (!control.has(question)) {
    const context = await openContext(browser);
    control.set(question, await ask({ server, page: await context.newPage() }, CONTROL, question));
    await context.close();
  }
  return control.get(question)!;
}

/** The entries in which the second differs, as `name: first -> second`. */
function differences(first: Shapes, second: Shapes): string[] {
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...names]
    .filter((name) => first[name] !== second[name])
    .map((name) => `${name}: ${first[name]} -> ${second[name]}`);
}

/**
 * The library's own global, the place where it waits for Google's list, and accessors that Chromium has on each
 * declaration and not on its prototype.
 */
const IS_EXPECTED = /^(IlumeeConsent|ilumeeConsent|dataLayer|CSSStyleDeclaration\.prototype\.[\w-]+): undefined ->/;

/** What all nodes have, put over only those that matter: the same from outside, and nothing is slower for the others. */
function isNarrower(line: string, native: Shapes): boolean {
  const [, name, shape] = /^(?:Attr|\w*Element)\.prototype\.(\w+): undefined -> (.*)$/.exec(line) ?? [];
  return ['Node', 'Element', 'HTMLElement'].some(
    (owner) => shape !== undefined && native[`${owner}.prototype.${name}`] === shape,
  );
}

describe.each(GATED)('$when', (stage) => {
  test.for([
    ['the page', 'window'],
    ['a frame that code has made', 'freshFrame()'],
    ['a frame from srcdoc', 'await frameOf("srcdoc", "<p>Frame</p>")'],
  ] as const)(
    'every property of %s has its name, length, attributes and place',
    async ([, realm], { browser, server, page }) => {
      const question = `(async () => shapesOf(${realm}))()`;
      const native = await askControl(browser, server, question);
      const gated = await ask({ server, page }, stage, question);
      expect(Object.keys(native).length).toBeGreaterThan(5000);
      expect(differences(native, gated).filter((line) => !IS_EXPECTED.test(line) && !isNarrower(line, native))).toEqual(
        [],
      );
    },
  );

  test.for(Object.entries(EXPRESSIONS))(
    '%s answer as they do without the gate',
    async ([, expressions], { browser, server, page }) => {
      const question = `outcomesOf(${JSON.stringify(expressions)})`;
      const native = await askControl(browser, server, question);
      const gated = await ask({ server, page }, stage, question);
      expect(Object.keys(native)).toHaveLength(new Set(expressions).size);
      expect(differences(native, gated)).toEqual([]);
    },
  );
});

test('the probe sees a patch that is not like the native function', async ({ server, page }) => {
  const question = 'shapesOf(window)';
  const native = await ask({ server, page }, CONTROL, question);
  await page.evaluate(`{
    const { fetch } = window;
    window.fetch = (...parameters) => fetch(...parameters);
    Object.defineProperty(HTMLImageElement.prototype, 'src', { set() {}, enumerable: false });
  }`);
  const patched = await page.evaluate<Shapes>(question);
  expect(differences(native, patched).map((line) => line.split(':')[0])).toEqual([
    'fetch',
    'HTMLImageElement.prototype.src',
  ]);
});
