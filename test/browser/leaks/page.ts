import { gateHtml, type ConsentConfig } from '../../../src/html/index.js';
import { slugOf } from './site/slug.js';
import { FAMILIES, PAGES, type PageName } from './ways.js';

/** How the page is gated. */
export const SETTINGS = ['control', 'gate', 'meta', 'seal', 'html'] as const;

export type Setting = (typeof SETTINGS)[number];

/** Of a vendor in the library's own list; not one that browsers reach by https only (HSTS preload). */
export const BUILT_IN_HOST = 'cdn.mxpnl.com';

/** Of the ways that carry no name, by slug. */
export type Ports = Readonly<Record<string, number>>;

interface Site {
  readonly port: number;
  portsOf(token: string): Ports;
}

type MarkupWay = (t: Record<string, unknown>) => string;

export function pageAddress(port: number, setting: Setting, page: PageName, token: string): string {
  return `http://localhost:${port}/page/${setting}/${page}/${token}`;
}

/** The page of an address such as `meta/script/t1`. */
export function renderPage(address: string, { port, portsOf }: Site): string {
  const [setting, page, token = ''] = address.split('/') as [Setting, PageName, string];
  const ports = portsOf(token);
  const families = PAGES[page];
  const tracker = `http://tracker.test:${port}`;
  const builtIn = `http://${BUILT_IN_HOST}:${port}`;
  const inHead: string[] = [];
  const onBody: string[] = [];
  const markup = families.flatMap((family) =>
    page === 'markup' ? Object.entries(FAMILIES[family]).map(([id, way]) => render(`${family}: ${id}`, way)) : [],
  );

  function render(key: string, way: unknown): string {
    const slug = slugOf(key);
    const path = (file: string): string => `/${token}/${slug}/${file}`;
    return (way as MarkupWay)({
      isControl: setting === 'control',
      url: (file: string) => tracker + path(file),
      builtIn: (file: string) => builtIn + path(file),
      proxied: (file: string) => `/acme${path(file)}`,
      own: (file: string) => `/files/${file}`,
      connection: () => `https://connect.tracker.test:${ports[slug]}/`,
      inHead: put(inHead),
      onBody: put(onBody),
    });
  }

  /** Has a way stand somewhere else in the page. */
  function put(list: string[]): (markup: string) => string {
    return (markup) => {
      list.push(markup);
      return '';
    };
  }

  // As data: a script that names a vendor's host would be held as that vendor's.
  const settings = { families, token, tracker, builtIn, ports };
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${setting === 'meta' || setting === 'seal' ? '<meta http-equiv="Content-Security-Policy" content="">' : ''}
<title>Page</title>
<link rel="icon" href="data:,">
<script>
window.leaks = { errors: [] };
addEventListener('error', ({ filename, message, error }) => {
  if (filename?.includes('/dist/')) leaks.errors.push(message + '\\n' + error?.stack);
});
</script>
${setting === 'control' ? '' : library(setting)}
<script type="application/json" id="settings">${JSON.stringify(settings)}</script>
${inHead.join('\n')}
</head>
<body ${onBody.join(' ')}>
<h1 id="top">Page</h1>
${markup.join('\n')}
<script type="module" src="/site/harness.js"></script>
</body>
</html>`;
  if (setting !== 'html') return html;
  return gateHtml(html, { ...configFor(setting), policy: { version: '1' } }, { url: `http://localhost:${port}/` });
}

function library(setting: Setting): string {
  return `<script type="application/json" data-ilumee-consent>${JSON.stringify(configFor(setting))}</script>
<script src="/dist/ilumee-consent.js" data-policy-version="1" data-notice-language="en"></script>`;
}

function configFor(setting: Setting): Omit<ConsentConfig, 'policy'> {
  return {
    vendors: [
      {
        id: 'acme',
        name: 'Acme',
        category: 'analytics',
        country: 'KZ',
        policyUrl: 'https://acme.example/privacy',
        hosts: ['tracker.test', '/acme/*'],
        cookies: [{ match: '^_acme', ttl: '1y' }],
        storage: ['localStorage:/^_acme/', 'sessionStorage:/^_acme/', 'indexedDB:/^_acme/'],
      },
    ],
    ...(setting === 'seal' ? { gate: { mode: 'seal' } } : {}),
  };
}
