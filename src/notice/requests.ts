import { messages as english } from '../languages/en-preferences.js';
import type { RequestKind } from '../languages/messages.js';
import { html } from './html.js';
import type { NoticeView } from './notice.js';
import { REQUEST_KINDS, requestText } from './request-text.js';

/**
 * A request in writing, to read, change, copy, download or send. Its controls carry `data-action` (`request-copy`,
 * `request-download`, `request-send`); whoever hears them reads the text out of the field.
 */
export const Requests = (view: NoticeView) => {
  const messages = { ...english, ...view.messages };
  const { record, settings } = view;
  const { email, url } = { ...settings.disclosure?.requests };
  const text = (kind: RequestKind): string => requestText(kind, { record, settings, messages });
  const action = (name: string, label: string) =>
    html`<button type="button" part=${name} data-action=${name}>${label}</button>`;
  const onChange = ({ currentTarget }: Event): void => {
    const { value, parentElement } = currentTarget as HTMLSelectElement;
    // Not drawn anew: what was typed into the text of another request stays out of this one.
    parentElement!.parentElement!.querySelector('textarea')!.value = text(value as RequestKind);
  };
  // Another record, another text.
  return html`<details part="requests" key=${`${messages.language}${record?.time}`}>
    <summary>${messages.requestTitle}</summary>
    <label part="request-kind">
      <span>${messages.requestKind}</span>
      <select onChange=${onChange}>
        ${REQUEST_KINDS.map((kind) => html`<option value=${kind}>${messages.requestKinds[kind]}</option>`)}
      </select>
    </label>
    <label part="request-text">
      <span>${messages.requestText}</span>
      <textarea rows="9" defaultValue=${text(REQUEST_KINDS[0])}></textarea>
    </label>
    <p>${messages.requestHint}</p>
    <div part="request-actions">
      ${action('request-copy', messages.requestCopy)} ${action('request-download', messages.requestDownload)}
      ${(email || url) && action('request-send', messages.requestSend)}
    </div>
    <p role="status" part="request-status"></p>
  </details>`;
};
