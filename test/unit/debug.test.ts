import { afterEach, expect, it, vi } from 'vitest';
import { debug } from '../../src/debug.js';
import type { HeldItem } from '../../src/gate/marked.js';

const ITEM: HeldItem = {
  url: 'https://acme.example/tag.js',
  destination: 'script',
  category: 'analytics',
  vendor: 'acme',
  element: undefined,
  source: 'https://site.example/app.js',
};

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('shows what is held at once, and once more after a run of changes', () => {
  vi.useFakeTimers();
  const table = vi.spyOn(console, 'table').mockImplementation(() => {});
  const listeners: (() => void)[] = [];
  const held = [ITEM];
  debug({ on: (_, listener) => (listeners.push(listener as never), () => {}), held: () => held });
  expect(table.mock.calls).toEqual([
    [[{ destination: 'script', url: ITEM.url, category: 'analytics', vendor: 'acme', source: ITEM.source }]],
  ]);
  held.pop();
  for (const listener of listeners) listener();
  vi.advanceTimersByTime(1000);
  expect(table).toHaveBeenCalledTimes(2);
  expect(table).toHaveBeenLastCalledWith([]);
});
