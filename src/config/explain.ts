import { ConsentError } from './consent-error.js';

const TEXT = ['a text', 'Put it in quotes'] as const;
const CODE = ['an ISO 3166 code in capitals', 'Write KZ'] as const;
const HOSTS = ['a list of hosts, without https://', 'Write ["acme.example"]'] as const;

/** Of a vendor whose id is not its own. */
const ALONE = ['an id that no other vendor and no category has', 'Take one of them out'] as const;

/** What each option takes, and what to do where it does not: `[expected, fix]`. */
const EXPECTED: Readonly<Record<string, readonly [string, string]>> = {
  policy: ['an object with a version', 'Write { "version": "2026-01-15", "url": "/privacy" }'],
  'policy.version': [
    'the published version of the policy',
    'Set data-policy-version, e.g. to the date it was published',
  ],
  'policy.url': ['a link, not a script', 'Use a path such as /privacy'],
  'policy.changes': ['a text, or one for each language', 'Write { "en": "Names our new vendor." }'],
  'policy.affects': ['ids of categories and vendors by policy version', 'Write { "2025-06-01": ["advertising"] }'],
  'controller.name': TEXT,
  'controller.registration': TEXT,
  'controller.country': CODE,
  'controller.contact': ['a link', 'Use a path, or mailto:privacy@example.com'],
  categories: ['an object by category id', 'Write { "analytics": {}, "advertising": {} }'],
  vendors: [
    'a list of ids, or objects with an id, of small letters, digits and hyphens',
    'Write ["google-analytics", { "id": "acme", "category": "analytics", "hosts": ["acme.example"] }]',
  ],
  'gate.scope': ['declared, known or all', 'Leave it out for known'],
  'gate.mode': ['hold or seal', 'Leave it out for hold'],
  'gate.allow': HOSTS,
  'gate.pending': ['wait or reject', 'Leave it out for wait'],
  'gate.unknown': ['a category id', 'Leave it out for advertising'],
  'consent.maxAgeDays': ['whole days from 1 to 400', 'Use 180 for six months'],
  'consent.maxAgeDaysDenied': ['whole days from maxAgeDays to 400', 'Leave it out to treat yes and no alike'],
  'consent.model': ['opt-in or opt-out', 'Leave it out for opt-in'],
  'consent.regions': ['opt-in or opt-out by ISO 3166 code in capitals', 'Write { "US-CA": "opt-out" }'],
  'consent.region': CODE,
  'consent.honourGpc': ['a list of category ids', 'Write ["advertising"]'],
  'disclosure.dataCollected': ['a list of texts', 'Write ["IP address", "cookies"]'],
  'disclosure.publication': ['true or false', 'Leave it out for false'],
  'disclosure.rightsUrl': ['a link', 'Use a path such as /privacy#rights'],
  'disclosure.requests': [
    'an e-mail address, or the link of a page',
    'Write { "email": "privacy@example.com" } or { "url": "/requests" }',
  ],
  'log.url': ['the address of the consent log', 'Write "/consent", or "https://log.example/consent"'],
  'cookie.name': ['letters, digits, - and _', 'Leave it out for ilumee_consent'],
  'cookie.domain': ['auto or a domain', 'Leave it out for this host only'],
  'google.region': ['a list of ISO 3166 codes', 'Write ["KZ", "US-CA"], or leave it out for everywhere'],
  'notice.layout': ['bar, box, center or none', 'Leave it out for bar'],
  'notice.theme': ['auto, light or dark', 'Leave it out for auto'],
  'notice.language': ['auto or a BCP 47 tag', 'Leave it out for auto'],
  'notice.reopen': ['true or false', 'Leave it out for true'],
  'notice.root': ['a CSS selector or an element', 'Leave it out to put the notice above the page'],
  'notice.texts': ['texts by key', 'Write { "acceptAll": { "en": "Agree" } }'],
  'vendors.category': ['a category of the site', 'Add it to categories'],
  'vendors.country': CODE,
  'vendors.hosts': HOSTS,
  'vendors.cookies': ['a list of regular expressions', 'Write [{ "match": "^_acme" }]'],
  'vendors.storage': ['a list of keys or patterns', 'Write ["localStorage:/^_acme/"]'],
  'vendors.signal': ['a function, or the path of one', 'Write "acme.setConsent"'],
  'vendors.policyUrl': ['a link, not a script', 'Use the address of the policy, with https://'],
  'vendors.tag': [
    'the address of a script under src, and attributes that are texts',
    'Write { "src": "https://acme.example/tag.js" }',
  ],
  init: ['an object that can be read', 'Leave out what throws, holds itself or is a BigInt'],
  'data-ilumee-consent': ['JSON', 'Check the block for a missing comma or quote'],
};

const OPTION_GROUPS =
  'policy, controller, categories, vendors, gate, consent, disclosure, cookie, notice, google, bridge, log';

/** What JSON has no word for. */
function inWords(part: unknown): unknown {
  if (typeof part === 'symbol') return 'what can not be read';
  return typeof part === 'function' ? 'a function' : part;
}

function show(value: unknown): string {
  if (typeof value === 'number') return `${value}`;
  try {
    const text = JSON.stringify(value, (_, part: unknown) => inWords(part));
    return text === undefined ? 'nothing' : text.slice(0, 200);
  } catch {
    // JSON has no cycles and no big integers.
    return `a ${typeof value}`;
  }
}

const expectedOf = (option: string): readonly [string, string] | undefined =>
  Object.hasOwn(EXPECTED, option) ? EXPECTED[option] : undefined;

/** What was expected of an option, what it got, and what to do. `name` is what the option is called where it was set. */
export function explain(option: string, value: unknown, name = option): ConsentError {
  const [group] = option.split('.');
  const [expected, fix] = expectedOf(option) ??
    expectedOf(option.replace(/^vendors\.[^.]*\./, 'vendors.')) ??
    (/^vendors\.[^.]*$/.test(option) ? ALONE : undefined) ?? [
      OPTION_GROUPS.split(', ').includes(option) ? 'an object' : 'an option that exists, with a value of its kind',
      option === group ? `There are: ${OPTION_GROUPS}` : `See the options of ${group} in the README`,
    ];
  return new ConsentError(name, `expected ${expected}, got ${show(value)}`, fix);
}
