import { afterAll } from 'vitest';

// The library's timers go on when a test is over. They must not outlive the page that they are for.
const timers = new Set<ReturnType<typeof setTimeout>>();
const real = globalThis.setTimeout;

function setTimer(...parameters: Parameters<typeof setTimeout>): ReturnType<typeof setTimeout> {
  const timer = real(...parameters);
  timers.add(timer);
  return timer;
}

globalThis.setTimeout = Object.assign(setTimer, real);
afterAll(() => timers.forEach((timer) => clearTimeout(timer)));
