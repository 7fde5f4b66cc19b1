import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isEngineHere } from '../support/engine-here.js';
import type { Engine, EngineName } from './engines.js';
import { LEAKS, NOT_HERE, NOT_RELEASED, NOT_RELOADED, SOMETIMES, UNSTEADY, type Gated } from './expected.js';
import { startLeakServer, type LeakServer } from './leak-server.js';
import { writeResults } from './results.js';
import { visitAndAnswer, visitAndReject, visitControl, type Outcome, type Rejection, type Visit } from './run.js';
import { CONNECTIONS, PAGES, waysOf, type PageName } from './ways.js';

const PAGE_NAMES = Object.keys(PAGES) as PageName[];

const MEANING: Readonly<Record<Gated, string>> = {
  gate: 'the gate alone',
  meta: 'the gate and the empty meta',
  seal: 'mode seal',
  html: 'the page sent through gateHtml',
};

/** The phases that `npm test` has time for; `npm run test:full` goes through all of them. */
export const IS_FULL = process.env.LEAKS === 'full';

interface EngineOfASuite {
  /** Throws where there is none and none can be installed. */
  ensure(): unknown;
  start(server: LeakServer): Promise<Engine>;
}

/** All tests of one engine. */
export function testLeaks(name: EngineName, { ensure, start }: EngineOfASuite, isFull: boolean): void {
  if (!isEngineHere(name, ensure)) return;
  describe.sequential(name, () => {
    let server: LeakServer;
    let engine: Engine;
    const controls: Partial<Record<PageName, Outcome>> = {};
    const firstVisits: Partial<Record<Gated, Outcome[]>> = {};

    beforeAll(async () => {
      server = await startLeakServer();
      engine = await start(server);
    });

    afterAll(async () => {
      if (IS_FULL && engine) writeResults(name, engine.version, Object.values(controls), firstVisits);
      await engine?.close();
      await server?.close();
    });

    describe.each(PAGE_NAMES)('ways in %s', (page) => {
      const ways = waysOf(PAGES[page]);

      const expected = ways.filter((way) => !(way in NOT_HERE[name]) && !(way in UNSTEADY[name]));

      test('every way arrives from a page without the library, or is listed with a reason', async () => {
        const go = () => visitControl(engine, server, { page, expected });
        const missingIn = ({ counts }: Outcome): string[] => expected.filter((way) => !counts[way]);
        let control = (controls[page] = await go());
        // On a busy machine a sound takes WebKitGTK longer than is waited for: once more.
        if (missingIn(control).length) control = controls[page] = await go();
        const missing = missingIn(control);
        const listedButRuns = ways.filter((way) => way in NOT_HERE[name] && control.counts[way]);
        expect({ missing: describeWays(missing, control.attempts), listedButRuns }).toEqual({
          missing: [],
          listedButRuns: [],
        });
        // Of what the page's own ways store; or no gated page could be said to carry none.
        const carried = Object.values(control.cookies).flat();
        expect(carried.some((cookie) => cookie.startsWith('_acme'))).toBe(page === 'script');
      });

      // Only markup can go through gateHtml.
      const settings = (Object.keys(MEANING) as Gated[]).filter((setting) => page === 'markup' || setting !== 'html');

      describe.each(settings)('%s', (setting) => {
        const leaks = LEAKS[name][setting].filter((way) => ways.includes(way));
        const sometimes = SOMETIMES[name][setting] ?? [];
        let visit: Partial<Visit>;
        let rejection: Rejection | undefined;

        beforeAll(async () => {
          server.clear();
          visit = await visitAndAnswer(engine, server, { setting, page, expected, isFull });
          rejection = isFull ? await visitAndReject(engine, server, { setting, page }) : undefined;
          (firstVisits[setting] ??= []).push(visit.first!);
        });

        test(`nothing arrives on the first visit, with ${MEANING[setting]}`, () => {
          expectOnlyListed(visit.first!);
        });

        test('nothing carries a cookie of the vendor', () => {
          const outcomes = [visit.first, visit.revoked, rejection?.rejected, rejection?.reloaded];
          const carried = outcomes.flatMap((outcome) => Object.values(outcome?.cookies ?? {}).flat());
          expect(carried.filter((cookie) => cookie.startsWith('_acme'))).toEqual([]);
        });

        test('the library throws nothing into the page', () => {
          const { first, released, accepted, next, revoked } = visit;
          const outcomes = [first, released, accepted, next, revoked, rejection?.rejected, rejection?.reloaded];
          expect([...new Set(outcomes.flatMap((outcome) => outcome?.errors ?? []))]).toEqual([]);
        });

        test.runIf(isFull)('what waited arrives once when it is granted', () => {
          const isLost = (way: string): boolean => setting === 'seal' && NOT_RELOADED[name].includes(way);
          const held = expected.filter((way) => !visit.first!.counts[way] && !isLost(way));
          const { counts } = visit.released!;
          const fails = (way: string): boolean => setting !== 'seal' && NOT_RELEASED.includes(way);
          const isRight = (way: string): boolean => {
            if (fails(way)) return !counts[way];
            const isOne = controls[page]!.counts[way] === 1 && !CONNECTIONS.includes(way);
            return isOne ? counts[way] === 1 : counts[way]! >= 1;
          };
          const wrong = held.filter((way) => !way.startsWith('storage: ') && !isRight(way));
          expect(wrong.map((way) => `${way}: ${counts[way] ?? 0}, not ${fails(way) ? 0 : 1}`)).toEqual([]);
        });

        test.runIf(isFull && page === 'script')('everything arrives that is tried after the grant', () => {
          expect(expected.filter((way) => !visit.accepted!.counts[way])).toEqual([]);
        });

        test.runIf(isFull)('everything arrives on the next page', () => {
          expect(expected.filter((way) => !visit.next!.counts[way])).toEqual([]);
        });

        test.runIf(isFull && page === 'script')('nothing arrives that is tried after a withdrawal', () => {
          expectOnlyListed(visit.revoked!);
        });

        test.runIf(isFull)('nothing that waited arrives when it is rejected, nor after a reload', () => {
          const held = ways.filter((way) => !leaks.includes(way) && !sometimes.includes(way));
          expect(held.filter((way) => rejection!.rejected.counts[way])).toEqual([]);
          expectOnlyListed(rejection!.reloaded);
        });

        /**
         * Both ways round where everything is measured: the list can only shrink with the truth. In `npm test` a
         * race that the gate won once is no failure.
         */
        function expectOnlyListed({ counts, attempts }: Outcome): void {
          const isSteady = (way: string): boolean => !sometimes.includes(way);
          const arrived = ways.filter((way) => way in counts);
          const notListed = arrived.filter((way) => isSteady(way) && !leaks.includes(way));
          const listedButHeld = IS_FULL
            ? expected.filter((way) => isSteady(way) && leaks.includes(way) && !arrived.includes(way))
            : [];
          expect({ notListed: describeWays(notListed, attempts), listedButHeld }).toEqual({
            notListed: [],
            listedButHeld: [],
          });
        }
      });
    });
  });
}

function describeWays(ways: readonly string[], attempts: Outcome['attempts']): string[] {
  return ways.map((way) => (attempts[way] && attempts[way] !== 'done' ? `${way} (${attempts[way]})` : way)).sort();
}
