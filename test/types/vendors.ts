// Wrong uses of presets and defineVendor, compiled by `tsc -p .` and never run: each must be refused, each right one taken.
import { createConsent, googleAnalytics, yandexMetrica, youtube } from '../../src/index.js';
import { datadogRum, defineVendor, digits, flag, matomo, optional, text } from '../../src/vendors/index.js';

const acme = defineVendor({
  id: 'acme',
  main: 'token',
  options: { token: text(/^\w+$/, 'abc'), size: optional(digits('1')), on: optional(flag) },
  tag: ({ token, size, on }) => {
    token satisfies string;
    size satisfies string | number | undefined;
    on satisfies boolean | undefined;
    return { src: token };
  },
  // A site that loads the code itself gives no options.
  signal: (granted, { token }) => void [granted satisfies boolean, token satisfies string | undefined],
});

export const right = [
  googleAnalytics('G-1'),
  googleAnalytics({ measurementId: 'G-1', config: { send_page_view: false } }, { load: 'always' }),
  yandexMetrica(12345678),
  yandexMetrica('12345678', { category: 'functional' }),
  matomo('https://stats.example/'),
  datadogRum({ applicationId: 'a', clientToken: 'pub1' }),
  youtube(),
  youtube({ api: true }),
  acme('abc'),
  acme({ token: 'abc', size: 5, on: true }),
  defineVendor({ id: 'plain' })(),
];
createConsent({ policy: { version: '1' }, vendors: [...right, 'mixpanel', { id: 'b', tag: { src: '/b.js' } }] });

export const wrong = [
  // @ts-expect-error a measurement id is needed
  googleAnalytics(),
  // @ts-expect-error and is a text
  googleAnalytics(5),
  // @ts-expect-error no such option
  googleAnalytics({ measurementId: 'G-1', colour: 'red' }),
  // @ts-expect-error it is there, but not the one that has to be
  googleAnalytics({ config: {} }),
  // @ts-expect-error one option alone will not do where two are needed
  datadogRum('pub1'),
  // @ts-expect-error there is no main option
  youtube('id'),
  // @ts-expect-error no such way to load
  acme('abc', { load: 'later' }),
  // @ts-expect-error no such option of an entry
  acme('abc', { cookie: [] }),
  // @ts-expect-error a switch is true or false
  acme({ token: 'abc', on: 'yes' }),
];

// @ts-expect-error a definition has an id
defineVendor({ name: 'Acme' });
// @ts-expect-error the main option is one of the options
defineVendor({ id: 'acme', main: 'key', options: { token: text(/^\w+$/, 'abc') } });
// @ts-expect-error a tag has an address
defineVendor({ id: 'acme', tag: () => ({ attributes: {} }) });
