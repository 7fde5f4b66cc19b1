import { ConsentError } from '../config/consent-error.js';
import type { Method } from '../consent/types.js';
import type { ConsentReceipt, ReceiptInput } from './types.js';

/** States of the W3C Data Privacy Vocabulary. Source: https://w3id.org/dpv (2.1). */
const EVENT_STATE = (method: Method, granted: boolean): string => {
  if (method === 'revoke') return 'dpv:ConsentWithdrawn';
  return granted ? 'dpv:ConsentGiven' : 'dpv:ConsentRefused';
};

/**
 * Field names follow ISO/IEC TS 27560:2023 as given in the W3C DPV guide; the items of Article 8(4) of
 * Kazakhstan's Law No. 94-V (operator, subject, term, third parties, cross-border, publication, data) are
 * among them or stand under `article_8`.
 */
export function createReceipt({ settings, record, history, isGranted }: ReceiptInput): ConsentReceipt {
  if (!record) throw new ConsentError('receipt', 'there is no record yet', 'Wait for an answer');
  const { controller = {}, policy, vendors, rules, disclosure = {} } = settings;
  const recipients = vendors.map(({ id, name, category, country, policyUrl }) => ({
    party_name: name,
    party_role: 'third party',
    purpose: category,
    country: country ?? null,
    party_url: policyUrl ?? null,
    consented: isGranted(id),
  }));
  const abroad = [...new Set(vendors.map(({ country }) => country))].filter(
    (country) => country && country !== controller.country,
  );
  return {
    schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
    record_id: record.id,
    pii_principal_id: record.id,
    privacy_notice: {
      version: record.policy,
      url: policy?.url ?? null,
      language: record.language,
      sha256: record.notice,
    },
    pii_controllers: [
      {
        party_name: controller.name ?? location.hostname,
        party_role: 'controller',
        party_contact: controller.contact ?? null,
        registration: controller.registration ?? null,
        country: controller.country ?? null,
      },
    ],
    processing: rules.categories.map((category) => ({
      purpose: category,
      lawful_basis: 'consent',
      consented: isGranted(category),
      pii_information: disclosure.dataCollected ?? [],
      recipient_third_parties: recipients.filter(({ purpose }) => purpose === category),
      withdrawal_method: 'the notice on every page, or IlumeeConsent.revoke()',
      privacy_rights: disclosure.rightsUrl ?? null,
      validity_duration: { from: record.time, until: record.expires },
    })),
    events: (history.length ? history : [record]).map(({ time, method, choices, policy: version }) => ({
      event_time: time,
      event_type: method,
      event_state: EVENT_STATE(method, Object.values(choices).includes(true)),
      policy_version: version,
      choices,
    })),
    article_8: {
      term: { from: record.time, until: record.expires },
      third_parties: recipients.length > 0,
      cross_border: abroad,
      publication: disclosure.publication ?? false,
      data_collected: disclosure.dataCollected ?? [],
    },
    preference_signals: { gpc: record.gpc },
  };
}

/** Offers the receipt as a file. */
export function download(receipt: ConsentReceipt): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  link.download = `consent-receipt-${receipt.record_id}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
