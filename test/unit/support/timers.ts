import { afterAll } from 'vitest';

// The library's timers go on when a test is over. They must not outlive the page that they are for.
const timers = new Set<ReturnType<typeof setTimeout>>();
const real = globalThis.setTimeout;

function setTimer<Values extends unknown[]>(
  run: (...values: Values) => void,
  ms?: number,
  ...values: Values
): ReturnType<typeof setTimeout> {
  const once = (): void => {
    timers.delete(timer);
    run(...values);
  };
  const timer = real(once, ms);
  timers.add(timer);
  return timer;
}

const realInterval = globalThis.setInterval;

globalThis.setTimeout = Object.assign(setTimer, real);
globalThis.setInterval = Object.assign((...given: Parameters<typeof setInterval>) => {
  const timer = realInterval(...given);
  timers.add(timer);
  return timer;
}, realInterval);
afterAll(() => timers.forEach((timer) => clearTimeout(timer)));
