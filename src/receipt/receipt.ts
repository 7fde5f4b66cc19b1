import { canonicalJson } from '../canonical-json.js';
import { ConsentError } from '../config/consent-error.js';
import type { ConsentRecord } from '../consent/types.js';
import { sha256 } from '../notice/sha256.js';
import { local } from '../notice/texts.js';
import { durationBetween, foldHistory } from './events.js';
import type { ConsentReceipt, ReceiptInput, ReceiptParty } from './types.js';

const WITHDRAWAL = 'the notice on every page, or IlumeeConsent.revoke()';

/** Each answer hashed with the hash of the one before it. */
function chain(history: readonly ConsentRecord[]): ConsentReceipt['integrity'] {
  let previous: string | null = null;
  let hash: string | null = null;
  for (const record of history) {
    previous = hash;
    hash = sha256(canonicalJson({ previous, record }));
  }
  return { algorithm: 'SHA-256', previous, hash: hash! };
}

/** In a file of its own a path would lead nowhere. */
function absolute(link: string | undefined): string | null {
  try {
    return link ? new URL(link, document.baseURI).href : null;
  } catch {
    return link!;
  }
}

/** The policy version that the answer about one category was given to. */
const versionOf = ({ policy, earlier = {}, choices }: ConsentRecord, id: string): string | null =>
  id in choices ? (Object.keys(earlier).find((version) => earlier[version]!.includes(id)) ?? policy) : null;

/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide (https://w3id.org/dpv/guides/consent-27560);
 * the items of Article 8(4) of Kazakhstan's Law No. 94-V stand under `article_8`, in the law's order.
 */
export function createReceipt({ settings, record, history, isGranted }: ReceiptInput): ConsentReceipt {
  if (!record) throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
  const { controller = {}, policy, vendors, rules, disclosure = {} } = settings;
  const { id, time, expires, method } = record;
  const answers = history.at(-1)?.time === time ? history : [...history, record];
  const { events, states } = foldHistory(answers, rules.categories);
  const name = controller.name ?? (location.hostname || 'this site');
  const registration = controller.registration ?? null;
  const contact = absolute(controller.contact);
  const rightsUrl = absolute(disclosure.rightsUrl);
  const policyUrl = absolute(policy?.url);
  const collected = [disclosure.dataCollected ?? []].flat().map((kind) => local(kind, record.language)!);
  const duration = durationBetween(time, expires);
  const countriesOf = (some: typeof vendors): string[] => [
    ...new Set(some.flatMap(({ country }) => (country ? [country] : []))),
  ];
  const recipients = vendors.filter(({ category }) => category !== 'necessary');
  const allowed = recipients.filter((vendor) => isGranted(vendor.id));
  const isAbroad = (country: string): boolean => country !== controller.country;

  return {
    schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
    record_id: id,
    pii_principal_id: id,
    privacy_notice: { version: record.policy, url: policyUrl, language: record.language, sha256: record.notice },
    parties: [
      {
        party_id: 'controller',
        party_name: name,
        party_role: 'dpv:DataController',
        party_contact: contact,
        registration,
        country: controller.country ?? null,
        party_url: null,
      },
      ...vendors.map((vendor): ReceiptParty => ({
        party_id: vendor.id,
        party_name: vendor.name,
        party_role: 'dpv:ThirdParty',
        party_contact: null,
        registration: null,
        country: vendor.country ?? null,
        party_url: absolute(vendor.policyUrl),
      })),
    ],
    processing: rules.categories.map((category) => {
      const of = vendors.filter((vendor) => vendor.category === category);
      return {
        purpose: category,
        lawful_basis: 'dpv:Consent',
        consent_type: 'dpv:ExpressedConsent',
        // What the policy's last change has touched is asked again, whatever was answered before.
        event_state: (category in record.choices && states[category]) || 'dpv:ConsentRequested',
        consented: isGranted(category),
        policy_version: versionOf(record, category),
        pii_information: collected.map((pii_type) => ({ pii_type })),
        pii_controllers: ['controller'],
        recipient_third_parties: of.map((vendor) => ({ party_id: vendor.id, consented: isGranted(vendor.id) })),
        processing_locations: countriesOf(of),
        retention_period: [...new Set(of.flatMap(({ cookies }) => cookies.flatMap(({ ttl }) => (ttl ? [ttl] : []))))],
        valid_from: time,
        valid_until: expires,
        validity_duration: duration,
      };
    }),
    events,
    withdrawal_method: { how: WITHDRAWAL, url: rightsUrl },
    privacy_rights: {
      url: rightsUrl,
      contact,
      requests: absolute(disclosure.requests?.url) ?? disclosure.requests?.email ?? null,
    },
    article_8: {
      operator: { name, registration },
      subject: { id, name: null },
      term: { from: time, until: expires, duration },
      third_parties: { allowed: allowed.length > 0, recipients: allowed.map(({ id: vendor }) => vendor) },
      cross_border: {
        allowed: countriesOf(allowed).some(isAbroad),
        countries: countriesOf(allowed).filter(isAbroad),
      },
      publication: disclosure.publication ?? false,
      data_collected: collected,
      other: {
        purposes: rules.categories.filter(isGranted),
        policy_url: policyUrl,
        rights_url: rightsUrl,
        withdrawal: WITHDRAWAL,
      },
    },
    ui: {
      method,
      layer: method === 'save' ? 'preferences' : method === 'embed' ? 'placeholder' : null,
      notice_shown: record.notice !== null,
      choices_offered: ['accept-all', 'reject-all', 'preferences'],
      default_state: rules.isOptOut(record.region) ? 'granted' : 'denied',
      library: __VERSION__,
    },
    preference_signals: { gpc: record.gpc, region: record.region ?? null },
    integrity: chain(answers),
  };
}
