import { heldAddress } from './addresses.js';
import { unescaped } from './text-addresses.js';
import type { HeldItem } from './marked.js';
import type { SinkContext } from './sink-context.js';

/**
 * A start tag. Only after `=` does a quote begin a value, in which `>` may stand. The attributes are taken as a whole
 * (a lookahead is not gone back into): an end that is not there must not cost more than one way through.
 */
const TAG = /<([a-z][^\s/>]*)(?=((?:[^>=]|=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*)?)*))\2>/gi;
const ATTRIBUTE = /([\s/"'])([^\s"'>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
const STYLE = /<style\b[^>]*>[^]*?<\/style\s*>/gi;

const unquote = (value: string): string => unescaped(value.replace(/^["']|["']$/g, ''));
const marks = ({ category, vendor }: HeldItem): string =>
  ` data-category="${category}"${vendor ? ` data-vendor="${vendor}"` : ''}`;

/**
 * HTML in which what is held is marked as held; the same string where nothing is. Tag by tag, as pages write
 * markup in pieces.
 * @param runsScripts whether scripts in it would run (`document.write`; `innerHTML` runs none)
 */
export function holdHtml(html: string, runsScripts: boolean, context: SinkContext): string {
  if (!context.askText(html, 'markup')) return html;
  return html
    .replace(STYLE, (style) => {
      const held = context.askText(style, 'style');
      return held ? `<template${marks(held)}>${style}</template>` : style;
    })
    .replace(TAG, (tag, name: string, attributes: string) => {
      const isScript = /^script$/i.test(name);
      if (isScript && !runsScripts) return tag;
      let held: HeldItem | undefined;
      const kept = attributes.replace(ATTRIBUTE, (text, before: string, attribute: string, value: string) => {
        const found = heldAddress(name, attribute, unquote(value), context);
        held ??= found;
        return found ? `${before}data-${attribute.toLowerCase().replace('xlink:', '')}=${value}` : text;
      });
      if (!held) return tag;
      const typed = isScript ? ` type="text/plain"${kept.replace(/([\s/"'])type\s*=/i, '$1data-type=')}` : kept;
      return `<${name}${marks(held)}${typed}>`;
    });
}
