import { afterEach, expect, it, vi } from 'vitest';
import { createGate } from '../../../src/gate/gate.js';
import { settings } from '../support/builders.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function startGate(isGranted: () => boolean = () => false) {
  const acme = { id: 'acme', category: 'analytics', hosts: ['acme.test'], storage: ['localStorage:_acme'] };
  return createGate({
    settings: settings({ vendors: [acme] }),
    isGranted,
    mayLoad: isGranted,
    isOpen: () => false,
    onHold() {},
    onRelease() {},
    ownNonce: '',
  });
}

it('gates a window from which something is missing that it patches', () => {
  vi.stubGlobal('XMLHttpRequest', undefined);
  vi.stubGlobal('CSSStyleSheet', undefined);
  const { submit } = HTMLFormElement.prototype;
  startGate();
  localStorage.setItem('_acme', '1');
  expect(localStorage.getItem('_acme')).toBe(null);
  expect(HTMLFormElement.prototype.submit).not.toBe(submit);
});

it('looks through the storages only while something may not be stored', () => {
  vi.useFakeTimers();
  let isGranted = true;
  startGate(() => isGranted);
  const read = vi.spyOn(window, 'localStorage', 'get');
  vi.advanceTimersByTime(5000);
  expect(read).not.toHaveBeenCalled();
  isGranted = false;
  vi.advanceTimersByTime(1000);
  expect(read).toHaveBeenCalled();
});

it('does not watch the page anew with each change of it', () => {
  const listen = vi.spyOn(EventTarget.prototype, 'addEventListener');
  const gate = startGate();
  listen.mockClear();
  const { body } = document;
  const change = (target: Node): void => gate.hold([{ target, addedNodes: [] as never } as unknown as MutationRecord]);
  for (let n = 0; n < 10; n++) change(body);
  expect(listen).not.toHaveBeenCalled();
  // Behind `document.open` nothing listens.
  change(document);
  expect(listen).toHaveBeenCalled();
});
