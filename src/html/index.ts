import { checkConfig } from '../config/check.js';
import { completeConfig } from '../config/complete.js';
import { ConsentError } from '../config/consent-error.js';
import type { ConsentConfig } from '../config/options.js';
import { compileRules, decide } from '../gate/decide.js';
import { decodeUtf8, fromBytes, toBytes } from './bytes.js';
import { createRewriter, rewrite, type PageRules, type RewriteOptions } from './rewrite.js';

export type { ConsentConfig } from '../config/options.js';
export { ConsentError };

export interface GateHtmlOptions {
  /** The page's own address: relative addresses and first-party paths (`/proxy/*`) are read by it. */
  url: string;
}

/** Compiling takes longer than rewriting most pages; a server asks for the same configuration again and again. */
const prepared = new WeakMap<ConsentConfig, { readonly ownHost: string; readonly rules: PageRules }>();

/** The site's configuration as the rewriter asks it. */
function compile(config: ConsentConfig, ownHost: string): PageRules {
  for (const error of checkConfig(config, completeConfig).errors) throw error;
  const { vendors, gate, rules } = completeConfig(config);
  const { scope, allow, unknown } = gate;
  const { categories } = rules;
  const gateRules = compileRules(vendors, { scope, allow, unknown, categories, ownHost });
  return {
    decide(address, destination, base) {
      const held = decide(address, destination, gateRules, base);
      return held?.category === 'necessary' ? undefined : held;
    },
    isMark: (category, vendor) =>
      category !== undefined && (['necessary', ...categories].includes(category) || rules.vendors.has(vendor!)),
    unknown: { category: unknown, vendor: undefined },
  };
}

function prepare(config: ConsentConfig, options: GateHtmlOptions): RewriteOptions {
  const url: unknown = options?.url;
  if (!URL.canParse(`${url}`)) {
    throw new ConsentError('url', `expected the address of the page, got ${url}`, 'Write it in full, with https://');
  }
  const { href, host } = new URL(`${url}`);
  let known = prepared.get(config);
  if (known?.ownHost !== host) {
    known = { ownHost: host, rules: compile(config, host) };
    prepared.set(config, known);
  }
  return { base: href, rules: known!.rules };
}

/**
 * Puts what a page would fetch from vendors into the held form, before any browser sees it: scripts, frames,
 * images, styles and hints that nobody marked. The library in the page releases them after a grant, as if they
 * had been marked by hand. Everything outside the tags that are held stays byte for byte.
 *
 * For a build step or a server; needs the package `parse5`.
 * @param config the same that `createConsent` or the script tag gets; read once, so a changed one is a new object
 * @throws ConsentError that names the option, its value and the fix
 */
export function gateHtml(html: string, config: ConsentConfig, options: GateHtmlOptions): string {
  return rewrite(html, prepare(config, options)).html;
}

/**
 * The same for a page that comes in pieces, in UTF-8 or another encoding that ASCII is a part of. A piece is given
 * on as soon as it is settled; only inline scripts, styles and `noscript` wait for their end.
 * @throws ConsentError like {@link gateHtml}
 */
export function gateHtmlStream(
  config: ConsentConfig,
  options: GateHtmlOptions,
): TransformStream<Uint8Array, Uint8Array> {
  const rewriter = createRewriter({ ...prepare(config, options), toText: decodeUtf8 });
  const give = (html: string, controller: TransformStreamDefaultController<Uint8Array>): void => {
    if (html) controller.enqueue(toBytes(html));
  };
  return new TransformStream({
    transform(chunk, controller) {
      give(rewriter.write(fromBytes(chunk), false), controller);
    },
    flush(controller) {
      give(rewriter.write('', true), controller);
    },
  });
}
