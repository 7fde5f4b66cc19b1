import { render } from 'preact';
import type { LocalText } from '../config/options.js';
import { messages as english } from '../languages/en-preferences.js';
import { countryName, listOf } from '../languages/intl.js';
import type { LoadedMessages, PreferencesMessages } from '../languages/messages.js';
import type { Vendor } from '../vendors/vendor.js';
import { changeSentence, transferSentence } from './banner.js';
import { durationText, formatLocale, storedBy, type Stored } from './durations.js';
import { html } from './html.js';
import type { NoticeDescription, NoticeView } from './notice.js';
import { isDark } from './notice-ui.js';
import { style } from './preferences-style.js';
import { Requests } from './requests.js';
import { createSheet } from './styles.js';
import { categoryName, gpcSentence, local, plural } from './texts.js';
import { withLanguages } from './with-languages.js';

export { messages } from '../languages/en-preferences.js';
export { drawPlaceholder } from './placeholder.js';
export { style };

/** A view with every text of the second layer. */
export type PreferencesView = NoticeView & { readonly messages: LoadedMessages & PreferencesMessages };

/** With more vendors than these one searches. */
const SEARCH_FROM = 10;

/** Whether vendors are a list, as a table has not the room it needs. */
export const narrow = matchMedia('(max-width:40em)');

const withEnglish = (view: NoticeView): PreferencesView => ({ ...view, messages: { ...english, ...view.messages } });

/** A list of kinds of data: the site's own words, in the notice's language where they are among those we know. */
function dataText(data: readonly LocalText[], { messages }: PreferencesView): unknown {
  const known = new Map(Object.entries(messages.dataNames));
  const { language } = messages;
  const names = data.map((kind) => known.get(local(kind, language)!.toLowerCase()) ?? local(kind, language, true)!);
  return withLanguages(listOf(names, language));
}

const policyLink = (vendor: Vendor, { messages }: PreferencesView) =>
  vendor.policyUrl &&
  html`<small
    ><a
      href=${vendor.policyUrl}
      rel="noreferrer noopener"
      target="_blank"
      aria-label=${`${messages.policyLink}: ${vendor.name}`}
      >${messages.policyLink}</a
    ></small
  >`;

const Fact = ({ name, children }: { name: string; children?: unknown }) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${children}</dd>
  </div>`;

interface VendorProps {
  readonly vendors: readonly Vendor[];
  readonly view: PreferencesView;
}

const countryOf = ({ country }: Vendor, { messages }: PreferencesView): string =>
  country ? countryName(country, messages) : '—';

/** A vendor's rows stay together: what it is called and where it is stands once, beside all that it stores. */
const VendorRows = ({ vendor, view }: { vendor: Vendor; view: PreferencesView }) => {
  const { messages } = view;
  const stored = storedBy(vendor);
  const [first = { name: '—', duration: '' }, ...rest] = stored;
  const cells = ({ name, duration }: Stored) => [
    html`<td><code>${name}</code></td>`,
    html`<td>${duration ? durationText(duration, messages) : '—'}</td>`,
  ];
  const span = rest.length + 1;
  return html`<tbody data-name=${vendor.name}>
    <tr>
      <th scope="rowgroup" rowspan=${span}>
        ${vendor.name}
        ${vendor.data && html`<small class="m">${messages.dataReceived}: ${dataText(vendor.data, view)}</small>`}
        ${policyLink(vendor, view)}
      </th>
      <td rowspan=${span}>${countryOf(vendor, view)}</td>
      ${cells(first)}
    </tr>
    ${rest.map(
      (one) =>
        html`<tr>
          ${cells(one)}
        </tr>`,
    )}
  </tbody>`;
};

const VendorTable = ({ vendors, view }: VendorProps) => {
  const { vendor, country, stored, duration } = view.messages;
  return html`<table>
    <thead>
      <tr>
        ${[vendor, country, stored, duration].map((name) => html`<th scope="col" key=${name}>${name}</th>`)}
      </tr>
    </thead>
    ${vendors.map((one) => html`<${VendorRows} key=${one.id} vendor=${one} view=${view} />`)}
  </table>`;
};

/** The same where a table has no room. */
const VendorList = ({ vendors, view }: VendorProps) => {
  const { messages } = view;
  return vendors.map((vendor) => {
    const stored = storedBy(vendor);
    return html`<div class="v" key=${vendor.id} data-name=${vendor.name}>
      <dl>
        <${Fact} name=${messages.vendor}>${vendor.name} ${policyLink(vendor, view)}<//>
        <${Fact} name=${messages.country}>${countryOf(vendor, view)}<//>
        ${vendor.data && html`<${Fact} name=${messages.dataReceived}>${dataText(vendor.data, view)}<//>`}
        ${
          stored.length > 0 &&
          html`<${Fact} name=${messages.stored}
            >${stored.map(
              ({ name, duration }) =>
                html`<div><code>${name}</code>${duration && ` – ${durationText(duration, messages)}`}</div>`,
            )}<//
          >`
        }
      </dl>
    </div>`;
  });
};

function Category({ id, view }: { id: string; view: PreferencesView }) {
  const { settings, messages, gpc, isGranted } = view;
  const vendors = settings.vendors.filter(({ category }) => category === id);
  const isNecessary = id === 'necessary';
  const shared = settings.disclosure?.dataCollected;
  const Vendors = narrow.matches ? VendorList : VendorTable;
  const name = `name-${id}`;
  return html`<div part="category">
    <h3 id=${name}>${withLanguages(categoryName(view, id))}</h3>
    ${
      isNecessary
        ? html`<span class="on m">${messages.alwaysOn}</span>`
        : html`<input
            type="checkbox"
            role="switch"
            name=${id}
            aria-labelledby=${name}
            aria-describedby=${`about-${id}`}
            defaultChecked=${isGranted(id)}
          />`
    }
    <p class="m" id=${`about-${id}`}>${withLanguages(descriptionOf(view, id))}</p>
    ${
      gpc &&
      settings.rules.honourGpc.includes(id) &&
      html`<p part="gpc-effect">${isGranted(id) ? messages.gpcAllowed : messages.gpcOff}</p>`
    }
    ${
      vendors.length > 0 &&
      html`<details part="vendors">
        <summary>
          ${plural(messages.vendors, vendors.length, messages.language)}
          ${
            // Who they are is one click away from the banner; where they are many, one searches.
            settings.vendors.length <= SEARCH_FROM && html`<small>${vendors.map(({ name }) => name).join(', ')}</small>`
          }
        </summary>
        ${
          shared &&
          vendors.some(({ data }) => !data) &&
          html`<p class="m"><small>${messages.dataReceived}: ${dataText(shared, view)}</small></p>`
        }
        <${Vendors} vendors=${vendors} view=${view} />
      </details>`
    }
    ${!vendors.length && !isNecessary && html`<small class="m">${messages.noVendors}</small>`}
  </div>`;
}

const descriptionOf = ({ settings, messages, isMarked }: PreferencesView, id: string): string =>
  local(settings.categories?.[id]?.description, messages.language, isMarked) ?? messages.descriptions[id] ?? '';

/** Shows the vendors that have this in their name, with what they are in opened. */
function search(input: HTMLInputElement, { messages }: PreferencesView): void {
  const { language } = messages;
  const wanted = input.value.trim().toLocaleLowerCase(language);
  const preferences = input.closest('[part=preferences]')!;
  let found = 0;
  for (const vendors of preferences.querySelectorAll('details')) {
    const rows = [...vendors.querySelectorAll<HTMLElement>('[data-name]')];
    for (const row of rows) row.hidden = !row.dataset.name!.toLocaleLowerCase(language).includes(wanted);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    found += shown;
    vendors.open = wanted !== '' && shown > 0;
  }
  say(preferences, wanted && (found ? plural(messages.vendors, found, language) : messages.noMatch));
}

/** A dialog makes all around it inert, also what the notice says of itself. */
const say = (preferences: Element, text: string): void => {
  preferences.querySelector(':scope>[role=status]')!.textContent = text;
};

/** How long a button says that it has copied. Unit: ms. */
const COPIED_MS = 2_000;

/** Says so in the button for who sees it, and as a status for who does not. */
async function copy(
  { currentTarget }: Event,
  text: string,
  { copy: name, copied }: PreferencesMessages,
): Promise<void> {
  const button = currentTarget as Element;
  await navigator.clipboard.writeText(text);
  const preferences = button.closest('[part=preferences]')!;
  const label = button.firstChild as Text;
  label.data = copied;
  say(preferences, copied);
  setTimeout(() => {
    // Not over a language that was chosen since.
    if (label.data === copied) label.data = name;
    // The same words a second time are a change only after others.
    say(preferences, '');
  }, COPIED_MS);
}

/** What Article 8 of Law 94-V and most policies want said; what the site has not configured is left out. */
const About = ({ view }: { view: PreferencesView }) => {
  const { messages, settings } = view;
  const { controller = {}, disclosure = {}, policy, rules, vendors } = settings;
  const { language } = messages;
  const who = [
    controller.name,
    controller.registration,
    controller.country && countryName(controller.country, messages),
  ]
    .filter(Boolean)
    .join(', ');
  const { publication } = disclosure;
  const facts: readonly [name: string, value: unknown][] = [
    [messages.controller, who],
    [messages.contact, controller.contact && link(controller.contact, controller.contact.replace(/^\w+:/, ''))],
    [messages.recipients, vendors.length > 0 && plural(messages.vendors, vendors.length, language)],
    [messages.transfer, transferSentence(view)],
    [messages.dataCollected, disclosure.dataCollected?.[0] && dataText(disclosure.dataCollected, view)],
    [messages.publication, publication !== undefined && (publication ? messages.published : messages.notPublished)],
    [messages.validity, plural(messages.term, rules.maxAgeDays, language)],
    [messages.withdrawal, messages.withdrawHow],
  ];
  return html`<h3>${messages.aboutTitle}</h3>
    <dl>${facts.map(([name, value]) => value && html`<${Fact} key=${name} name=${name}>${value}<//>`)}</dl>
    <p part="links">
      ${policy.url && link(policy.url, messages.policyLink)}
      ${disclosure.rightsUrl && html` ${link(disclosure.rightsUrl, messages.rightsLink)}`}
    </p>`;
};

const link = (href: string, text: string) => html`<a href=${href}>${text}</a>`;

const Answer = ({ view }: { view: PreferencesView }) => {
  const { messages, record } = view;
  if (!record) return null;
  const dateText = (time: string): string => {
    const locale = formatLocale(messages.language);
    // In another language than the text around it, a date has no words.
    const dateStyle = locale === messages.language ? 'long' : 'short';
    return new Date(time).toLocaleString(locale, { dateStyle, timeStyle: 'short' });
  };
  return html`<h3>${messages.answerTitle}</h3>
    <dl>
      <${Fact} name=${messages.recordId}>
        <code>${record.id}</code>
        ${
          // Only where it is served safely.
          navigator.clipboard &&
          html`<button type="button" part="copy" onClick=${(event: Event) => copy(event, record.id, messages)}>
            ${messages.copy}
          </button>`
        }
      <//>
      <${Fact} name=${messages.recordDate}>${dateText(record.time)}<//>
      <${Fact} name=${messages.recordExpires}>${dateText(record.expires)}<//>
      <${Fact} name=${messages.recordPolicy}>${record.policy}<//>
    </dl>
    <div part="record-actions">
      ${button('receipt', messages.receipt)} ${button('receipt-page', messages.receiptPage)}
    </div>
    <${Requests} ...${view} />`;
};

const button = (part: string, text: string, label?: string) =>
  html`<button type="button" part=${part} data-action=${part} aria-label=${label}>${text}</button>`;

function draw(view: PreferencesView, inPage: boolean) {
  const { messages, settings } = view;
  const changed = changeSentence(view);
  const honoured = gpcSentence(view);
  const content = html`<div part="header">
      <h2 id="preferences-title" tabindex="-1" autofocus=${!inPage}>${messages.preferencesTitle}</h2>
      ${!inPage && button('close', '✕', messages.close)}
    </div>
    <div part="body">
      <p>${messages.preferencesText}</p>
      ${
        // First, and not where all that can be read has been: withdrawing is as easy as granting (GDPR 7(3)).
        view.record && button('withdraw', messages.withdraw)
      }
      ${changed && html`<p part="change" class="note">${withLanguages(changed)}</p>`}
      ${honoured && html`<p part="gpc" class="note">${withLanguages(honoured)}</p>`}
      ${
        settings.vendors.length > SEARCH_FROM &&
        html`<input
          type="search"
          part="search"
          aria-label=${messages.searchVendors}
          placeholder=${messages.searchVendors}
          onInput=${({ currentTarget }: Event) => search(currentTarget as HTMLInputElement, view)}
        />`
      }
      ${['necessary', ...settings.rules.categories].map((id) => html`<${Category} key=${id} id=${id} view=${view} />`)}
      <${About} view=${view} />
      <${Answer} view=${view} />
    </div>
    <div part="actions">
      ${button('accept-all', messages.acceptAll)} ${button('reject-all', messages.rejectAll)}
      ${button('save', messages.save)}
    </div>
    <p role="status"></p>`;
  if (inPage) {
    return html`<div part="preferences" class="card page" role="group" aria-labelledby="preferences-title">
      ${content}
    </div>`;
  }
  // Escape: closed as by the button, so that whoever opened it knows. Nothing is saved. Chrome lets a second
  // Escape close a dialog without asking.
  const onCancel = (event: Event): void => {
    event.preventDefault();
    ((event.currentTarget as Element).querySelector('[data-action=close]') as HTMLElement).click();
  };
  return html`<dialog
    part="preferences"
    class="card"
    aria-labelledby="preferences-title"
    onCancel=${onCancel}
    onClose=${onCancel}
  >
    ${content}
  </dialog>`;
}

export type PreferencesProps = NoticeView & { readonly inPage?: boolean };

/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
export const Preferences = ({ inPage = false, ...view }: PreferencesProps) =>
  draw({ ...withEnglish(view), isMarked: true }, inPage);

/** Draws the dialog, or takes it away. */
export function drawDialog(layer: Element, view: NoticeView): void {
  // One that is taken out while it is open gives the focus to nobody.
  if (!view.preferences) layer.querySelector('dialog')?.close();
  render(view.preferences && html`<${Preferences} ...${view} />`, layer);
  const dialog = layer.querySelector('dialog');
  if (!dialog || dialog.matches(':modal')) return;
  // What was taken out of the page and put back is still open, and not modal.
  dialog.open = false;
  dialog.showModal();
}

const drawnInPage = new WeakMap<ShadowRoot, NoticeView>();

/** Draws the preferences into an element of the site. After an answer their switches say what has become of it. */
export function drawPreferences(root: ShadowRoot, view: NoticeView): void {
  const before = drawnInPage.get(root);
  const { record, isGranted, messages } = view;
  drawnInPage.set(root, view);
  if (!before) root.adoptedStyleSheets = [createSheet(undefined, true), createSheet(style, true)];
  render(html`<div class=${`ui${isDark(view) ? ' dark' : ''}`}><${Preferences} ...${view} inPage /></div>`, root);
  if (!before || before.record === record) return;
  for (const input of root.querySelectorAll<HTMLInputElement>('input[name]')) input.checked = isGranted(input.name);
  // Where the notice itself has nothing to show it is not in the page, and nobody would hear it.
  if (record && !document.querySelector('#ilumee-consent')) {
    say(root.querySelector('[part=preferences]')!, record.method === 'revoke' ? messages.withdrawn : messages.saved);
  }
}

/** What a site is told that draws its own notice. */
export function describeCategories(given: NoticeView): Pick<NoticeDescription, 'categories' | 'messages'> {
  const view = withEnglish(given);
  const { settings, asked, isGranted, messages } = view;
  const isAsked = (id: string): boolean => asked.some((one) => (settings.rules.vendors.get(one) ?? one) === id);
  const categories = settings.rules.categories.map((id) => ({
    id,
    name: categoryName(view, id),
    description: descriptionOf(view, id),
    asked: isAsked(id),
    granted: isGranted(id),
  }));
  return { categories, messages };
}
