import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '../../src/canonical-json.js';
import { truncateIp, userAgentFamily } from '../../src/server/client-details.js';
import { createAppendQueue, QueueFull } from '../../src/server/append-queue.js';
import { isUnavailable } from '../../src/server/database/database.js';
import { createConsentLog, toNodeListener, type ConsentLogOptions, type Database } from '../../src/server/index.js';
import { anEvent, aPost, aQuestion, LOG, SITE, TOKEN } from './support/events.js';

describe('canonical JSON', () => {
  it('sorts names, at every depth, and leaves no spaces', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, { f: 'x', e: 2 }] } })).toBe(
      '{"a":{"c":[true,{"e":2,"f":"x"}],"d":null},"b":1}',
    );
  });
});

describe('what is kept of an address', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:12:34:56:78:9a:bc', '2001:db8:12::/48'],
    ['2001:DB8::1', '2001:db8:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['unknown', undefined],
    ['203.0.113', undefined],
    ['1:2:3:4:5:6:7:8:9', undefined],
    ['2001:db8::12345', undefined],
    ['', undefined],
  ])('%s: %s', (address, network) => {
    expect(truncateIp(address)).toBe(network);
  });
});

describe('what is kept of a browser', () => {
  const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/157.0.0.0';
  it.each([
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Chrome on Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/157.0.0.0`, 'Edge on Windows'],
    [`Mozilla/5.0 (Windows NT 10.0) ${CHROME} YaBrowser/26.9.0.0 Safari/537.36`, 'Yandex Browser on Windows'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`, 'Chrome on Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:160.0) Gecko/20100101 Firefox/160.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/27.2 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['curl/8', 'other on other'],
  ])('%s: %s', (userAgent, family) => {
    expect(userAgentFamily(userAgent)).toBe(family);
  });
});

describe('the queue', () => {
  it('puts what comes while the database works into one statement', async () => {
    const batches: number[][] = [];
    const queue = createAppendQueue<number, number>(
      async (items) => {
        batches.push([...items]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return items.map((item) => item * 10);
      },
      () => 1,
    );
    const outcomes = await Promise.all([queue.add([1]), queue.add([2, 3]), queue.add([4])]);
    expect(outcomes).toEqual([[10], [20, 30], [40]]);
    expect(batches).toEqual([[1], [2, 3, 4]]);
  });

  it('does not let a request that the database refuses take the others along', async () => {
    const refused = Object.assign(new Error('invalid'), { code: '22P02' });
    const queue = createAppendQueue<number, number>(
      async (items) => {
        await Promise.resolve();
        if (items.includes(2)) throw refused;
        return [...items];
      },
      () => 1,
    );
    const settled = await Promise.allSettled([queue.add([1]), queue.add([2]), queue.add([3])]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('takes no more than it has room for, and nothing once it is closed', async () => {
    let work!: () => void;
    const worked = new Promise<void>((resolve) => (work = resolve));
    const queue = createAppendQueue<number, number>(
      async (items) => {
        await worked;
        return [...items];
      },
      () => 1,
    );
    const first = queue.add([1]);
    const many = queue.add(Array<number>(20_000).fill(0));
    await expect(queue.add([1])).rejects.toBeInstanceOf(QueueFull);
    const closed = queue.close();
    await expect(queue.add([1])).rejects.toBeInstanceOf(QueueFull);
    work();
    await closed;
    expect([(await first).length, (await many).length]).toEqual([1, 20_000]);
  });
});

describe('a database that is away', () => {
  it.each([
    [{ code: 'ECONNREFUSED' }, true],
    [{ code: 'EPIPE' }, true],
    [new Error('Connection terminated unexpectedly'), true],
    [{ code: '57P01' }, true],
    [{ code: '53300' }, true],
    [{ code: '40001' }, true],
    [{ code: '25006' }, true],
    [{ code: '22P02' }, false],
    [{ code: '42P01' }, false],
    [{ code: '23505' }, false],
  ])('%j: %s', (error, expected) => {
    expect(isUnavailable(error)).toBe(expected);
  });

  const broken = (error: unknown): Database => ({
    connections: 1,
    query: () => Promise.reject(error),
    script: () => Promise.reject(error),
    close: () => Promise.resolve(),
  });

  it('is told by 503 with Retry-After, and what it said by no answer', async () => {
    const onError = vi.fn();
    const error = new Error('connect ECONNREFUSED 10.1.2.3:5432');
    const log = createConsentLog({
      database: broken(error),
      allowedOrigins: [SITE],
      token: TOKEN,
      path: '/consent',
      onError,
    });
    for (const request of [aPost([anEvent()]), aQuestion('/integrity'), aQuestion('/export')]) {
      const response = await log.handle(request);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await response.text()).not.toContain('10.1.2.3');
    }
    expect(onError).toHaveBeenCalledWith(error);
  });

  it('is another thing than a statement that it refuses: 500, without what it said', async () => {
    const error = Object.assign(new Error('column "secret" does not exist'), { code: '42703' });
    const log = createConsentLog({
      database: broken(error),
      allowedOrigins: [SITE],
      path: '/consent',
      onError: () => {},
    });
    const response = await log.handle(aPost([anEvent()]));
    expect([response.status, response.headers.get('retry-after')]).toEqual([500, null]);
    expect(await response.text()).not.toContain('secret');
  });
});

describe('the options', () => {
  const good: ConsentLogOptions = { database: 'memory://', allowedOrigins: [SITE] };
  it.each<[Partial<Record<keyof ConsentLogOptions, unknown>>, string]>([
    [{ database: '' }, 'log.database: expected an address or a folder'],
    [{ database: {} }, 'log.database: expected an address or a folder'],
    [{ allowedOrigins: SITE }, 'log.allowedOrigins: expected a list'],
    [{ allowedOrigins: ['*'] }, 'log.allowedOrigins: "*" is no origin'],
    [{ allowedOrigins: ['https://site.example/'] }, 'log.allowedOrigins: "https://site.example/" is no origin'],
    [{ allowedOrigins: ['null'] }, 'log.allowedOrigins: "null" is no origin'],
    [{ token: 'short' }, 'log.token: is too short'],
    [{ token: '' }, 'log.token: is too short'],
    [{ path: 'consent' }, 'log.path: "consent" is no path'],
    [{ cookie: { name: 'a;b' } }, `log.cookie.name: "a;b" can not be a cookie's name`],
    [{ cookie: { domain: 'auto' } }, 'log.cookie.domain: "auto" is no domain'],
    [{ cookie: { domain: 'site.example; Path=/x' } }, 'log.cookie.domain'],
    [{ store: { ip: 'whole' } }, 'log.store: keeps nothing whole'],
  ])('%j is told at once', (wrong, message) => {
    expect(() => createConsentLog({ ...good, ...wrong } as ConsentLogOptions)).toThrow(message);
  });

  it('do not print the token', () => {
    expect(() => createConsentLog({ ...good, token: 'letmein' })).not.toThrow('letmein');
  });
});

describe('toNodeListener', () => {
  const requests: { url: string; method: string; headers: Headers; body: string; address: string | undefined }[] = [];
  const handle = async (request: Request, { address }: { address?: string } = {}): Promise<Response> => {
    const { url, method, headers } = request;
    requests.push({ url, method, headers, body: await request.text(), address });
    if (url.endsWith('/stream')) {
      const lines = ['one\n', 'two\n'];
      return new Response(
        new ReadableStream({
          pull(controller) {
            const line = lines.shift();
            if (line) controller.enqueue(new TextEncoder().encode(line));
            else controller.close();
          },
        }),
      );
    }
    return new Response('answer', { status: 201, headers: { 'set-cookie': 'a=1', 'x-more': 'yes' } });
  };
  const server = createServer(toNodeListener({ handle }, { trustProxy: true }));
  let port: number;
  beforeAll(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const origin = (): string => `http://127.0.0.1:${port}`;

  it('hands method, address, headers and body over, and the answer back', async () => {
    const response = await fetch(`${origin()}/records?x=1`, {
      method: 'POST',
      body: 'text',
      headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' },
    });
    expect([
      response.status,
      response.headers.get('set-cookie'),
      response.headers.get('x-more'),
      await response.text(),
    ]).toEqual([201, 'a=1', 'yes', 'answer']);
    expect(requests.at(-1)).toMatchObject({
      url: `${origin()}/records?x=1`,
      method: 'POST',
      body: 'text',
      address: '203.0.113.7',
    });
  });

  it('takes the address of the connection where no proxy names one', async () => {
    await fetch(`${origin()}/`);
    expect(requests.at(-1)!.address).toMatch(/127\.0\.0\.1$/);
  });

  it('streams', async () => {
    expect(await (await fetch(`${origin()}/stream`)).text()).toBe('one\ntwo\n');
  });

  it('reads little of a body without an end, and answers all the same', async () => {
    const request = httpRequest(`${origin()}/records`, { method: 'POST' });
    const answered = once(request, 'response');
    // More than is read, and never the end of it.
    request.write(Buffer.alloc(24 * 1024));
    const [{ statusCode, headers }] = (await answered) as [{ statusCode: number; headers: Record<string, string> }];
    request.on('error', () => {});
    request.destroy();
    expect([statusCode, headers.connection]).toEqual([201, 'close']);
    expect(requests.at(-1)!.body.length).toBeGreaterThan(16 * 1024);
    expect(requests.at(-1)!.body.length).toBeLessThan(256 * 1024);
  });

  it.each([
    [
      'another host in the path',
      'GET //other.example/records HTTP/1.1\r\nHost: log.example\r\n\r\n',
      'http://log.example//other.example/records',
    ],
    [
      'a whole address',
      'GET http://other.example/records HTTP/1.1\r\nHost: log.example\r\n\r\n',
      'http://log.example/',
    ],
    ['a host that is none', 'GET /records HTTP/1.1\r\nHost: a b/c\r\n\r\n', 'http://localhost/records'],
  ])('does not let a request choose the host by %s', async (_name, text, url) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(text);
    await once(socket, 'data');
    socket.destroy();
    expect(requests.at(-1)!.url).toBe(url);
  });

  it('answers 400 to what no page can send', async () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('TRACE /records HTTP/1.1\r\nHost: log.example\r\n\r\n');
    const [data] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(data.toString()).toMatch(/^HTTP\/1\.1 400 /);
  });
});

it('has its routes under the path that it is told, and nowhere else', async () => {
  const log = createConsentLog({ database: 'memory://', allowedOrigins: [SITE], path: '/consent/' });
  const preflight = (url: string) => log.handle(new Request(url, { method: 'OPTIONS', headers: { origin: SITE } }));
  expect((await preflight(`${LOG}/records`)).status).toBe(204);
  expect((await preflight(`${SITE}/records`)).status).toBe(404);
  expect((await preflight(`${SITE}/consented/records`)).status).toBe(404);
});
