import { ConsentError } from '../config/consent-error.js';
import type { ConsentConfig } from '../config/options.js';
export type { ConsentConfig } from '../config/options.js';
export { ConsentError };
export interface GateHtmlOptions {
    /** The page's own address: relative addresses and first-party paths (`/proxy/*`) are read by it. */
    url: string;
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
export declare function gateHtml(html: string, config: ConsentConfig, options: GateHtmlOptions): string;
/**
 * The same for a page that comes in pieces, in UTF-8 or another encoding that ASCII is a part of. A piece is given
 * on as soon as it is settled; only inline scripts, styles and `noscript` wait for their end.
 * @throws ConsentError like {@link gateHtml}
 */
export declare function gateHtmlStream(config: ConsentConfig, options: GateHtmlOptions): TransformStream<Uint8Array, Uint8Array>;
