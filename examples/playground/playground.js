import { CATEGORIES, findMistakes, LANGUAGES, START, toConfig, toSnippets } from './configuration.js';
import { previewPage } from './preview.js';

const vendors = await (await fetch('/playground/vendors.json')).json();

const $ = (selector) => document.querySelector(selector);
const form = $('.controls');
const frames = [...document.querySelectorAll('[data-frame]')];
const settings = {
  library: new URL('/dist/ilumee-consent.js', location).href,
  themes: new URL('/themes/', location).href,
};
// The demo's server plays the vendors under the computer's other name.
const EMBED = `http://127.0.0.1:${location.port}/video/player.html`;

const NOTES = {
  tag: 'Into the <head> of every page, before all other scripts, and right after <meta charset>.',
  json: 'The same as a block of JSON: it can say everything, names of your own and texts in each language, too.',
  npm: 'Run it once, before the code that it has to hold. npm install @ilumee/consent',
};

/** What the form and the toolbars say now. */
function read() {
  const data = new FormData(form);
  const one = (name) => data.get(name) ?? '';
  return {
    ...Object.fromEntries(Object.keys(START).map((name) => [name, one(name)])),
    reopen: data.has('reopen'),
    categories: CATEGORIES.filter((id) => form.querySelector(`[name=categories][value=${id}]`).checked),
    vendors: data.getAll('vendors'),
  };
}

const picked = (name) => $(`.result [name=${name}]:checked`).value;

// ---- the form

function option(value, text) {
  return Object.assign(document.createElement('option'), { value, textContent: text, lang: value });
}

function vendorRow({ id, name, category }) {
  const label = document.createElement('label');
  label.className = 'check';
  label.dataset.words = `${id} ${name} ${category}`.toLowerCase();
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'vendors', value: id });
  const text = document.createElement('span');
  text.append(name, Object.assign(document.createElement('small'), { textContent: category }));
  label.append(input, text);
  return label;
}

function fill(chosen) {
  form.elements.language.append(...Object.entries(LANGUAGES).map(([tag, name]) => option(tag, name)));
  $('.vendors').append(...vendors.map(vendorRow));
  for (const element of form.elements) {
    if (!element.name) continue;
    const value = chosen[element.name];
    if (element.type === 'checkbox') element.checked = Array.isArray(value) ? value.includes(element.value) : value;
    else if (element.type === 'radio') element.checked = value === element.value;
    else element.value = value;
  }
}

/** Words of the search, in any order. Chosen ones come first and are always there. */
function search() {
  const words = $('[data-search]').value.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = [...document.querySelectorAll('.vendors label')];
  for (const row of rows) {
    const isFound = words.every((word) => row.dataset.words.includes(word));
    row.hidden = !isFound;
  }
  const found = rows.filter(({ hidden }) => !hidden).length;
  const { length } = document.querySelectorAll('[name=vendors]:checked');
  const list = words.length ? `${found} of ${rows.length} found` : `${rows.length} vendors`;
  say($('[data-found]'), `${list}, ${length} chosen.`);
}

/** A live region speaks once. */
function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** One category must stay: without any there is nothing to ask. */
function keepOneCategory(chosen) {
  for (const input of form.querySelectorAll('[name=categories]')) {
    input.disabled = chosen.categories.length === 1 && input.checked;
  }
  say(
    $('#categories-hint'),
    chosen.categories.length === 1
      ? 'One has to stay: without any there is nothing to ask.'
      : 'Strictly necessary ones are always on and are not asked about.',
  );
}

function showMistakes(mistakes) {
  for (const field of form.querySelectorAll('[data-field]')) {
    const input = field.querySelector(`input[name=${field.dataset.field}]:not([type=checkbox])`);
    if (!input) continue;
    const text = mistakes[input.name];
    let message = field.querySelector('.mistake');
    if (!text) {
      message?.remove();
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-describedby');
      continue;
    }
    message ??= field.appendChild(Object.assign(document.createElement('span'), { className: 'mistake' }));
    message.id = `mistake-${input.name}`;
    say(message, text);
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', message.id);
  }
}

// ---- what comes of it

/** Fills the frames anew. Each is an origin of its own that may store nothing: it asks every time. */
function showPreview(chosen, config) {
  const { tag } = toSnippets(config, { style: chosen.style, src: settings.library, themes: settings.themes });
  const scheme = picked('scheme');
  const html = previewPage({ chosen, snippet: tag, scheme, embed: EMBED });
  for (const frame of frames) {
    frame.style.colorScheme = scheme;
    frame.srcdoc = html;
  }
}

function showCode(chosen, config, isRight) {
  const kind = picked('form');
  $('[data-code]').textContent = toSnippets(config, { style: chosen.style })[kind];
  say($('[data-note]'), NOTES[kind]);
  $('[data-copy]').disabled = !isRight;
  $('[data-seal]').hidden = chosen.mode !== 'seal';
  say($('[data-status]'), isRight ? '' : 'Something above has to be mended first.');
}

let shown = '';

function update({ again = false } = {}) {
  const chosen = read();
  const mistakes = findMistakes(chosen);
  const isRight = Object.keys(mistakes).length === 0;
  const config = toConfig(chosen);
  keepOneCategory(chosen);
  showMistakes(mistakes);
  showCode(chosen, config, isRight);
  const next = JSON.stringify([chosen, picked('scheme')]);
  if (isRight && (again || next !== shown)) {
    shown = next;
    showPreview(chosen, config);
  }
}

let timer;
/** Typing shall not load the frames at each letter. */
function updateSoon(event) {
  clearTimeout(timer);
  timer = setTimeout(update, event.target.matches('input:not([type=radio],[type=checkbox])') ? 400 : 0);
}

async function copy() {
  const text = $('[data-code]').textContent;
  try {
    await navigator.clipboard.writeText(text);
    say($('[data-status]'), 'Copied.');
  } catch {
    getSelection().selectAllChildren($('[data-code]'));
    say($('[data-status]'), 'Selected: copy it with the keyboard.');
  }
}

/** Scales each frame to the room it has. */
function fit() {
  for (const frame of frames) {
    const screen = frame.parentElement;
    const scale = Math.min(1, screen.clientWidth / frame.width);
    screen.style.setProperty('--scale', scale);
    screen.style.height = `${frame.height * scale}px`;
  }
}

// ---- start

fill(START);
if (matchMedia('(prefers-color-scheme: dark)').matches) $('[name=scheme][value=dark]').checked = true;
if (matchMedia('(width < 48rem)').matches) $('[name=width][value=phone]').checked = true;

form.addEventListener('input', updateSoon);
form.addEventListener('input', search);
form.addEventListener('submit', (event) => event.preventDefault());
$('[data-again]').addEventListener('click', () => update({ again: true }));
$('[data-copy]').addEventListener('click', copy);
$('.result').addEventListener('change', () => {
  $('.stage').dataset.stage = picked('width');
  fit();
  update();
});
$('.stage').dataset.stage = picked('width');
new ResizeObserver(fit).observe($('.stage'));
search();
fit();
update();
