/** Why a request is refused as a whole. */
export type ErrorCode =
  | 'malformed'
  | 'unauthorized'
  | 'origin'
  | 'not-found'
  | 'method'
  | 'too-large'
  | 'type'
  | 'range'
  | 'unavailable'
  | 'failed';

/** A request that is answered by an error. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: ErrorCode,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** JSON that no cache keeps. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  });
}

export const refuse = ({ status, code, message, headers }: Refusal): Response =>
  json({ error: code, message }, status, headers);

/** The body as text, but no more of it than is allowed. */
export async function readBody(request: Request, limitBytes: number): Promise<string> {
  const tooLarge = new Refusal(413, 'too-large', `A body has at most ${limitBytes} bytes`);
  if (Number(request.headers.get('content-length')) > limitBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limitBytes) throw tooLarge; // Leaving the loop cancels the rest.
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let start = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, start);
    start += chunk.length;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'malformed', 'The body is not UTF-8');
  }
}
