import type { Messages } from './messages.js';
/**
 * Portuguese, in words that Portugal and Brazil share: neither “guardar” nor “salvar”, “ficheiro” nor “arquivo”,
 * “recolhidos” nor “coletados”. Terms: “retirar o consentimento”, “tratamento dos dados”, “finalidades” as on the
 * European Commission's page
 * https://commission.europa.eu/law/law-topic/data-protection/rules-business-and-organisations/legal-grounds-processing-data/grounds-processing/what-if-somebody-withdraws-their-consent_pt;
 * “a qualquer momento” as on https://ulssm.min-saude.pt/?p=2884; “rejeitar”, “cookies” as Brazil's ANPD is quoted on
 * https://jus.com.br/artigos/98459 (all seen in a stored copy, 2026-11-25).
 */
export declare const messages: Messages;
