// Wrong uses of the public API, compiled by `tsc -p .` and never run: each must be refused, each right one taken.
import { useConsent } from '../../src/react.js';
import {
  createConsent,
  type ConsentApi,
  type ConsentConfig,
  type ConsentInstance,
  type ConsentRecord,
  type RevocationReport,
} from '../../src/index.js';

declare const consent: ConsentInstance;
declare const api: ConsentApi;

export const configurations: ConsentConfig[] = [
  { policy: { version: '1' } },
  {
    policy: { version: '1' },
    vendors: ['acme', { id: 'beta', signal: (granted) => void (granted satisfies boolean) }],
  },
  { policy: { version: '1' }, notice: { root: null, texts: { title: { en: 'Privacy' } } } },
  // @ts-expect-error the policy version is what an answer is given to
  {},
  // @ts-expect-error a version is a text
  { policy: { version: 1 } },
  // @ts-expect-error an option that does not exist
  { policy: { version: '1' }, cokie: {} },
  // @ts-expect-error a vendor needs an id
  { policy: { version: '1' }, vendors: [{ name: 'Acme' }] },
  // @ts-expect-error cookies are objects with a pattern
  { policy: { version: '1' }, vendors: [{ id: 'acme', cookies: ['^_acme'] }] },
  // @ts-expect-error a pattern is a text, so that JSON can carry it
  { policy: { version: '1' }, vendors: [{ id: 'acme', cookies: [{ match: /^_acme/ }] }] },
  // @ts-expect-error no such scope
  { policy: { version: '1' }, gate: { scope: 'everything' } },
  // @ts-expect-error days are a number
  { policy: { version: '1' }, consent: { maxAgeDays: '180' } },
  // @ts-expect-error a region is opt-in or opt-out
  { policy: { version: '1' }, consent: { regions: { 'US-CA': true } } },
  // @ts-expect-error no such layout
  { policy: { version: '1' }, notice: { layout: 'top' } },
  // @ts-expect-error the root is a selector or one element
  { policy: { version: '1' }, notice: { root: document.querySelectorAll('main') } },
];

export function callsOfTheApi(record: ConsentRecord): void {
  // @ts-expect-error a configuration is needed
  createConsent();
  // @ts-expect-error granted is true or false
  consent.setConsent({ analytics: 'granted' });
  // @ts-expect-error one category or vendor at a time
  consent.has(['analytics']);
  // @ts-expect-error no such event
  consent.on('changed', () => {});
  // @ts-expect-error a listener of "show" gets a layer
  consent.on('show', (layer: number) => layer);
  // @ts-expect-error no such option
  void consent.revoke({ id: 'analytics' });
  // @ts-expect-error the first argument is the tag
  consent.setLanguage();
  // @ts-expect-error only the code that started the library may forget
  api.reset();
  // @ts-expect-error nor take it off the page
  api.destroy();
  // @ts-expect-error nor put a record in
  api.restore(record);

  consent.on('show', (layer) => layer satisfies 'banner' | 'preferences');
  consent.on('change', (changed) => changed satisfies ConsentRecord | null);
  void consent.revoke('analytics');
  void consent.revoke(['analytics', 'acme']);
  void consent.revoke({ ids: 'analytics', reload: true });
  consent.push((given) => given.show());
}

export function whatIsHandedOut(record: ConsentRecord, report: RevocationReport): void {
  // @ts-expect-error a category may be missing from the choices
  record.choices.analytics satisfies true | false;
  // @ts-expect-error the record is read-only
  record.policy = '2';
  // @ts-expect-error so are its choices
  record.choices.analytics = true;
  // @ts-expect-error and the API
  consent.version = '2';
  // @ts-expect-error and a report
  report.cookies.push('_acme');
  // @ts-expect-error there may be no record
  void consent.getConsent().policy;
  // @ts-expect-error no such method of answering
  record.method satisfies 'accept-all' | 'reject-all';
}

export function Component(): string {
  // @ts-expect-error it needs the consent it is about
  useConsent();
  // @ts-expect-error there may be no record
  void useConsent(consent).policy;
  return useConsent(api)?.policy ?? '';
}
