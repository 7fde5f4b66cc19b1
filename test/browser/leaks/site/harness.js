// Tries every way of the page and reports that it has. Served to the pages as a module.
import { dom } from '../ways/dom.js';
import { network } from '../ways/network.js';
import { realms } from '../ways/realms.js';
import { storage } from '../ways/storage.js';
import { style } from '../ways/style.js';
import { windows } from '../ways/windows.js';
import { slugOf } from './slug.js';

const FAMILIES = { windows, dom, network, realms, style };
/** For a way that waits for something which the gate may never let happen. */
const LONGEST_ATTEMPT_MS = 3_000;

const {
  families,
  token,
  tracker,
  builtIn,
  ports: firstPorts,
} = JSON.parse(document.querySelector('#settings').textContent);
const opened = [];

Object.assign(globalThis.leaks, { run: (name, ports) => void run(name, ports), closeWindows });

if (families.includes('markup')) reportMarkup();
else run(token, firstPorts);

async function reportMarkup() {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve));
  for (const link of document.querySelectorAll('[data-click]')) link.click();
  report(token, {}, []);
}

/** The synchronous part of every way is done when this returns. */
function run(name, ports) {
  // Also for whoever asks why no report comes.
  const attempts = (globalThis.leaks.attempts = {});
  const ways = families.flatMap((family) =>
    Object.entries(FAMILIES[family] ?? {}).map(([id, way]) => [family, id, way]),
  );
  const stores = families.includes('storage') ? Object.entries(storage) : [];
  const all = [...ways, ...stores.map(([id, { attempt }]) => ['storage', id, attempt])];
  const attempted = all.map(async ([family, id, way]) => {
    const key = `${family}: ${id}`;
    attempts[key] = 'not finished';
    try {
      await way(toolsFor(family, id, { name, ports }));
      attempts[key] = 'done';
    } catch (error) {
      attempts[key] = String(error);
    }
  });
  return Promise.race([Promise.all(attempted), new Promise((resolve) => setTimeout(resolve, LONGEST_ATTEMPT_MS))]).then(
    async () => {
      const found = [];
      for (const [id, way] of stores) {
        if (await way.found(toolsFor('storage', id, { name, ports }))) found.push(`storage: ${id}`);
      }
      report(name, attempts, found);
    },
  );
}

function report(name, attempts, found) {
  const request = new XMLHttpRequest();
  request.open('POST', `/done/${name}`);
  request.send(JSON.stringify({ attempts, found }));
}

function toolsFor(family, id, { name, ports }) {
  const slug = slugOf(`${family}: ${id}`);
  const path = (file) => `/${name}/${slug}/${file}`;
  return {
    slug,
    token: name,
    key: `_acme_${slug}`,
    url: (file) => tracker + path(file),
    builtIn: (file) => builtIn + path(file),
    proxied: (file) => `${location.origin}/acme${path(file)}`,
    own: (file) => `${location.origin}/files/${file}`,
    connection: () => `https://connect.tracker.test:${ports[slug]}/`,
    datagrams: (scheme) => (scheme === 'https' ? 'https://' : 'stun:') + `datagram.tracker.test:${ports[slug]}`,
    later: (popup) => opened.push(popup),
  };
}

function closeWindows() {
  for (const popup of opened.splice(0)) popup.close();
}
