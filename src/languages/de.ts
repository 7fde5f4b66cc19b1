import type { Messages } from './messages.js';

/**
 * German. Terms: „Einwilligung“, „jederzeit widerrufen“, „Verantwortliche“, „personenbezogene Daten“ as on the Austrian
 * ministry's https://konsumentenfragen.at/konsumentenfragen/Digitalisierung/Datenschutz/Uebersicht_Datenschutz.html
 * (seen in a stored copy, 2026-11-25). „Empfänger“, „übermitteln“ (DSGVO 13, 44; eur-lex 32016R0679) from memory,
 * unverified.
 */
export const messages: Messages = {
  language: 'de',
  title: 'Ihre Privatsphäre',
  ask: '{controller} bittet um Ihre Einwilligung, auf Ihrem Gerät Daten zu speichern und auszulesen. Zwecke: {purposes}.',
  thisSite: 'Diese Website',
  vendorCount: { one: '{n} Anbieter würde Daten erhalten.', other: '{n} Anbieter würden Daten erhalten.' },
  abroad: 'Daten würden auch in diese Länder übermittelt: {countries}.',
  term: { one: 'Ihre Entscheidung gilt {n} Tag.', other: 'Ihre Entscheidung gilt {n} Tage.' },
  withdrawHow: 'Sie können Ihre Einwilligung jederzeit unter „Cookie-Einstellungen“ widerrufen.',
  policyChanged: 'Unsere Datenschutzerklärung hat sich geändert: {changes}',
  gpcHonoured:
    'Widerspruch berücksichtigt: Ihr Browser sendet Global Privacy Control, daher bleibt „{purposes}“ ausgeschaltet.',
  policyLink: 'Datenschutzerklärung',
  acceptAll: 'Alle akzeptieren',
  rejectAll: 'Alle ablehnen',
  openPreferences: 'Einstellungen',
  saved: 'Ihre Auswahl wurde gespeichert.',
  preferencesTitle: 'Datenschutz-Einstellungen',
  preferencesText: 'Wählen Sie, was Sie erlauben. Alles ist aus, bis Sie es einschalten.',
  save: 'Auswahl speichern',
  close: 'Schließen',
  withdraw: 'Einwilligung widerrufen',
  receipt: 'Nachweis herunterladen',
  rightsLink: 'Ihre Rechte',
  alwaysOn: 'Immer aktiv',
  cookie: 'Cookie',
  duration: 'Speicherdauer',
  vendor: 'Anbieter',
  country: 'Land',
  noVendors: 'Keine Anbieter.',
  dataCollected: 'Erhobene Daten',
  notPublished: 'Ihre Daten werden nicht veröffentlicht.',
  published: 'Ihre Daten werden in öffentlichen Quellen veröffentlicht.',
  recordId: 'Einwilligungs-ID',
  recordDate: 'Datum',
  recordPolicy: 'Fassung der Erklärung',
  placeholder: '„{title}“ ist nicht geladen: {vendor} würde Daten wie Ihre IP-Adresse erhalten.',
  loadOnce: 'Einmal laden',
  alwaysAllow: 'Immer erlauben: {category}',
  categories: {
    necessary: 'Notwendiges',
    functional: 'Funktionen',
    analytics: 'Statistik',
    advertising: 'Werbung',
  },
  descriptions: {
    necessary: 'Hält die Website in Betrieb und merkt sich diese Entscheidung.',
    functional: 'Videos, Karten, Chats und andere eingebettete Dienste.',
    analytics: 'Zählt Besuche und zeigt, wie die Website genutzt wird.',
    advertising: 'Misst Werbung und zeigt sie nach Ihren Interessen.',
  },
};
