// @ts-check
// The bench's server: the site (`localhost`) and the tags' company (`tags.test`) on one loopback port. Counts what
// leaves its socket, headers included.
import { createServer } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * @typedef {{ type: string, body: string | Buffer, isFresh?: boolean }} File
 * @typedef {{ host: string, path: string, bytes: number, time: number }} Answer `time`: when the request arrived, Unix milliseconds
 */

const TEXT = /text|javascript|json|svg/;

/** @type {Record<'br' | 'gzip', (body: string | Buffer, isFresh: boolean) => Buffer>} */
const COMPRESSORS = {
  // Files are compressed once, pages while they are made: servers take less time for these.
  br: (body, isFresh) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: isFresh ? 5 : 11 } }),
  gzip: (body, isFresh) => gzipSync(body, { level: isFresh ? 6 : 9 }),
};

/**
 * @param {(host: string, path: string) => File | undefined} find
 */
export async function startServer(find) {
  /** @type {Answer[]} */
  const answers = [];
  /** @type {Map<string, Buffer>} */
  const compressed = new Map();
  /** @type {'br' | 'gzip'} */
  let coding = 'br';

  /** @param {string} key @param {File} file @param {'br' | 'gzip'} used @returns {Buffer} */
  function compress(key, { body, isFresh = false }, used) {
    const known = compressed.get(key);
    if (known) return known;
    const made = COMPRESSORS[used](body, isFresh);
    compressed.set(key, made);
    return made;
  }

  const server = createServer((request, response) => {
    const time = performance.timeOrigin + performance.now();
    const { socket, headers, url = '/' } = request;
    const before = socket.bytesWritten;
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    response.on('close', () => answers.push({ host, path: url, bytes: socket.bytesWritten - before, time }));
    const path = url.replace(/\?.*/, '');
    const file = find(host, path);
    if (!file) {
      // A beacon of a tag.
      return response.writeHead(204, { 'access-control-allow-origin': '*', 'cache-control': 'no-store' }).end();
    }
    response.setHeader('content-type', file.type);
    response.setHeader('cache-control', file.isFresh ? 'no-cache' : 'public, max-age=86400');
    if (!TEXT.test(file.type)) return response.end(file.body);
    // Without TLS Chromium takes brotli from localhost alone; the tags' company answers in gzip.
    const used = headers['accept-encoding']?.includes('br') ? coding : 'gzip';
    const body = compress(`${used} ${host}${path}`, file, used);
    response.setHeader('content-encoding', used).setHeader('vary', 'accept-encoding');
    response.setHeader('content-length', body.length).end(body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));

  return {
    port: /** @type {import('node:net').AddressInfo} */ (server.address()).port,
    answers,
    /** @param {'br' | 'gzip'} chosen for all that is served from now on */
    setCoding(chosen) {
      coding = chosen;
    },
    /** So that no visit waits for a compressor. @param {string} host @param {string} path */
    prepare(host, path) {
      const file = find(host, path);
      if (file && TEXT.test(file.type)) compress(`${coding} ${host}${path}`, file, coding);
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
