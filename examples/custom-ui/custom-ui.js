// A notice of the site's own, on the public API. In the settings: "notice": { "layout": "none" }.
const consent = window.IlumeeConsent;
const $ = (selector) => document.querySelector(selector);
const banner = $('[data-banner]');
const preferences = $('[data-preferences]');

// ---- what is shown: texts, categories and vendors come from the library, in the visitor's language

function drawSwitch({ id, name, description, granted }, vendors) {
  const label = document.createElement('label');
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: id, checked: granted });
  input.setAttribute('role', 'switch');
  const text = document.createElement('span');
  const names = vendors.filter(({ category }) => category === id).map((vendor) => vendor.name);
  text.append(
    Object.assign(document.createElement('b'), { textContent: name }),
    description,
    Object.assign(document.createElement('small'), { textContent: names.join(', ') }),
  );
  label.append(input, text);
  return label;
}

async function draw() {
  const { language, sentences, categories, vendors, messages } = await consent.describe();
  for (const place of [banner, preferences]) {
    place.lang = language;
    for (const element of place.querySelectorAll('[data-message]')) {
      element.textContent = messages[element.dataset.message];
    }
  }
  $('[data-sentences]').textContent = sentences.join(' ');
  $('[data-switches]').replaceChildren(...categories.map((category) => drawSwitch(category, vendors)));
}

async function show(layer) {
  await draw();
  if (layer === 'banner') banner.hidden = false;
  else if (!preferences.open) preferences.showModal();
}

/** What follows the record, whoever changed it: this notice, another tab, the panel. */
function follow() {
  if (consent.getConsent()) banner.hidden = true;
  for (const embed of document.querySelectorAll('[data-embed]')) {
    const isGranted = consent.has(embed.dataset.embed);
    embed.querySelector('figcaption').hidden = isGranted;
    embed.querySelector('div').hidden = !isGranted;
  }
  $('[data-record]').textContent = JSON.stringify(consent.getConsent(), null, 2);
}

// ---- what the buttons do; a grant works because a person has just clicked

const choices = () =>
  Object.fromEntries([...preferences.querySelectorAll('input')].map(({ name, checked }) => [name, checked]));

const actions = {
  'accept-all': () => consent.acceptAll(),
  'reject-all': () => consent.rejectAll(),
  save: () => consent.setConsent(choices()),
  allow: ({ vendor }) => consent.setConsent({ [vendor]: true }),
  preferences: () => consent.showPreferences(),
  async withdraw() {
    const { vendors, cookies, storage, notErased } = await consent.revoke();
    const rest = notErased.map(({ what, why }) => `${what} (${why})`);
    $('[data-report]').innerText = [
      `Stopped: ${vendors.join(', ') || 'nothing was running'}.`,
      `Erased: ${[...cookies, ...storage].join(', ') || 'there was nothing'}.`,
      rest.length ? `Could not be erased: ${rest.join(', ')}.` : '',
    ].join('\n');
  },
};

document.addEventListener('click', ({ target }) => {
  const button = target.closest('[data-own]');
  if (!button) return;
  actions[button.dataset.own]({ vendor: button.closest('[data-embed]')?.dataset.embed });
  if (/all|save/.test(button.dataset.own)) preferences.close();
});

// ---- when

// Escape and Close save nothing; the library is told that the preferences are gone.
preferences.addEventListener('close', () => consent.hide());
consent.on('show', show);
consent.on('hide', () => {
  preferences.close();
  banner.hidden = true;
});
consent.on('change', follow);
consent.on('ready', async () => {
  follow();
  const { categories } = await consent.describe();
  // It may have said "show" before this file came.
  if (categories.some(({ asked }) => asked)) show('banner');
});
