import type { Messages } from './messages.js';
/**
 * French. Terms: « consentement », « refuser », « cookies et autres traceurs », « données à caractère personnel »,
 * « terminal » as in the CNIL's recommendation 2020-092, https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197
 * (seen in a stored copy, 2026-11-25). « retirer », « destinataires », « responsable du traitement » (RGPD 7, 13;
 * eur-lex 32016R0679) from memory, unverified.
 */
export declare const messages: Messages;
