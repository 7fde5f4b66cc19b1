import type { Settings } from '../config/complete.js';
import type { ConsentRecord } from '../consent/types.js';
import { direction } from '../languages/direction.js';
import type { Messages, RequestKind } from '../languages/messages.js';
import { fill } from './texts.js';

export const REQUEST_KINDS = [
  'withdraw',
  'access',
  'correct',
  'block',
  'delete',
] as const satisfies readonly RequestKind[];

export interface RequestInput {
  readonly record: ConsentRecord | null;
  readonly settings: Pick<Settings, 'controller' | 'rules'>;
  readonly messages: Pick<
    Messages,
    'language' | 'thisSite' | 'requestTo' | 'requestSentences' | 'recordId' | 'recordDate' | 'recordPolicy'
  >;
}

/** A request in writing, ready to be sent: to whom, what is asked, and the consent that it is about. */
export function requestText(kind: RequestKind, { record, settings, messages }: RequestInput): string {
  const { controller = {}, rules } = settings;
  const who = [controller.name ?? messages.thisSite, controller.registration].filter(Boolean).join(', ');
  const facts: [name: string, value: string][] = record
    ? [
        [messages.recordId, record.id],
        [messages.recordDate, record.time],
        [messages.recordPolicy, record.policy],
      ]
    : [[messages.recordPolicy, rules.policy]];
  // Right to left, a date would be read from its end.
  const isolated = (value: string): string => (direction(messages.language) === 'rtl' ? `\u2066${value}\u2069` : value);
  return [
    fill(messages.requestTo, { controller: who }),
    messages.requestSentences[kind],
    facts.map(([name, value]) => `${name}: ${isolated(value)}`).join('\n'),
  ].join('\n\n');
}

export interface RequestTarget {
  readonly email?: string;
  readonly url?: string;
}

/** Where a request goes: the site's form, with what it is about in its query, or a letter to its address. */
export function requestAddress(
  { email, url }: RequestTarget,
  { kind, text, subject, record }: { kind: string; text: string; subject: string; record: ConsentRecord | null },
): string | undefined {
  if (url) {
    const address = new URL(url, document.baseURI);
    const query = { request: kind, consent_id: record?.id, consent_policy: record?.policy, consent_time: record?.time };
    for (const [name, value] of Object.entries(query)) if (value) address.searchParams.set(name, value);
    return address.href;
  }
  if (!email) return undefined;
  const query = { subject, body: text };
  const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?${parts.join('&')}`;
}
