import { setTimeout as sleep } from 'node:timers/promises';
import type { Integrity, LoggedEvent, SentEvent } from '../../../src/server/index.js';
import { aChain, SITE, TOKEN } from './events.js';

/** Visitors that send their answers one after another, each until it is acknowledged. */
export function startClients({ clients, events, url }: { clients: number; events: number; url: string }) {
  const chains = Array.from({ length: clients }, () => aChain(Math.ceil(events / clients)));
  const acknowledged = new Set<string>();
  const statuses = new Map<number, number>();
  const retryAfter = new Set<string | null>();
  const watchers: { count: number; resolve: () => void }[] = [];

  async function send(event: SentEvent): Promise<boolean> {
    const response = await fetch(`${url}/records`, {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'application/json' },
      body: JSON.stringify({ events: [event] }),
    });
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status === 503) retryAfter.add(response.headers.get('retry-after'));
    const answer = (await response.json()) as { acknowledged?: string[] };
    return answer.acknowledged?.includes(event.event) ?? false;
  }

  async function visit(chain: readonly SentEvent[]): Promise<void> {
    for (const event of chain) {
      while (!(await send(event).catch(() => false))) await sleep(100);
      acknowledged.add(event.event);
      for (const { count, resolve } of watchers) if (acknowledged.size >= count) resolve();
    }
  }

  return {
    total: chains.flat().length,
    acknowledged,
    /** Status to how many answers had it. */
    statuses,
    /** Every `Retry-After` that came with a 503. */
    retryAfter,
    done: Promise.all(chains.map(visit)),
    whenAcknowledged: (count: number) => new Promise<void>((resolve) => watchers.push({ count, resolve })),
  };
}

const ask = (url: string): Promise<Response> => fetch(url, { headers: { authorization: `Bearer ${TOKEN}` } });

export const readIntegrity = async (url: string): Promise<Integrity> =>
  (await (await ask(`${url}/integrity`)).json()) as Integrity;

export async function readExport(url: string): Promise<LoggedEvent[]> {
  const text = await (await ask(`${url}/export`)).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LoggedEvent);
}
