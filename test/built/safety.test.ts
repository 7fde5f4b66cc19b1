import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT, scripts, text } from './support/dist.js';

/** All that a browser can load; not what runs on a server. */
const files = scripts.filter((file) => !/^(?:cli|server|html|evidence)\.js$|^node\//.test(file));

/** Makes code or markup of text. */
const SINKS = /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|write|writeln|createContextualFragment)$/;

/** What a policy would refuse, as `kind: code`. */
function refusable(code: string): string[] {
  const source = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (kind: string, node: ts.Node): void => void found.push(`${kind}: ${node.getText().slice(0, 60)}`);
  const isText = (node: ts.Node | undefined): node is ts.StringLiteralLike => !!node && ts.isStringLiteralLike(node);
  const nameOf = (node: ts.Node): string =>
    ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : '';

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = nameOf(node.expression);
      const [first] = node.arguments ?? [];
      if (/^(?:eval|Function)$/.test(name)) note('code from text', node);
      if (/^set(?:Timeout|Interval)$/.test(name) && (isText(first) || (first && ts.isTemplateExpression(first))))
        note('code from text', node);
      if (ts.isPropertyAccessExpression(node.expression) && SINKS.test(name)) {
        // Others than documents have a method of that name; a document is known by its name, or by what it is given.
        const isDocument = /document$/.test(node.expression.expression.getText()) || /["'`]</.test(node.getText());
        if (!name.startsWith('write') || isDocument) note(name, node);
      }
      if (/^setAttribute/.test(name) && isText(first) && /^(?:style$|on)/.test(first.text))
        note('inline attribute', node);
      if (name === 'parseFromString') note(name, node);
    }
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      ts.isPropertyAccessExpression(node.left) &&
      SINKS.test(node.left.name.text)
    ) {
      note(node.left.name.text, node);
    }
    ts.forEachChild(node, visit);
  }
  visit(source);
  return found;
}

describe('what a strict Content Security Policy refuses', () => {
  /**
   * The gate names these sinks in strings, to patch them, and that is all, but for two:
   * - Preact's `dangerouslySetInnerHTML`, which nothing of ours sets (below);
   * - what a late script of the page itself writes by `document.write`, into an inert document that has no window;
   *   where the page requires Trusted Types, only what its own policy has vouched for.
   */
  const ALLOWED = [
    /^innerHTML: \w+\.innerHTML ?= ?(?:\w+\.__html|""|'')$/,
    /^innerHTML: \w+\.innerHTML ?= ?\w+(?: && \w+)?\.__html/,
    /^write: \w+\.write\(\w+\(["']HTML["'], ?["']<body>["']\)\)$/,
  ];

  it.each(files)('is not in %s', (file) => {
    expect(refusable(text(file)).filter((found) => !ALLOWED.some((allowed) => allowed.test(found)))).toEqual([]);
  });

  it('would be found: code from text, markup from text, inline attributes', () => {
    const code = `eval("1");new Function("1");setTimeout("run()",1);a.innerHTML=b;a.insertAdjacentHTML("beforeend",b);
      document.write(b);new DOMParser().parseFromString(b,"text/html");a.setAttribute("style",b);a.setAttribute("onclick",b)`;
    expect(refusable(code)).toHaveLength(9);
  });

  it('is not in what the notice is drawn from: no markup from text, no style or handler attribute', () => {
    const folder = `${ROOT}src/notice/`;
    const sources = readdirSync(folder).map((name) => [name, readFileSync(folder + name, 'utf8')] as const);
    expect(sources.length).toBeGreaterThan(10);
    for (const [name, source] of sources) {
      expect(source, name).not.toMatch(/dangerouslySetInnerHTML|\sstyle=|<[a-z][^>]*\son[a-z]+=/);
    }
  });
});
