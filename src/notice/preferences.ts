import type { Vendor } from '../vendors/vendor.js';
import { html } from './html.js';
import type { NoticeView } from './notice.js';
import { messages as english } from '../languages/en-preferences.js';
import { countryName, listOf } from '../languages/intl.js';
import type { Messages } from '../languages/messages.js';
import { Requests } from './requests.js';
import { categoryName, fill, local } from './texts.js';

export { messages } from '../languages/en-preferences.js';
export { drawPlaceholder } from './placeholder.js';
export { style } from './preferences-style.js';

/** A view with every text of the second layer. */
type PreferencesView = NoticeView & { readonly messages: Messages };

/** A pattern as people write it: `_ga_*`. */
const cookieName = (match: string): string =>
  match
    .replace(/\(\?!.*?\)/g, '')
    .replace(/(?:\[.*?\]|\\d|\.)(?:\{\d+\}|[+*])/g, '*')
    .replace(/[\^$\\]/g, '');

const VendorTable = ({ vendors, view }: { vendors: readonly Vendor[]; view: PreferencesView }) => {
  const { messages } = view;
  if (!vendors.length) return html`<p>${messages.noVendors}</p>`;
  const link = ({ name, policyUrl }: Vendor) =>
    policyUrl ? html`<a href=${policyUrl} rel="noreferrer noopener" target="_blank">${name}</a>` : name;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${messages.vendor}</th>
        <th scope="col">${messages.country}</th>
        <th scope="col">${messages.stored}</th>
        <th scope="col">${messages.duration}</th>
      </tr>
    </thead>
    <tbody>
      ${vendors.map(
        (vendor) =>
          html`<tr key=${vendor.id}>
            <th scope="row">${link(vendor)}</th>
            <td>${vendor.country ? countryName(vendor.country, messages) : '—'}</td>
            <td>
              ${vendor.cookies.map(({ match, party }) => html`<div><code>${cookieName(match)}</code>${party && party.includes('.') && ` (${party})`}</div>`)}
            </td>
            <td>${vendor.cookies.map(({ ttl }) => html`<div>${ttl ?? '—'}</div>`)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

const Category = ({ id, view }: { id: string; view: PreferencesView }) => {
  const { settings, messages } = view;
  const name = categoryName(view, id);
  const description = local(settings.categories?.[id]?.description, messages.language) ?? messages.descriptions[id];
  const vendors = settings.vendors.filter(({ category }) => category === id);
  const isNecessary = id === 'necessary';
  return html`<div part="category">
    <div part="category-head">
      <h3 id=${`name-${id}`}>${name}</h3>
      ${
        isNecessary
          ? html`<span>${messages.alwaysOn}</span>`
          : html`<input
              type="checkbox"
              role="switch"
              name=${id}
              aria-labelledby=${`name-${id}`}
              defaultChecked=${view.isGranted(id)}
            />`
      }
    </div>
    <p>${description}</p>
    ${
      (vendors.length > 0 || !isNecessary) &&
      html`<details>
        <summary>${messages.vendor}: ${vendors.length}</summary>
        <${VendorTable} vendors=${vendors} view=${view} />
      </details>`
    }
  </div>`;
};

const Fact = ({ name, value }: { name: string; value: unknown }) =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** The second layer: a switch for each category, its vendors, the record, and everything one can do with it. */
export const Preferences = (given: NoticeView) => {
  const view = { ...given, messages: { ...english, ...given.messages } };
  const { messages, settings, record, gpc } = view;
  const { rules, disclosure = {}, policy } = settings;
  const honoured = rules.honourGpc.filter((id) => rules.categories.includes(id));
  const honouredNames = listOf(
    honoured.map((id) => categoryName(view, id)),
    messages.language,
  );
  const action = (part: string, text: string, name = part) =>
    html`<button type="button" part=${part} data-action=${name}>${text}</button>`;
  // Escape: closed as by the button, so that whoever opened it knows. Nothing is saved. Chrome lets a second
  // Escape close a dialog without asking.
  const onCancel = (event: Event): void => {
    event.preventDefault();
    ((event.currentTarget as Element).querySelector('[data-action=close]') as HTMLElement).click();
  };
  return html`<dialog part="preferences" aria-labelledby="preferences-title" onCancel=${onCancel} onClose=${onCancel}>
    <header>
      <h2 id="preferences-title" tabindex="-1" autofocus>${messages.preferencesTitle}</h2>
      <button type="button" part="close" data-action="close" aria-label=${messages.close}>✕</button>
    </header>
    <p>${messages.preferencesText}</p>
    ${gpc && honoured.length > 0 && html`<p part="gpc">${fill(messages.gpcHonoured, { purposes: honouredNames })}</p>`}
    ${['necessary', ...rules.categories].map((id) => html`<${Category} key=${id} id=${id} view=${view} />`)}
    <dl>
      ${
        disclosure.dataCollected &&
        html`<${Fact} name=${messages.dataCollected} value=${listOf(disclosure.dataCollected, messages.language)} />`
      }
      ${
        record &&
        html`<${Fact} name=${messages.recordId} value=${html`<code>${record.id}</code>`} />
          <${Fact} name=${messages.recordDate} value=${new Date(record.time).toLocaleString(messages.language)} />
          <${Fact} name=${messages.recordPolicy} value=${record.policy} />`
      }
    </dl>
    <p>
      ${disclosure.publication !== undefined && (disclosure.publication ? messages.published : messages.notPublished)}
      ${policy?.url && html` <a href=${policy.url}>${messages.policyLink}</a>`}
      ${disclosure.rightsUrl && html` <a href=${disclosure.rightsUrl}>${messages.rightsLink}</a>`}
    </p>
    <div part="actions">
      ${action('accept-all', messages.acceptAll)} ${action('reject-all', messages.rejectAll)}
      ${action('save', messages.save)}
    </div>
    ${
      record &&
      html`<div part="record-actions">
          ${action('receipt', messages.receipt)} ${action('receipt-page', messages.receiptPage)}
          ${action('withdraw', messages.withdraw)}
        </div>
        <${Requests} ...${view} />`
    }
  </dialog>`;
};
