import { defineConfig } from 'vitest/config';
import { LONGEST_WAIT_MS } from './test/browser/support/longest-wait.js';

/** Every wait ends as soon as what it waits for has come; this is for the slowest machine. */
const LONGEST_TEST_MS = 4 * LONGEST_WAIT_MS;

export default defineConfig({
  test: {
    projects: [
      {
        define: { __VERSION__: '"0.0.0"' },
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'happy-dom',
          setupFiles: ['test/unit/support/seed.ts', 'test/unit/support/timers.ts'],
          testTimeout: LONGEST_TEST_MS,
          hookTimeout: LONGEST_TEST_MS,
          maxWorkers: '100%',
        },
      },
      // Reads dist/: run `npm run build` first.
      {
        test: {
          name: 'built',
          include: ['test/built/**/*.test.ts'],
          testTimeout: LONGEST_TEST_MS,
          hookTimeout: LONGEST_TEST_MS,
          maxWorkers: '100%',
        },
      },
      // Starts databases, and dist/cli.js.
      {
        test: {
          name: 'server',
          include: ['test/server/**/*.test.ts'],
          setupFiles: 'test/unit/support/seed.ts',
          testTimeout: LONGEST_TEST_MS,
          hookTimeout: LONGEST_TEST_MS,
          fileParallelism: false,
        },
      },
      // Also loads dist/, in Chromium.
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: ['test/browser/leaks/**'],
          globalSetup: 'test/browser/support/global-setup.ts',
          testTimeout: LONGEST_TEST_MS,
          hookTimeout: LONGEST_TEST_MS,
          expect: { poll: { timeout: LONGEST_WAIT_MS } },
          // A machine that is busy with something else: once more, and only there.
          retry: process.env.CI ? 1 : 0,
          // Most of the time a page waits for what is not to come. With more, what does come would be missed on two cores.
          maxWorkers: 3,
        },
      },
      // In three engines, each of which has to be installed.
      {
        test: {
          name: 'leaks',
          include: ['test/browser/leaks/**/*.test.ts'],
          // One of them may wait for several visits.
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
