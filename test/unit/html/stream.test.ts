import { describe, expect, it } from 'vitest';
import { ConsentError, gateHtmlStream } from '../../../src/html/index.js';
import type { ConsentConfig } from '../../../src/config/options.js';
import { ACME, CONFIG, gated, PAGE, streamed } from './support.js';

const encode = (html: string): Uint8Array => new TextEncoder().encode(html);
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const every = (bytes: Uint8Array, step: number): number[] =>
  Array.from({ length: Math.floor(bytes.length / step) }, (_, index) => index * step);

const HTML = `\uFEFF<!DOCTYPE html>\r\n<title>Пример 🎉</title><script src="https://acme.example/t.js" async></script>
<style>@import "//acme.example/s.css"; a{content:"é"}</style><noscript><img src=//acme.example/p alt="中"></noscript>
<script>/* ж */ s.src="//acme.example/t.js"</script><p>R&amp;D<svg><style>@import "//acme.example/s.css"</style></svg>`;

describe('gateHtmlStream', () => {
  it.each([1, 2, 3, 7, 64, 10_000])('gives what gateHtml gives, in pieces of %i bytes', async (step) => {
    const bytes = encode(HTML);
    expect(decode(await streamed(bytes, every(bytes, step)))).toBe(gated(HTML));
  });

  it('takes pieces without anything in them', async () => {
    expect(decode(await streamed(encode('<p>'), [0, 0, 0]))).toBe('<p>');
    expect(await streamed(new Uint8Array(), [])).toEqual(new Uint8Array());
  });

  it('keeps bytes that are no UTF-8', async () => {
    const bytes = Uint8Array.from([
      ...encode('<p>'),
      0xcf,
      0xf0,
      0xe8,
      0xff,
      0x80,
      0,
      ...encode('<img src=//acme.example/'),
    ]);
    const whole = Uint8Array.from([...bytes, 0xe9, ...encode('>')]);
    const result = await streamed(whole, [4, 7]);
    expect(result.slice(0, 9)).toEqual(whole.slice(0, 9));
    expect(String.fromCharCode(...result.slice(9))).toBe(`<img ${ACME} data-src=//acme.example/\xe9>`);
  });

  it('reads addresses in UTF-8', async () => {
    const config: ConsentConfig = {
      policy: { version: '1' },
      vendors: [{ id: 'acme', category: 'analytics', hosts: ['xn--e1afmkfd.example'] }],
    };
    const html = '<img src="https://пример.example/é">';
    expect(decode(await streamed(encode(html), [15, 16], config))).toBe(
      `<img ${ACME} data-src="https://пример.example/é">`,
    );
  });

  it('gives on what is settled without waiting for the end', async () => {
    const stream = gateHtmlStream(CONFIG, PAGE);
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    void writer.write(encode('<h1>Shop</h1><img src="//acme.example/p"><p>tex'));
    expect(decode((await reader.read()).value!)).toBe(`<h1>Shop</h1><img ${ACME} data-src="//acme.example/p"><p>`);
    void writer.write(encode('t</p><script>a("//acme.exam'));
    expect(decode((await reader.read()).value!)).toBe('text</p>');
    void writer.write(encode('ple/")</script><p'));
    expect(decode((await reader.read()).value!)).toBe(
      `<script type="text/plain" ${ACME}>a("//acme.example/")</script>`,
    );
    void writer.close();
    expect(decode((await reader.read()).value!)).toBe('<p');
    expect((await reader.read()).done).toBe(true);
  });

  it('tells a mistake in the configuration before anything is sent', () => {
    expect(() => gateHtmlStream({} as ConsentConfig, PAGE)).toThrow(ConsentError);
  });

  it('fails for text, which has no bytes to keep', async () => {
    const stream = gateHtmlStream(CONFIG, PAGE);
    const reader = stream.readable.getReader();
    const writer = stream.writable.getWriter();
    writer.write('<p>' as unknown as Uint8Array).catch(() => {});
    await expect(reader.read()).rejects.toThrow(/TextEncoderStream/);
  });
});
