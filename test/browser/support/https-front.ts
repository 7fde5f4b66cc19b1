import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** One element of DER, the form certificates have. */
function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

/** A certificate that signs itself, for whatever host: the browser is started to accept any. */
function certify(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const commonName = der(0x0c, Buffer.from('every host'));
  const name = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), commonName)));
  const ecdsaWithSha256 = der(0x30, Buffer.from('06082a8648ce3d040302', 'hex'));
  const time = (text: string): Buffer => der(0x17, Buffer.from(text));
  const certificate = der(
    0x30,
    Buffer.from('a003020102', 'hex'),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    der(0x30, time('200101000000Z'), time('491231000000Z')),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', certificate, privateKey));
  const base64 = der(0x30, certificate, ecdsaWithSha256, signature).toString('base64');
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  return { key, cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n` };
}

/**
 * Listens for http and https on one port and hands both on as http: so a recording server sees whole requests to
 * vendors' real addresses. Start the browser with `--ignore-certificate-errors`.
 */
export async function startHttpsFront(port: number): Promise<{ port: number; close(): Promise<void> }> {
  const context = createSecureContext(certify());
  const open = new Set<Socket>();
  const front = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => {}).on('close', () => open.delete(socket));
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (!first) return socket.destroy();
      socket.unshift(first);
      const isTls = first[0] === 0x16;
      const plain = isTls ? new TLSSocket(socket, { isServer: true, secureContext: context }) : socket;
      const back = connect(port, '127.0.0.1');
      for (const end of [plain, back]) end.on('error', () => [plain, back].forEach((other) => other.destroy()));
      plain.pipe(back).pipe(plain);
    });
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    port: (front.address() as AddressInfo).port,
    async close() {
      for (const socket of open) socket.destroy();
      front.close();
      await once(front, 'close');
    },
  };
}
