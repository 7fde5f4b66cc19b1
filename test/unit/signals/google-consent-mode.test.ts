import { afterEach, expect, it } from 'vitest';
import { createGoogleConsentMode } from '../../../src/signals/google-consent-mode.js';
import { settings } from '../support/builders.js';
import type { ConsentConfig } from '../../../src/config/options.js';

type Page = { dataLayer?: unknown[]; google_tag_manager?: object };
const page = window as unknown as Page;

afterEach(() => {
  delete page.dataLayer;
  delete page.google_tag_manager;
});

function start(config: Partial<ConsentConfig> = {}, granted: string[] = []) {
  const ids = [...granted];
  const update = createGoogleConsentMode(
    settings(config),
    (id) => id === 'necessary' || ids.includes(id),
    () => ids,
  );
  return { update, grant: (...more: string[]) => ids.splice(0, ids.length, ...more) };
}

const short = () =>
  page.dataLayer!.map((entry) =>
    Object.prototype.toString.call(entry) === '[object Arguments]'
      ? Array.from(entry as ArrayLike<unknown>)
          .slice(0, 2)
          .join(' ')
      : ((entry as { event?: string }).event ?? entry),
  );

it.each(['google-tag-manager', 'google-analytics', 'google-ads', 'google-publisher'])(
  'makes the list where %s is configured',
  (id) => {
    start({ vendors: [id] });
    expect(short()).toEqual(['consent default']);
  },
);

it.each(['google-maps', 'google-fonts', 'meta-pixel'])('makes none for %s', (id) => {
  start({ vendors: [id] });
  expect(page.dataLayer).toBeUndefined();
});

it('puts the default before what waits in the list, the update behind it, the event last', () => {
  page.dataLayer = ['first'];
  const { update } = start();
  update();
  expect(short()).toEqual(['consent default', 'consent update', 'first', 'ilumee_consent_update']);
});

it('adds at the end once Google reads the list', () => {
  page.dataLayer = ['first'];
  page.google_tag_manager = {};
  start().update();
  expect(short()).toEqual(['first', 'consent default', 'consent update', 'ilumee_consent_update']);
});

it('fills a list that comes later, with the answer there is by then', () => {
  const { update } = start();
  update();
  page.dataLayer = ['later'];
  expect(short()).toEqual(['consent default', 'consent update', 'later', 'ilumee_consent_update']);
});

it('says the same thing once, and a list that is put back as it is stays as it is', () => {
  const { update, grant } = start({ vendors: ['google-ads'] });
  update();
  update();
  page.dataLayer = page.dataLayer;
  expect(short()).toEqual(['consent default', 'consent update', 'ilumee_consent_update']);
  grant('analytics');
  update();
  expect(short()).toHaveLength(5);
});

it('limits the default, not the update, to the regions of the option', () => {
  const { update } = start({ vendors: ['google-ads'], google: { region: ['KZ', 'US-CA'], waitForUpdate: 500 } });
  update();
  const values = page.dataLayer!.slice(0, 2).map((entry) => (entry as Record<number, object>)[2]);
  expect(values[0]).toMatchObject({ ad_storage: 'denied', region: ['KZ', 'US-CA'], wait_for_update: 500 });
  expect(values[1]).not.toHaveProperty('region');
});

it('says nothing again to a copy of the list, and goes on in it', () => {
  const { update, grant } = start({ vendors: ['google-ads'] });
  update();
  page.dataLayer = [...page.dataLayer!, 'more'];
  expect(short()).toEqual(['consent default', 'consent update', 'ilumee_consent_update', 'more']);
  grant('analytics');
  update();
  expect(short()).toEqual([
    'consent default',
    'consent update',
    'consent update',
    'ilumee_consent_update',
    'more',
    'ilumee_consent_update',
  ]);
});

it('does not show a page that lists its globals a list that is not there', () => {
  start();
  expect(page.dataLayer).toBeUndefined();
  expect(Object.keys(page)).not.toContain('dataLayer');
});

it.each([null, {}, 'text', 5])('leaves %j, which is no list, alone', (value) => {
  const { update } = start();
  (page as { dataLayer: unknown }).dataLayer = value;
  update();
  expect(page.dataLayer).toBe(value);
});
