import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine, Session } from './engines.js';
import type { LeakServer, Report } from './leak-server.js';
import { pageAddress, type Setting } from './page.js';
import type { PageName } from './ways.js';

const LONGEST_MS = 30_000;
/** For what should arrive, after what arrived last. */
const LONGEST_WAIT_MS = 10_000;
/** For what should not. At least as much as the slowest way took without a gate is waited besides. */
const QUIET_MS = 500;

/** How often each way arrived, by way; and the cookies that it carried. */
export interface Outcome {
  readonly counts: Readonly<Record<string, number>>;
  readonly cookies: Readonly<Record<string, readonly string[]>>;
  readonly attempts: Report['attempts'];
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
const quietMs = (): number => QUIET_MS + slowestMs;

/** Waits for what is expected, and for what comes unexpectedly. */
export async function visitControl(
  engine: Engine,
  server: LeakServer,
  { page, expected }: { page: PageName; expected: readonly string[] },
): Promise<Outcome> {
  return withSession(engine, async (session) => {
    const token = newToken();
    await open({ session, server, token, page, setting: 'control' });
    const start = performance.now();
    let last = start;
    let count = ways().size;
    for (;;) {
      await sleep(20);
      const now = performance.now();
      const found = ways();
      if (found.size !== count) last = now;
      count = found.size;
      const isComplete = expected.every((way) => found.has(way));
      if (now > last + (isComplete ? QUIET_MS : LONGEST_WAIT_MS)) break;
    }
    slowestMs = Math.max(slowestMs, last - start);
    return outcome(server, token);

    function ways(): Set<string> {
      return new Set([...server.arrived(token).map(({ way }) => way), ...(server.report(token)?.found ?? [])]);
    }
  });
}

interface Target {
  readonly session: Session;
  readonly server: LeakServer;
  readonly setting: Setting;
  readonly page: PageName;
  readonly token: string;
}

async function open({ session, server, setting, page, token }: Target): Promise<void> {
  server.expect(token);
  await session.goto(pageAddress(server.port, setting, page, token));
  await poll(`the report of ${setting} ${page}`, async () => server.report(token) !== undefined);
}

/** First visit, accept, next page, revoke. */
export async function visitAndAnswer(
  engine: Engine,
  server: LeakServer,
  { setting, page, isFull }: { setting: Setting; page: PageName; isFull: boolean },
): Promise<Partial<Visit>> {
  return withSession(engine, async (session) => {
    const target = { session, server, setting, page };
    const first = await visitPage({ ...target, token: newToken() });
    if (!isFull) return { first: first.outcome };

    await answer(session, 'accept-all');
    await server.quiet(quietMs());
    const released = difference(outcome(server, first.token), first.outcome);
    const accepted = page === 'script' ? await tryAgain(target, '') : undefined;
    const next = await visitPage({ ...target, token: newToken() });
    const revoked = page === 'script' ? await tryAgain(target, 'IlumeeConsent.revoke(); ') : undefined;
    return { first: first.outcome, released, accepted, next: next.outcome, revoked };
  });
}

/** First visit, reject, reload: what arrived since the answer. */
export async function visitAndReject(
  engine: Engine,
  server: LeakServer,
  { setting, page }: { setting: Setting; page: PageName },
): Promise<Rejection> {
  return withSession(engine, async (session) => {
    const target = { session, server, setting, page };
    const first = await visitPage({ ...target, token: newToken() });
    await answer(session, 'reject-all');
    await server.quiet(quietMs());
    const rejected = difference(outcome(server, first.token), first.outcome);
    const { outcome: reloaded } = await visitPage({ ...target, token: newToken() });
    return { rejected, reloaded };
  });
}

async function withSession<Result>(engine: Engine, use: (session: Session) => Promise<Result>): Promise<Result> {
  const session = await engine.visit();
  try {
    return await use(session);
  } finally {
    await session.close();
  }
}

async function visitPage(target: Target): Promise<{ token: string; outcome: Outcome }> {
  await open(target);
  await target.server.quiet(quietMs());
  return { token: target.token, outcome: outcome(target.server, target.token) };
}

/** Every way of the page once more, in one task with what comes before. */
async function tryAgain(target: Omit<Target, 'token'>, before: string): Promise<Outcome> {
  const { session, server, setting } = target;
  const token = newToken();
  await session.evaluate('leaks.closeWindows()');
  server.expect(token);
  await session.evaluate(`(() => { ${before}leaks.run(${JSON.stringify(token)}); })()`);
  await poll(`the report of ${setting} after "${before}"`, async () => server.report(token) !== undefined);
  await server.quiet(quietMs());
  await session.evaluate('leaks.closeWindows()');
  return outcome(server, token);
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
  const end = performance.now() + LONGEST_MS;
  for (;;) {
    // A page that is reloading has nothing to say.
    const result = await check().catch(() => undefined);
    if (result) return result as Exclude<Result, null | false | undefined>;
    if (performance.now() > end) throw new Error(`${what} did not come in ${LONGEST_MS} ms`);
    await sleep(20);
  }
}

function outcome(server: LeakServer, token: string): Outcome {
  const counts: Record<string, number> = {};
  const cookies: Record<string, string[]> = {};
  for (const { way, method, cookies: names } of server.arrived(token)) {
    if (method === 'OPTIONS') counts[way] ??= 0;
    else counts[way] = (counts[way] ?? 0) + 1;
    if (names.length > 0) cookies[way] = [...new Set([...(cookies[way] ?? []), ...names])];
  }
  const report = server.report(token);
  for (const way of report?.found ?? []) counts[way] = 1;
  return { counts, cookies, attempts: report?.attempts ?? {} };
}

function difference(now: Outcome, before: Outcome): Outcome {
  const rest = Object.entries(now.counts).map(([way, count]) => [way, count - (before.counts[way] ?? 0)] as const);
  return { ...now, counts: Object.fromEntries(rest.filter(([, count]) => count > 0)) };
}
