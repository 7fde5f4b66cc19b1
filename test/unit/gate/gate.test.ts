import { afterEach, expect, it, vi } from 'vitest';
import { createGate } from '../../../src/gate/gate.js';
import { settings } from '../support/builders.js';

afterEach(() => vi.unstubAllGlobals());

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
