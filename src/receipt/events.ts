import type { ConsentRecord } from '../consent/types.js';
import type { ConsentStateTerm, ReceiptEvent } from './types.js';

type States = Record<string, ConsentStateTerm>;

/** Answers to single things: what they do not name was not answered again. */
const PARTIAL = /^(api|embed|revoke|gpc)$/;

/** From one time to another, ISO 8601. */
export function durationBetween(from: string, until: string): string {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 864e5);
  return `P${Math.max(days, 0)}D`;
}

const isGiven = (state: ConsentStateTerm | undefined): boolean =>
  state === 'dpv:ConsentGiven' || state === 'dpv:RenewedConsentGiven';

function stateOf(granted: boolean, before: ConsentStateTerm | undefined, { method }: ConsentRecord): ConsentStateTerm {
  if (granted) return isGiven(before) ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentGiven';
  return isGiven(before) || method === 'revoke' ? 'dpv:ConsentWithdrawn' : 'dpv:ConsentRefused';
}

/** What one answer says of each purpose, given what was known before. */
function answered(record: ConsentRecord, before: States, wasGranted: Readonly<Record<string, boolean>>): States {
  const standing = Object.values(record.earlier ?? {}).flat();
  const ids = Object.keys(record.choices).filter(
    (id) =>
      !standing.includes(id) &&
      !(PARTIAL.test(record.method) && id in wasGranted && wasGranted[id] === record.choices[id]),
  );
  return Object.fromEntries(ids.map((id) => [id, stateOf(record.choices[id]!, before[id], record)]));
}

/** One state for all of an answer: the greatest change in it. */
function summary(states: States, record: ConsentRecord): ConsentStateTerm {
  const all = Object.values(states);
  if (record.method === 'revoke') return 'dpv:ConsentWithdrawn';
  for (const state of ['dpv:ConsentGiven', 'dpv:ConsentWithdrawn', 'dpv:RenewedConsentGiven'] as const) {
    if (all.includes(state)) return state;
  }
  const grants = Object.values(record.choices).includes(true);
  return grants && !all.length ? 'dpv:RenewedConsentGiven' : 'dpv:ConsentRefused';
}

/** Told of categories; what differs at single vendors stands with the recipients. */
const told = (states: States, categories: readonly string[]): ReceiptEvent['purposes'] =>
  Object.entries(states)
    .filter(([id]) => categories.includes(id))
    .map(([purpose, event_state]) => ({ purpose, event_state }));

/** The visitor's answers as events, and the state of each purpose that they lead to. */
export function foldHistory(
  history: readonly ConsentRecord[],
  categories: readonly string[],
): { readonly events: ReceiptEvent[]; readonly states: Readonly<States> } {
  const events: ReceiptEvent[] = [];
  const states: States = {};
  let previous: ConsentRecord | undefined;
  for (const record of history) {
    const { id, time, expires, method, policy, language, notice } = record;
    const common = { event_type: 'dpv:ExpressedConsent' } as const;
    if (previous && previous.expires <= time) {
      const expired = Object.keys(states).filter((purpose) => isGiven(states[purpose]));
      const over: States = Object.fromEntries(expired.map((purpose) => [purpose, 'dpv:ConsentExpired']));
      Object.assign(states, over);
      if (expired.length) {
        events.push({
          ...common,
          event_time: previous.expires,
          event_state: 'dpv:ConsentExpired',
          validity_duration: 'P0D',
          valid_until: previous.expires,
          entity_id: 'controller',
          method: null,
          policy_version: previous.policy,
          language: previous.language,
          notice_sha256: previous.notice,
          purposes: told(over, categories),
        });
      }
      previous = undefined;
    }
    const now = answered(record, states, previous?.choices ?? {});
    Object.assign(states, now);
    events.push({
      ...common,
      event_time: time,
      event_state: summary(now, record),
      validity_duration: durationBetween(time, expires),
      valid_until: expires,
      // A record that was handed in comes from the site, not from the visitor's hand.
      entity_id: method === 'restore' ? 'controller' : id,
      method,
      policy_version: policy,
      language,
      notice_sha256: notice,
      purposes: told(now, categories),
    });
    previous = record;
  }
  return { events, states };
}
