import { describe, expect, it } from 'vitest';
import type { HeldItem } from '../../../src/gate/marked.js';
import { createWaitingCalls } from '../../../src/gate/waiting.js';

const item = (category: string): HeldItem => ({
  url: 'https://acme.example/',
  destination: 'fetch',
  category,
  vendor: undefined,
  element: undefined,
});

function start() {
  const granted = new Set<string>();
  const denied = new Set<string>();
  const log: string[] = [];
  const calls = createWaitingCalls(
    ({ category }) => granted.has(category),
    ({ category }) => !denied.has(category),
  );
  const add = (name: string, category = 'analytics', { bytes, stays }: { bytes?: number; stays?: boolean } = {}) =>
    calls.add(
      item(category),
      () => log.push(`go ${name}`),
      stays ? undefined : () => void log.push(`fail ${name}`),
      bytes,
    );
  return { granted, denied, log, calls, add };
}

describe('calls that wait for an answer', () => {
  it('go out in their order once they are granted, each once', () => {
    const { granted, log, calls, add } = start();
    add('one');
    add('two', 'advertising');
    add('three');
    calls.settle();
    expect(log).toEqual([]);
    granted.add('analytics');
    calls.settle();
    calls.settle();
    expect(log).toEqual(['go one', 'go three']);
    expect(calls.items().map(({ category }) => category)).toEqual(['advertising']);
  });

  it('fail once they are denied, but for those that stay for a later grant', () => {
    const { granted, denied, log, calls, add } = start();
    add('request');
    add('style', 'analytics', { stays: true });
    denied.add('analytics');
    calls.settle();
    expect(log).toEqual(['fail request']);
    granted.add('analytics');
    calls.settle();
    expect(log).toEqual(['fail request', 'go style']);
  });

  it('can be taken out, which says whether they still waited', () => {
    const { granted, log, calls, add } = start();
    const cancel = add('one');
    expect([cancel(), cancel()]).toEqual([true, false]);
    granted.add('analytics');
    calls.settle();
    expect(log).toEqual([]);
  });

  it('are at most 200: the oldest fails', () => {
    const { log, calls, add } = start();
    for (let index = 0; index < 202; index++) add(`${index}`);
    expect(log).toEqual(['fail 0', 'fail 1']);
    expect(calls.items()).toHaveLength(200);
  });

  it('hold at most 256 kB: the oldest fails', () => {
    const { log, add } = start();
    add('one', 'analytics', { bytes: 200_000 });
    add('two', 'analytics', { bytes: 50_000 });
    expect(log).toEqual([]);
    add('three', 'analytics', { bytes: 50_000 });
    expect(log).toEqual(['fail one']);
  });

  it('do not stop the next one by throwing', () => {
    const { granted, log, calls, add } = start();
    calls.add(item('analytics'), () => {
      throw new Error('The frame is gone');
    });
    add('two');
    granted.add('analytics');
    expect(() => calls.settle()).not.toThrow();
    expect(log).toEqual(['go two']);
  });
});
