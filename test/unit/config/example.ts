/** The JSON block of DESIGN.md section 3, whose shape is fixed. */
export const EXAMPLE = {
  policy: { version: '2026-01-15', url: '/privacy', changes: { en: 'Names our new analytics vendor.' } },
  controller: { name: 'AYENK LLP', registration: 'BIN 180440039847', country: 'KZ', contact: '/contacts' },
  categories: { analytics: {}, advertising: {}, functional: {} },
  vendors: [
    'google-analytics',
    { id: 'yandex-metrica', options: { counter: 12345678 } },
    {
      id: 'acme',
      name: 'Acme',
      category: 'analytics',
      country: 'KZ',
      policyUrl: 'https://acme.example/privacy',
      hosts: ['acme.example', 'cdn.example/acme/*'],
      cookies: [{ match: '^_acme', ttl: '1y' }],
      storage: ['localStorage:/^_acme/'],
    },
  ],
  gate: { scope: 'known', mode: 'hold', allow: ['images.example'], pending: 'wait', unknown: 'advertising' },
  consent: {
    maxAgeDays: 180,
    model: 'opt-in',
    regions: { 'US-CA': 'opt-out' },
    region: 'KZ',
    honourGpc: ['advertising'],
  },
  disclosure: { dataCollected: ['IP address', 'cookies'], publication: false, rightsUrl: '/privacy#rights' },
  cookie: { name: 'ilumee_consent', domain: 'auto' },
  notice: { layout: 'bar', theme: 'auto', language: 'auto', reopen: true, root: null, texts: {} },
  google: { waitForUpdate: 500, adsDataRedaction: false, urlPassthrough: false },
  bridge: false,
  log: { url: '/consent' },
} as const;
