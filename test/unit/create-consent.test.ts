import { expect, it, vi } from 'vitest';
import { startConsent } from '../../src/create-consent.js';
import { settings } from './support/builders.js';
import { beABrowser } from './support/hostile.js';

beABrowser();

it.for([
  [
    'stays hidden where the check of the configuration does not load',
    () => Promise.reject(new Error('offline')),
    false,
  ],
  ['is shown again where the check leaves something else to ask', () => Promise.resolve(false), true],
] as const)('a banner that the page hid %s', async ([, run, isShown]) => {
  vi.spyOn(console, 'error').mockReturnValue();
  const load = () => new Promise<never>(() => {});
  const { api, notice } = startConsent({ settings: settings(), load, check: { signature: 'x', run } });
  expect(notice.state.banner).toBe(true);
  api.hide();
  await api.ready;
  expect(notice.state.banner).toBe(isShown);
});
