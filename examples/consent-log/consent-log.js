const form = document.querySelector('[data-lookup]');
const status = document.querySelector('[data-status]');
const history = document.querySelector('[data-history]');

async function ask(path, method = 'GET') {
  const headers = { authorization: `Bearer ${form.elements.token.value}` };
  const response = await fetch(`/consent${path}`, { method, headers });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.message);
  return answer;
}

function say(text, state = '') {
  status.textContent = text;
  status.dataset.status = state;
}

const toRow = ({ sequence, record, hash, previous }) => {
  const row = document.createElement('tr');
  const granted = Object.keys(record.choices).filter((id) => record.choices[id]);
  const hashes = `${hash.slice(0, 12)}… ← ${previous ? `${previous.slice(0, 12)}…` : 'first'}`;
  const time = new Date(record.time).toLocaleString();
  for (const text of [sequence, time, record.method, granted.join(', ') || 'nothing', record.policy, hashes]) {
    row.insertCell().textContent = text;
  }
  return row;
};

async function showHistory() {
  const { events, chain, deletion } = await ask(`/subjects/${form.elements.subject.value}`);
  document.querySelector('[data-events]').replaceChildren(...events.map(toRow));
  history.hidden = !events.length;
  const deleted = deletion ? ` Deleted on request up to number ${deletion.length}.` : '';
  const broken = chain.problems.map(({ sequence, problem }) => `${problem} at ${sequence}`).join(', ');
  if (chain.intact) say(`${events.length} answers, the chain is intact.${deleted}`);
  else say(`The chain is broken: ${broken}.${deleted}`, 'broken');
}

async function checkAll() {
  const { intact, subjects, events, problems } = await ask('/integrity');
  if (intact) say(`${events} answers of ${subjects} visitors, every chain is intact.`);
  else say(`Broken: ${problems.map(({ subject, sequence }) => `${subject} at ${sequence}`).join(', ')}`, 'broken');
}

async function remove() {
  const { deleted } = await ask(`/subjects/${form.elements.subject.value}`, 'DELETE');
  history.hidden = true;
  say(`${deleted} answers deleted. The log stays intact.`);
}

const attempt = (action) => action().catch((error) => say(error.message, 'broken'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(showHistory);
});
form.querySelector('[data-integrity]').addEventListener('click', () => attempt(checkAll));
form.querySelector('[data-delete]').addEventListener('click', () => form.reportValidity() && attempt(remove));

// The visitor's own id, to begin with.
const offerId = ({ detail: record }) => {
  if (record && !form.elements.subject.value) form.elements.subject.value = record.id;
};
document.addEventListener('ilumee-consent:change', offerId);
window.IlumeeConsent.ready.then((record) => offerId({ detail: record }));
