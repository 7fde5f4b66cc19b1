import type { Messages } from './messages.js';
/**
 * Italian. Terms: “revocare il consenso”, “trattare i dati”, “finalità” as on the European Commission's page
 * https://commission.europa.eu/law/law-topic/data-protection/rules-business-and-organisations/legal-grounds-processing-data/grounds-processing/what-if-somebody-withdraws-their-consent_it;
 * “in qualsiasi momento”, “titolare del trattamento” as on https://www.iusprivacy.eu (EDPB guidelines 05/2020; both seen
 * in a stored copy, 2026-11-25). “trasferire” (GDPR 44), “rifiutare” (Garante, 10 June 2021) from memory, unverified.
 */
export declare const messages: Messages;
