import { d as direction } from './direction-D5BBSYKE.js';
import { f as fill } from './texts-4y0Mz-H3.js';

const REQUEST_KINDS = ['withdraw', 'access', 'correct', 'block', 'delete'];
/** A request in writing, ready to be sent: to whom, what is asked, and the consent that it is about. */
function requestText(kind, {
  record,
  settings,
  messages
}) {
  const {
    controller = {},
    rules
  } = settings;
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const facts = record ? [[messages.recordId, record.id], [messages.recordDate, record.time], [messages.recordPolicy, record.policy]] : [[messages.recordPolicy, rules.policy]];
  // Right to left, a date would be read from its end.
  const isolated = value => direction(messages.language) === 'rtl' ? `\u2066${value}\u2069` : value;
  return [fill(messages.requestTo, {
    controller: who
  }), messages.requestSentences[kind], facts.map(([name, value]) => `${name}: ${isolated(value)}`).join('\n')].join('\n\n');
}
/** Where a request goes: the site's form, with what it is about in its query, or a letter to its address. */
function requestAddress({
  email,
  url
}, {
  kind,
  text,
  subject,
  record
}) {
  if (url) {
    const address = new URL(url, document.baseURI);
    const query = {
      request: kind,
      consent_id: record?.id,
      consent_policy: record?.policy,
      consent_time: record?.time
    };
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    return address.href;
  }
  if (!email) return undefined;
  const query = {
    subject,
    body: text
  };
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?${parts.join('&')}`;
}

export { REQUEST_KINDS as R, requestAddress as a, requestText as r };
