import type { Messages } from './messages.js';
/**
 * Spanish. Terms: «consentimiento», «retirar en cualquier momento», «responsable del tratamiento» as on the page of the
 * Catalan data protection authority,
 * https://apdcat.gencat.cat/es/drets_i_obligacions/drets/dret_a_revocar_el_consentiment/index.html; «retirada»,
 * «rechazo», «cookies» as in the AEPD's guide on cookies, in a copy at https://es.studenta.com/content/129825105
 * (both seen in a stored copy, 2026-11-25). «destinatarios», «transferir» (RGPD 13, 44) from memory, unverified.
 */
export declare const messages: Messages;
