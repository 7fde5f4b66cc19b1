// Wrong uses of `@ilumee/consent/html`, compiled by `tsc -p .` and never run, as in `public-api.ts`.
import { gateHtml, gateHtmlStream, type ConsentConfig, type GateHtmlOptions } from '../../src/html/index.js';

declare const config: ConsentConfig;
declare const page: ReadableStream<Uint8Array>;
const options: GateHtmlOptions = { url: 'https://site.example/' };

export const html: string = gateHtml('<p>', config, options);
export const stream: ReadableStream<Uint8Array> = page.pipeThrough(gateHtmlStream(config, options));
export const response = new Response(page.pipeThrough(gateHtmlStream(config, { url: 'https://site.example/' })));

// @ts-expect-error a page has an address
gateHtml('<p>', config);
// @ts-expect-error the same, left out
gateHtml('<p>', config, {});
// @ts-expect-error the text of the page, not its bytes
gateHtml(new Uint8Array(), config, options);
// @ts-expect-error a policy has a version
gateHtml('<p>', { policy: {} }, options);
// @ts-expect-error a scope there is
gateHtmlStream({ policy: { version: '1' }, gate: { scope: 'some' } }, options);
declare const texts: ReadableStream<string>;
// @ts-expect-error bytes, not text: a TextEncoderStream goes before it
texts.pipeThrough(gateHtmlStream(config, options));
