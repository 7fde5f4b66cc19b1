import type { ConsentReceipt, ReceiptPageInput } from './types.js';
/** In points, as it is to be printed. Nothing is told by colour alone. */
export declare const STYLE = "body{font:11pt/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem}\nh1{font-size:18pt;line-height:1.2}h2{font-size:13pt;margin:1.5em 0 .5em}\ndl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0}\ndd,td{overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}\nth,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top}\n@media(max-width:30rem){dl{grid-template-columns:1fr}}\n@page{margin:18mm}\n@media print{body{max-width:none;margin:0;padding:0}h2,thead{break-after:avoid}tr,dl>*{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}";
/**
 * The receipt as a page of its own, in the language of `messages`. Made of nodes and text, never of markup: names come
 * from the site's configuration.
 */
export declare function receiptPage(receipt: ConsentReceipt, { settings, messages: given }: ReceiptPageInput): HTMLElement;
