import { messages as english } from '../languages/en-receipt.js';
import { countryName, listOf } from '../languages/intl.js';
import type { Messages } from '../languages/messages.js';
import { categoryName, withOwnTexts } from '../notice/texts.js';
import type { ConsentReceipt, ConsentStateTerm, ReceiptPageInput } from './types.js';

/** In points, as it is to be printed. Nothing is told by colour alone. */
export const STYLE = `body{font:11pt/1.5 system-ui,sans-serif;color:#111;background:#fff;max-width:48rem;margin:2rem auto;padding:0 1rem}
h1{font-size:18pt;line-height:1.2}h2{font-size:13pt;margin:1.5em 0 .5em}
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 3fr;gap:.25rem 1rem;margin:0}dt{font-weight:600}dd{margin:0}
dd,td{overflow-wrap:anywhere}table{width:100%;border-collapse:collapse}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:start;vertical-align:top}
@media(max-width:30rem){dl{grid-template-columns:1fr}}
@page{margin:18mm}
@media print{body{max-width:none;margin:0;padding:0}h2,thead{break-after:avoid}tr,dl>*{break-inside:avoid}thead{display:table-header-group}a{color:inherit}}`;

type Child = Node | string;

/** `dpv:RenewedConsentGiven` is `Renewed`, `dpv:ConsentGiven` is `Given`. */
const stateName = (term: ConsentStateTerm, messages: Messages): string =>
  messages.receiptStates[
    (term === 'dpv:RenewedConsentGiven'
      ? 'Renewed'
      : term.replace('dpv:Consent', '')) as keyof Messages['receiptStates']
  ];

/**
 * The receipt as a page of its own, in the language of `messages`. Made of nodes and text, never of markup: names come
 * from the site's configuration.
 */
export function receiptPage(receipt: ConsentReceipt, { settings, messages: given }: ReceiptPageInput): HTMLElement {
  const loaded = { ...english, ...given };
  const messages = withOwnTexts({ messages: loaded, settings }) as Messages;
  const { language } = messages;
  const page = document.implementation.createHTMLDocument();

  const element = (name: string, ...children: Child[]): HTMLElement => {
    const made = page.createElement(name);
    made.append(...children);
    return made;
  };
  const link = (href: string | null): Child => {
    if (!href || !/^(https?|mailto|tel):/i.test(href)) return href ?? messages.receiptNone;
    const made = element('a', href) as HTMLAnchorElement;
    made.href = href;
    return made;
  };
  const facts = (...entries: [name: string, value: Child][]): HTMLElement =>
    element('dl', ...entries.flatMap(([name, value]) => [element('dt', name), element('dd', value)]));
  const table = (heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement => {
    const cells = heads.map((head) => {
      const cell = element('th', head) as HTMLTableCellElement;
      cell.scope = 'col';
      return cell;
    });
    const body = rows.map((row) => element('tr', ...row.map((value) => element('td', value))));
    return element('table', element('thead', element('tr', ...cells)), element('tbody', ...body));
  };
  const time = (iso: string): HTMLElement => {
    const made = element('time', new Date(iso).toLocaleString(language)) as HTMLTimeElement;
    made.dateTime = iso;
    return made;
  };
  const list = (items: readonly string[]): string => (items.length ? listOf(items, language) : messages.receiptNone);
  const nameOf = (category: string): string =>
    categoryName({ settings, messages } as Parameters<typeof categoryName>[0], category);
  const partyName = (id: string): string => receipt.parties.find(({ party_id }) => party_id === id)?.party_name ?? id;

  const { article_8: items, privacy_notice: notice, processing, events, privacy_rights: rights } = receipt;
  const span = page.createElement('span');
  span.append(time(items.term.from), ' – ', time(items.term.until));

  page.documentElement.lang = language;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.append(charset, element('title', messages.receiptTitle));
  page.body.append(
    element(
      'main',
      element('h1', messages.receiptTitle),
      facts(
        [messages.receiptController, [items.operator.name, items.operator.registration].filter(Boolean).join(', ')],
        [messages.recordId, items.subject.id],
        [messages.recordDate, time(items.term.from)],
        [messages.receiptTerm, span],
        [messages.recordPolicy, notice.version],
        [messages.policyLink, link(notice.url)],
      ),
      element('h2', messages.receiptState),
      table(
        [messages.receiptPurpose, messages.receiptState, messages.recordPolicy, messages.receiptRecipients],
        processing.map(({ purpose, event_state, policy_version, recipient_third_parties }) => [
          nameOf(purpose),
          stateName(event_state, messages),
          policy_version ?? '–',
          list(recipient_third_parties.filter(({ consented }) => consented).map(({ party_id }) => partyName(party_id))),
        ]),
      ),
      facts(
        [messages.dataCollected, list(items.data_collected)],
        [messages.receiptRecipients, list(items.third_parties.recipients.map(partyName))],
        [messages.receiptAbroad, list(items.cross_border.countries.map((code) => countryName(code, messages)))],
      ),
      element('p', items.publication ? messages.published : messages.notPublished),
      element('p', messages.withdrawHow),
      facts(
        [messages.rightsLink, link(rights.url)],
        [messages.receiptContact, link(rights.requests ?? rights.contact)],
      ),
      element('h2', messages.receiptEvents),
      table(
        [messages.receiptTime, messages.receiptState, messages.recordPolicy],
        events.map(({ event_time, purposes, event_state, policy_version }) => [
          time(event_time),
          purposes.length
            ? purposes.map((one) => `${nameOf(one.purpose)}: ${stateName(one.event_state, messages)}`).join('; ')
            : stateName(event_state, messages),
          policy_version,
        ]),
      ),
      element('h2', 'SHA-256'),
      facts(
        [messages.receiptNotice, notice.sha256 ?? messages.receiptNone],
        [messages.receiptIntegrity, receipt.integrity.hash],
      ),
    ),
  );
  return page.documentElement;
}
