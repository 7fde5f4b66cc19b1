import type { Messages } from './messages.js';
/**
 * German. Terms: „Einwilligung“, „jederzeit widerrufen“, „Verantwortliche“, „personenbezogene Daten“ as on the Austrian
 * ministry's https://konsumentenfragen.at/konsumentenfragen/Digitalisierung/Datenschutz/Uebersicht_Datenschutz.html
 * (seen in a stored copy, 2026-11-25). „Empfänger“, „übermitteln“ (DSGVO 13, 44; eur-lex 32016R0679) from memory,
 * unverified.
 */
export declare const messages: Messages;
