import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { googleAnalytics } from '../../../src/vendors/presets/google-analytics.js';
import { yandexMetrica } from '../../../src/vendors/presets/yandex-metrica.js';
import type { VendorOptions } from '../../../src/config/options.js';

const page = window as unknown as Record<string, unknown>;
const context = { nonce: '', categories: ['analytics'], isGranted: () => false };

beforeEach(() => void vi.spyOn(document.head, 'append').mockImplementation(() => {}));
afterEach(() => {
  vi.restoreAllMocks();
  for (const name of ['dataLayer', 'gtag', 'ym', 'ga-disable-G-TEST1', 'disableYaCounter77']) delete page[name];
});

it.each<[string, (more?: Partial<VendorOptions>) => VendorOptions]>([
  ['ga-disable-G-TEST1', (more) => googleAnalytics('G-TEST1', more)],
  ['disableYaCounter77', (more) => yandexMetrica(77, more)],
])('%s turns off what a withdrawal stops, not a tag that advanced mode loads before the grant', (name, create) => {
  const always = create({ load: 'always' });
  always.tell!(false, context);
  expect(document.head.append).toHaveBeenCalledOnce();
  expect(page[name]).toBeUndefined();
  always.tell!(true, context);
  always.tell!(false, context);
  expect(page[name]).toBe(false);

  const basic = create();
  basic.tell!(false, context);
  expect(page[name]).toBe(true);
  basic.tell!(true, context);
  expect(page[name]).toBe(false);
  basic.tell!(false, context);
  expect(page[name]).toBe(true);
});
