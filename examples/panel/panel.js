// The demo's panel. It reads the demo server's list of what the vendors received, and the library's public API.
// Nothing here is needed on your own site.

const $ = (name) => document.querySelector(`[data-panel="${name}"]`);
const panel = document.querySelector('.panel');
const clock = (time) => new Date(time).toLocaleTimeString('en-GB');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

const VERBS = {
  'accept-all': 'You accepted all',
  'reject-all': 'You rejected all',
  save: 'You saved a choice',
  revoke: 'You withdrew',
  api: 'This page’s own controls answered',
  embed: 'You allowed the video',
};

const STORED = [
  [/^ilumee_consent/, 'Your answer'],
  [/^(__)?ph_/, 'PostHog'],
  [/^((__)?mp|mixpanel)/, 'Mixpanel'],
];

let requests = [];
const answers = new Map(); // time to method: the visitor's answers, shown between the requests

// ---- the state in one sentence

const grantedCategories = () =>
  ['functional', 'analytics', 'advertising'].filter((category) => window.IlumeeConsent?.has?.(category));

/** State, headline and note. `sending` lights the panel up. */
function describe({ record, granted, requests }) {
  const total = plural(requests.length, 'request');
  if (granted.length) {
    const state = requests.length ? 'sending' : 'silent';
    return [state, `${total} arrived at vendors`, `You agreed to ${granted.join(', ')}.`];
  }
  // After a “no”, and where nobody has answered yet, only what comes later speaks against the gate.
  const since = record ? Date.parse(record.time) : performance.timeOrigin;
  const late = requests.filter((request) => request.at > since).length;
  if (late) {
    const note = 'No category is on. What you load yourself, such as the video, counts too.';
    return ['sending', `${plural(late, 'request')} arrived at vendors`, note];
  }
  if (!record && requests.length) {
    return [
      'silent',
      'Nothing leaves this browser',
      `${total} arrived earlier, under an answer that no longer counts.`,
    ];
  }
  if (!record) return ['silent', 'Nothing has left this browser', 'Every tag on this page waits for your answer.'];
  const before = `${total} arrived before ${clock(since)}, none since.`;
  if (record.method === 'revoke') return ['silent', 'Silence since you withdrew', before];
  return [
    'silent',
    'Nothing leaves this browser',
    requests.length ? before : 'You said no. The tags stay where they are.',
  ];
}

function renderState() {
  const record = window.IlumeeConsent?.getConsent?.() ?? null;
  const [state, headline, note] = describe({ record, granted: grantedCategories(), requests });
  panel.dataset.state = state;
  $('headline').textContent = headline;
  if ($('note').textContent !== note) $('note').textContent = note; // A live region: say it once.
  $('count').textContent = requests.length;
}

// ---- what arrived, newest first, with the visitor's answers between

const element = (tag, properties = {}, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

function requestRow({ at, vendor, what, sent }) {
  const line = [
    element('time', {}, clock(at)),
    element('span', {}, element('b', {}, vendor), element('small', {}, what)),
  ];
  if (!sent) return element('li', {}, element('span', {}, ...line));
  return element(
    'li',
    {},
    element('details', {}, element('summary', {}, ...line), element('pre', {}, JSON.stringify(sent, null, 2))),
  );
}

const answerRow = ([time, method]) =>
  element(
    'li',
    { className: 'answer' },
    element('span', {}, element('time', {}, clock(time)), VERBS[method] ?? method),
  );

function addRow(row, at) {
  row.dataset.at = at;
  const list = $('requests');
  list.querySelector('.empty')?.remove();
  const older = [...list.children].find((other) => Number(other.dataset.at) <= at);
  list.insertBefore(row, older ?? null);
}

function renderAll() {
  const empty = element('li', { className: 'empty' }, 'Nothing.');
  $('requests').replaceChildren(empty);
  for (const request of requests) addRow(requestRow(request), request.at);
  for (const answer of answers) addRow(answerRow(answer), answer[0]);
  renderState();
}

// ---- what is stored

const ownerOf = (name) => STORED.find(([pattern]) => pattern.test(name))?.[1] ?? 'Other sites on localhost';

function storedRow([owner, items]) {
  const cookies = items.filter(([, place]) => place === 'cookie').length;
  const counts = [
    cookies && plural(cookies, 'cookie'),
    items.length - cookies && `${items.length - cookies} in storage`,
  ];
  const summary = element(
    'summary',
    {},
    element('b', {}, owner),
    element('small', {}, counts.filter(Boolean).join(', ')),
  );
  const names = items.map(([name, place]) => `${name} (${place})`).join('\n');
  return element('li', {}, element('details', {}, summary, element('pre', {}, names)));
}

let storedBefore;
async function renderStored() {
  // Firefox has it since version 126.
  const databases = (await indexedDB.databases?.().catch(() => [])) ?? [];
  const items = [
    ...document.cookie
      .split('; ')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0], 'cookie']),
    ...Object.keys(localStorage).map((key) => [key, 'localStorage']),
    ...Object.keys(sessionStorage).map((key) => [key, 'sessionStorage']),
    ...databases.map(({ name }) => [name, 'IndexedDB']),
  ];
  if (storedBefore === (storedBefore = JSON.stringify(items))) return;
  const owners = new Map();
  for (const item of items) owners.set(ownerOf(item[0]), [...(owners.get(ownerOf(item[0])) ?? []), item]);
  const empty = element('li', { className: 'empty' }, 'No cookies, no storage.');
  $('stored').replaceChildren(...(owners.size ? [...owners].sort().map(storedRow) : [empty]));
}

// ---- the buttons

const actions = {
  event() {
    const before = requests.length;
    window.posthog?.capture?.('demo_click');
    window.mixpanel?.track?.('demo_click');
    const loaded = window.posthog?.capture || window.mixpanel?.track;
    setTimeout(() => {
      const arrived = requests.length - before;
      if (arrived) return;
      $('note').textContent = loaded
        ? 'You clicked, and the tags wanted to tell their vendors. Nothing arrived.'
        : 'You clicked. No tag is running, so there was nobody to tell.';
    }, 1500);
  },
  withdraw: () => window.IlumeeConsent.revoke(),
};

panel.addEventListener('click', (event) => actions[event.target.dataset.panelAction]?.());

$('reset').addEventListener('submit', async (event) => {
  event.preventDefault();
  // First, or the tags would write and send once more while the page goes away.
  await window.IlumeeConsent?.revoke?.();
  event.target.submit(); // Does not fire "submit" again.
});

// ---- start

function onAnswer() {
  const record = window.IlumeeConsent.getConsent();
  if (record && !answers.has(Date.parse(record.time))) {
    const answer = [Date.parse(record.time), record.method];
    answers.set(...answer);
    addRow(answerRow(answer), answer[0]);
  }
  renderState();
  renderStored();
}

// Pushed, because on the npm page the library starts after this file. "ready" is sticky.
(window.IlumeeConsent ||= []).push(() => {
  window.IlumeeConsent.on('ready', onAnswer);
  window.IlumeeConsent.on('change', onAnswer);
});

let stream;

function connect() {
  stream = new EventSource('/__sink/events');
  // On every connection, and when someone starts over: the whole list.
  stream.addEventListener('all', (event) => {
    requests = JSON.parse(event.data);
    renderAll();
  });
  stream.addEventListener('one', (event) => {
    const request = JSON.parse(event.data);
    requests.push(request);
    addRow(requestRow(request), request.at);
    renderState();
  });
}

connect();
// A browser opens six connections to a server; pages in its back/forward cache must not keep them.
addEventListener('pagehide', () => stream.close());
addEventListener('pageshow', ({ persisted }) => persisted && connect());

renderStored();
setInterval(renderStored, 1000); // There is no event for a cookie in every browser.
