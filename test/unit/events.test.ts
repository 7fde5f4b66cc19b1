import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callSafely, createEvents } from '../../src/events.js';
import { aRecord } from './support/builders.js';

const reported = vi.fn();
beforeEach(() => {
  // happy-dom has no reportError.
  vi.stubGlobal('reportError', reported);
  vi.stubGlobal('EventTarget', BrowserTarget);
});
afterEach(() => {
  vi.unstubAllGlobals();
  reported.mockReset();
});

/**
 * As a browser's: what a listener throws is reported, and the next one is told. happy-dom under vitest lets it out of
 * `dispatchEvent`.
 */
class BrowserTarget extends EventTarget {
  readonly #listeners = new Map<unknown, EventListener>();

  override addEventListener(type: string, listener: EventListener | null): void {
    const reporting = (event: Event): void => callSafely(() => listener?.(event));
    this.#listeners.set(listener, reporting);
    super.addEventListener(type, reporting);
  }

  override removeEventListener(type: string, listener: EventListener | null): void {
    super.removeEventListener(type, this.#listeners.get(listener) ?? null);
  }
}

function fail(): never {
  throw new Error('listener');
}

describe('callSafely', () => {
  it('reports what is thrown, like any error of the page, and goes on', () => {
    const error = new Error('vendor');
    callSafely(() => {
      throw error;
    });
    expect(reported).toHaveBeenCalledWith(error);
  });
});

describe('createEvents', () => {
  it('tells every listener of an event, in order, and none of another', () => {
    const { on, emit } = createEvents();
    const told: string[] = [];
    on('change', (record) => told.push(`first ${record?.policy}`));
    on('change', (record) => told.push(`second ${record?.policy}`));
    on('hide', () => told.push('hide'));
    emit('change', aRecord());
    expect(told).toEqual(['first 1', 'second 1']);
  });

  it('tells the next listener when one throws', () => {
    const { on, emit } = createEvents();
    const next = vi.fn();
    on('change', fail);
    on('change', next);
    emit('change', null);
    expect(next).toHaveBeenCalledWith(null);
    expect(reported).toHaveBeenCalledTimes(1);
  });

  it('stops telling a listener that was taken off', () => {
    const { on, emit } = createEvents();
    const listener = vi.fn();
    const off = on('show', listener);
    off();
    off();
    emit('show', 'banner');
    expect(listener).not.toHaveBeenCalled();
  });

  it('lets a listener take itself off while it is told', () => {
    const { on, emit } = createEvents();
    const next = vi.fn();
    const off = on('show', () => off());
    on('show', next);
    emit('show', 'banner');
    emit('show', 'banner');
    expect(next).toHaveBeenCalledTimes(2);
  });

  it('does not tell a listener that was added while the others are told', () => {
    const { on, emit } = createEvents();
    const late = vi.fn();
    on('hide', () => on('hide', late));
    emit('hide', undefined);
    expect(late).not.toHaveBeenCalled();
  });

  it('tells a late listener that it is ready', () => {
    const { on, emit } = createEvents();
    const early = vi.fn();
    on('ready', early);
    expect(early).not.toHaveBeenCalled();
    emit('ready', null);
    const late = vi.fn();
    on('ready', late);
    expect(late.mock.calls).toEqual([[null]]);
    expect(early).toHaveBeenCalledTimes(1);
  });

  it('keeps a late listener that throws from stopping its page', () => {
    const { on, emit } = createEvents();
    emit('ready', null);
    expect(() => on('ready', fail)).not.toThrow();
    expect(reported).toHaveBeenCalledTimes(1);
  });

  it('repeats no other event', () => {
    const { on, emit } = createEvents();
    emit('change', null);
    const late = vi.fn();
    on('change', late);
    expect(late).not.toHaveBeenCalled();
  });

  it('keeps page code from stopping an event on its way to the next listener', () => {
    const { on, emit } = createEvents();
    const next = vi.fn();
    const stop = (event: Event): void => event.stopImmediatePropagation();
    document.addEventListener('ilumee-consent:change', stop, true);
    on('change', () => {});
    on('change', next);
    emit('change', null);
    document.removeEventListener('ilumee-consent:change', stop, true);
    expect(next).toHaveBeenCalledTimes(1);
  });

  it('tells a listener that was added twice twice, and takes off one of them', () => {
    const { on, emit } = createEvents();
    const listener = vi.fn();
    const off = on('change', listener);
    on('change', listener);
    emit('change', null);
    expect(listener).toHaveBeenCalledTimes(2);
    off();
    emit('change', null);
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('sends each event on the document too, also when a listener throws', () => {
    const { on, emit } = createEvents();
    const heard: unknown[] = [];
    const listener = (event: Event): void => void heard.push((event as CustomEvent).detail);
    document.addEventListener('ilumee-consent:change', listener);
    on('change', fail);
    const record = aRecord();
    emit('change', record);
    document.removeEventListener('ilumee-consent:change', listener);
    expect(heard).toEqual([record]);
  });
});
