import { setTimeout as sleep } from 'node:timers/promises';
import { LONGEST_WAIT_MS } from '../support/longest-wait.js';
import type { Engine, Session } from './engines.js';
import type { LeakServer, Report } from './leak-server.js';
import { NOT_RELEASED } from './expected.js';
import { pageAddress, type Setting } from './page.js';
import type { PageName } from './ways.js';

/** For what should arrive, after what arrived last. */
const LONGEST_GAP_MS = 20_000;
/** For what should not. At least as much as the slowest way took without a gate is waited besides. */
const QUIET_MS = 500;

/** How often each way arrived, by way; and the cookies that it carried. */
export interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly cookies: Readonly<Record<string, readonly string[]>>;
  readonly attempts: Report['attempts'];
  /** Uncaught, out of the library's files, up to now. */
  readonly errors: readonly string[];
}

export interface Visit {
  readonly first: Outcome;
  /** What of the first visit's arrived when it was granted, the first visit's own left out. */
  readonly released: Outcome;
  /** Tried again after the grant. */
  readonly accepted: Outcome;
  readonly next: Outcome;
  readonly revoked: Outcome;
}

export interface Rejection {
  readonly rejected: Outcome;
  readonly reloaded: Outcome;
}

let tokens = 0;
const newToken = (): string => `t${++tokens}`;

/** How long after everything was tried the last of it arrived without a gate. */
let slowestMs = 0;

interface Target {
  readonly session: Session;
  readonly server: LeakServer;
  readonly setting: Setting;
  readonly page: PageName;
}

/** Everything once, without the library. */
export async function visitControl(
  engine: Engine,
  server: LeakServer,
  { page, expected }: { page: PageName; expected: readonly string[] },
): Promise<Outcome> {
  return withSession(engine, async (session) => {
    const { outcome, lastMs } = await visitPage({ session, server, page, setting: 'control' }, expected);
    slowestMs = Math.max(slowestMs, lastMs);
    return outcome;
  });
}

interface Plan {
  readonly setting: Setting;
  readonly page: PageName;
  /** The ways that do something without the library. */
  readonly expected: readonly string[];
  /** Or the first visit only. */
  readonly isFull: boolean;
}

/** First visit, accept, next page, revoke. */
export async function visitAndAnswer(engine: Engine, server: LeakServer, plan: Plan): Promise<Partial<Visit>> {
  const { setting, page, expected } = plan;
  return withSession(engine, async (session) => {
    const target = { session, server, setting, page };
    const { token, outcome: first } = await visitPage(target);
    if (!plan.isFull) return { first };

    await answer(session, 'accept-all');
    await settle(
      server,
      token,
      expected.filter((way) => !first.counts[way] && !NOT_RELEASED.includes(way)),
    );
    const released = difference(await outcomeOf(target, token), first);
    const accepted = page === 'script' ? await tryAgain(target, { expected }) : undefined;
    const { outcome: next } = await visitPage(target, expected);
    const revoked = page === 'script' ? await tryAgain(target, { before: 'IlumeeConsent.revoke();' }) : undefined;
    return { first, released, accepted, next, revoked };
  });
}

/** First visit, reject, reload: what arrived since the answer. */
export async function visitAndReject(
  engine: Engine,
  server: LeakServer,
  { setting, page }: Omit<Plan, 'expected' | 'isFull'>,
): Promise<Rejection> {
  return withSession(engine, async (session) => {
    const target = { session, server, setting, page };
    const { token, outcome: first } = await visitPage(target);
    await answer(session, 'reject-all');
    await settle(server, token);
    const rejected = difference(await outcomeOf(target, token), first);
    const { outcome: reloaded } = await visitPage(target);
    return { rejected, reloaded };
  });
}

async function withSession<Result>(engine: Engine, use: (session: Session) => Promise<Result>): Promise<Result> {
  async function go(): Promise<Result> {
    const session = await engine.visit();
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }
  // A driver that did not answer in time: once more.
  return go().catch(go);
}

async function visitPage(
  target: Target,
  expected: readonly string[] = [],
): Promise<{ token: string; outcome: Outcome; lastMs: number }> {
  const { session, server, setting, page } = target;
  const token = newToken();
  await server.openPorts(token);
  await session.goto(pageAddress(server.port, setting, page, token));
  await reported(target, token);
  const lastMs = await settle(server, token, expected);
  return { token, lastMs, outcome: await outcomeOf(target, token) };
}

/** Every way of the page once more, in one task with what comes before. */
async function tryAgain(
  target: Target,
  { before = '', expected = [] }: { before?: string; expected?: readonly string[] },
): Promise<Outcome> {
  const { session, server } = target;
  const token = newToken();
  await session.evaluate('leaks.closeWindows()');
  const ports = await server.openPorts(token);
  await session.evaluate(`(() => { ${before} leaks.run(${JSON.stringify(token)}, ${JSON.stringify(ports)}); })()`);
  await reported(target, token);
  await settle(server, token, expected);
  await session.evaluate('leaks.closeWindows()');
  return outcomeOf(target, token);
}

/** Everything has been tried. */
async function reported({ session, server, setting, page }: Target, token: string): Promise<void> {
  try {
    await poll(`the report of ${setting} ${page}`, async () => server.report(token) !== undefined);
  } catch (error) {
    const attempts = await session.evaluate('JSON.stringify(leaks.attempts)').catch(String);
    throw new Error(`it tried ${attempts}`, { cause: error });
  }
}

/**
 * Waits for what is expected, as long as anything comes, and then for what is not.
 * Returns how long it took until the last of it.
 */
async function settle(server: LeakServer, token: string, expected: readonly string[] = []): Promise<number> {
  const start = performance.now();
  let last = start;
  let count = server.ways(token).size;
  for (;;) {
    await sleep(20);
    const now = performance.now();
    const found = server.ways(token);
    if (found.size !== count) last = now;
    count = found.size;
    const isComplete = expected.every((way) => found.has(way));
    if (now > last + (isComplete ? QUIET_MS + slowestMs : LONGEST_GAP_MS)) return last - start;
  }
}

/** A real click on a part of the notice, and the time until it counts. */
async function answer(session: Session, part: 'accept-all' | 'reject-all'): Promise<void> {
  await session.evaluate('leaks.closeWindows()');
  const point = await poll(`the button ${part}`, () =>
    session.evaluate<{ x: number; y: number } | null>(`(() => {
      const button = document.querySelector('#ilumee-consent')?.shadowRoot?.querySelector('[part~="${part}"]');
      const box = button?.getBoundingClientRect();
      return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    })()`),
  );
  await session.click(point.x, point.y);
  await poll('the record', () => session.evaluate('IlumeeConsent.getConsent() !== null'));
}

async function poll<Result>(
  what: string,
  check: () => Promise<Result>,
): Promise<Exclude<Result, null | false | undefined>> {
  const end = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    // A page that is reloading has nothing to say.
    const result = await check().catch(() => undefined);
    if (result) return result as Exclude<Result, null | false | undefined>;
    if (performance.now() > end) throw new Error(`${what} did not come in ${LONGEST_WAIT_MS} ms`);
    await sleep(20);
  }
}

async function outcomeOf({ session, server }: Target, token: string): Promise<Outcome> {
  const counts: Record<string, number> = {};
  const cookies: Record<string, string[]> = {};
  for (const { way, method, cookies: names } of server.arrived(token)) {
    if (method === 'OPTIONS') counts[way] ??= 0;
    else counts[way] = (counts[way] ?? 0) + 1;
    if (names.length > 0) cookies[way] = [...new Set([...(cookies[way] ?? []), ...names])];
  }
  const report = server.report(token);
  for (const way of report?.found ?? []) counts[way] = 1;
  const errors = await session.evaluate<string[]>('leaks.errors');
  return { counts, cookies, attempts: report?.attempts ?? {}, errors };
}

function difference(now: Outcome, before: Outcome): Outcome {
  const rest = Object.entries(now.counts).map(([way, count]) => [way, count - (before.counts[way] ?? 0)] as const);
  return { ...now, counts: Object.fromEntries(rest.filter(([, count]) => count > 0)) };
}
