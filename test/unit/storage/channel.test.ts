import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openChannel, type Channel } from '../../../src/storage/channel.js';

/** A BroadcastChannel that delivers at once, to the others of its name. */
class FakeChannel {
  static readonly open = new Set<FakeChannel>();
  onmessage: ((event: unknown) => void) | null = null;

  constructor(readonly name: string) {
    FakeChannel.open.add(this);
  }

  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) if (other !== this && other.name === this.name) other.onmessage?.({ data });
  }

  close(): void {
    FakeChannel.open.delete(this);
  }
}

let ending = new AbortController();
const channel = (onChange: () => void, name = 'ilumee_consent', { signal } = ending): Channel =>
  openChannel(name, onChange, signal);

const storageEvent = (key: string | null): boolean => dispatchEvent(new StorageEvent('storage', { key }));
const pageEvent = (name: 'pageshow' | 'pagehide', persisted: boolean): boolean =>
  dispatchEvent(Object.assign(new Event(name), { persisted }));

beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', FakeChannel);
});
afterEach(() => {
  ending.abort();
  ending = new AbortController();
  vi.unstubAllGlobals();
});

describe('openChannel', () => {
  it('tells the other tabs, and not its own', () => {
    const here = vi.fn();
    const there = vi.fn();
    channel(there);
    channel(here).announce();
    expect(there).toHaveBeenCalledTimes(1);
    expect(here).not.toHaveBeenCalled();
  });

  it('tells nothing to a library that is named otherwise', () => {
    const there = vi.fn();
    channel(there, 'another');
    channel(() => {}).announce();
    expect(there).not.toHaveBeenCalled();
  });

  it('sends no answer that a page script could forge: only that there is one', () => {
    const sent = vi.spyOn(FakeChannel.prototype, 'postMessage');
    channel(() => {}).announce();
    expect(sent.mock.calls).toEqual([[0]]);
  });

  it('hears the mirror change where there is no BroadcastChannel', () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const onChange = vi.fn();
    const opened = channel(onChange);
    expect(() => opened.announce()).not.toThrow();
    storageEvent('ilumee_consent');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('hears that all storage was cleared, and no other key', () => {
    const onChange = vi.fn();
    channel(onChange);
    storageEvent('other');
    expect(onChange).not.toHaveBeenCalled();
    storageEvent(null);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('is closed while the page lies in the back/forward cache, and looks again when it comes back', () => {
    const onChange = vi.fn();
    channel(onChange);
    pageEvent('pagehide', true);
    expect(FakeChannel.open.size).toBe(0);
    pageEvent('pageshow', true);
    expect(onChange).toHaveBeenCalledTimes(1);
    channel(() => {}).announce();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('does not look again when a page is shown for the first time', () => {
    const onChange = vi.fn();
    channel(onChange);
    pageEvent('pageshow', false);
    expect(onChange).not.toHaveBeenCalled();
    expect(FakeChannel.open.size).toBe(1);
  });

  it('hears nothing once it is ended', () => {
    const onChange = vi.fn();
    const own = new AbortController();
    const opened = channel(onChange, undefined, own);
    own.abort();
    storageEvent('ilumee_consent');
    pageEvent('pageshow', true);
    channel(() => {}).announce();
    expect(onChange).not.toHaveBeenCalled();
    expect(() => opened.announce()).not.toThrow();
  });
});
