// Plays the vendors' servers: answers what their SDKs ask, and says in words what arrived.
import { gunzipSync } from 'node:zlib';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
const posthogFiles = dirname(resolve('posthog-js')); // dist/
const mixpanelFiles = join(dirname(resolve('mixpanel-browser/package.json')), 'dist');
const own = (name) => file(dirname(fileURLToPath(import.meta.url)), name);

// The smallest transparent GIF.
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#c4360f" d="M0 0h24v24H0z"/><path fill="#fff" d="M12 4a8 8 0 0 1 0 16z"/></svg>`;

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const file = (...path) => ({ file: join(...path) });

/** A body as its sender meant it: gzip (PostHog), `data=` in base64 or plain (Mixpanel), or JSON. */
export function decode(body) {
  if (body.length === 0) return null;
  let text = body.toString();
  try {
    if (body[0] === 0x1f && body[1] === 0x8b) text = gunzipSync(body).toString();
    const data = /^data=/.test(text) ? new URLSearchParams(text).get('data') : text;
    return JSON.parse(/^[[{]/.test(data) ? data : Buffer.from(data, 'base64').toString());
  } catch {
    return text; // Shown as it came: it has arrived all the same.
  }
}

const eventNames = (sent) => {
  const names = [sent?.batch ?? sent].flat().map((event) => event?.event ?? 'data');
  return `event: ${names.join(', ')}`;
};

// Per path, first match wins: what the panel calls it, and what to answer.
const routes = {
  posthog: {
    name: 'PostHog',
    paths: [
      [/^\/static\/(?:[\d.]+\/)?([\w-]+\.js)$/, () => 'downloads its script', ([, name]) => file(posthogFiles, name)],
      [/^\/array\/([\w-]+)\/config\.js$/, () => 'asks for its settings', ([, token]) => posthogConfigScript(token)],
      [/^\/array\/[\w-]+\/config$/, () => 'asks for its settings', () => json(POSTHOG_CONFIG)],
      [
        /^\/(flags|decide)\/?$/,
        () => 'asks for feature flags',
        () => json({ flags: {}, featureFlags: {}, ...POSTHOG_CONFIG }),
      ],
      [/^\/(e|i\/v\d\/e|capture|batch)\/?$/, eventNames, () => json({ status: 1 })],
      [/./, () => 'sends data', () => json({})],
    ],
  },
  mixpanel: {
    name: 'Mixpanel',
    paths: [
      [/^\/libs\/([\w.-]+\.js)$/, () => 'downloads its script', ([, name]) => file(mixpanelFiles, name)],
      [/^\/track\/?$/, eventNames, () => json({ status: 1, error: null })],
      [/^\/engage\/?$/, () => 'sends a profile', () => json({ status: 1, error: null })],
      [/./, () => 'sends data', () => json({ status: 1, error: null })],
    ],
  },
  ads: {
    name: 'Ad pixel (stand-in)',
    paths: [[/./, () => 'loads its pixel', () => ({ type: 'image/gif', body: PIXEL })]],
  },
  video: { name: 'Video player', paths: [[/./, () => 'loads its player', () => own('player.html')]] },
  map: { name: 'Map (stand-in)', paths: [[/./, () => 'loads its map', () => own('map.html')]] },
  posts: {
    name: 'Posts (stand-in)',
    paths: [
      [/^\/widget\.js$/, () => 'downloads its script', () => own('posts-widget.js')],
      [/^\/picture\.svg$/, () => 'loads a picture', () => ({ type: 'image/svg+xml', body: PICTURE })],
      [/./, () => 'is visited', () => ({ body: 'A post, in a place of its own.' })],
    ],
  },
  gtm: {
    name: 'Tag Manager (stand-in)',
    paths: [
      [/^\/gtm\.js$/, () => 'downloads its container', () => own('gtm-container.js')],
      [/./, eventNames, () => ({ type: 'image/gif', body: PIXEL })],
    ],
  },
};

// Recording and surveys need PostHog's own servers, so they are off here, as a project can have them.
const POSTHOG_CONFIG = {
  supportedCompression: ['gzip', 'gzip-js'],
  sessionRecording: false,
  surveys: false,
  heatmaps: false,
  capturePerformance: false,
  autocaptureExceptions: false,
  hasFeatureFlags: false,
  siteApps: [],
};

const posthogConfigScript = (token) => ({
  type: 'text/javascript',
  body: `(window._POSTHOG_REMOTE_CONFIG ??= {})[${JSON.stringify(token)}] = ${JSON.stringify({ config: POSTHOG_CONFIG, siteApps: [] })};`,
});

/** One request to a vendor: what the panel shows, and the answer. `undefined` when no vendor has this path. */
export function receive(url, body) {
  const [, vendorId, rest] = /^\/([\w-]+)(\/.*)$/.exec(url.pathname) ?? [];
  const vendor = Object.hasOwn(routes, vendorId ?? '') ? routes[vendorId] : undefined;
  if (!vendor) return undefined;
  const sent = decode(body) ?? (url.search ? Object.fromEntries(url.searchParams) : null);
  const [pattern, describe, answer] = vendor.paths.find(([path]) => path.test(rest));
  return {
    entry: { vendor: vendor.name, what: describe(sent), sent },
    answer: answer(pattern.exec(rest)),
  };
}
