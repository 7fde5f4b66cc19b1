import type { Messages } from './messages.js';

/**
 * Italian. Terms: “revocare il consenso”, “trattare i dati”, “finalità” as on the European Commission's page
 * https://commission.europa.eu/law/law-topic/data-protection/rules-business-and-organisations/legal-grounds-processing-data/grounds-processing/what-if-somebody-withdraws-their-consent_it;
 * “in qualsiasi momento”, “titolare del trattamento” as on https://www.iusprivacy.eu (EDPB guidelines 05/2020; both seen
 * in a stored copy, 2026-11-25). “trasferire” (GDPR 44), “rifiutare” (Garante, 10 June 2021) from memory, unverified.
 */
export const messages: Messages = {
  language: 'it',
  title: 'La tua privacy',
  ask: '{controller} chiede il tuo consenso per archiviare e leggere dati sul tuo dispositivo. Finalità: {purposes}.',
  thisSite: 'Questo sito',
  vendorCount: {
    one: '{n} fornitore riceverebbe dati.',
    many: '{n} fornitori riceverebbero dati.',
    other: '{n} fornitori riceverebbero dati.',
  },
  abroad: 'I dati verrebbero trasferiti anche verso: {countries}.',
  term: {
    one: 'La tua risposta vale per {n} giorno.',
    many: 'La tua risposta vale per {n} giorni.',
    other: 'La tua risposta vale per {n} giorni.',
  },
  withdrawHow: 'Puoi revocare il consenso in qualsiasi momento in “Impostazioni cookie”.',
  policyChanged: 'La nostra informativa sulla privacy è cambiata: {changes}',
  gpcHonoured:
    'Richiesta di opposizione accolta: il tuo browser invia Global Privacy Control, quindi “{purposes}” resta disattivato.',
  policyLink: 'Informativa sulla privacy',
  acceptAll: 'Accetta tutto',
  rejectAll: 'Rifiuta tutto',
  openPreferences: 'Preferenze',
  saved: 'La tua scelta è stata salvata.',
  preferencesTitle: 'Preferenze sulla privacy',
  preferencesText: 'Scegli che cosa consentire. Tutto resta disattivato fino a quando lo attivi tu.',
  save: 'Salva le scelte',
  close: 'Chiudi',
  withdraw: 'Revoca il consenso',
  receipt: 'Scarica la ricevuta',
  rightsLink: 'I tuoi diritti',
  alwaysOn: 'Sempre attivo',
  cookie: 'Cookie',
  duration: 'Durata',
  vendor: 'Fornitore',
  country: 'Paese',
  noVendors: 'Nessun fornitore.',
  dataCollected: 'Dati raccolti',
  notPublished: 'I tuoi dati non vengono pubblicati.',
  published: 'I tuoi dati vengono pubblicati in fonti accessibili al pubblico.',
  recordId: 'ID del consenso',
  recordDate: 'Data',
  recordPolicy: 'Versione dell’informativa',
  placeholder: '“{title}” non è caricato: {vendor} riceverebbe dati come il tuo indirizzo IP.',
  loadOnce: 'Carica una volta',
  alwaysAllow: 'Consenti sempre: {category}',
  categories: {
    necessary: 'Necessario',
    functional: 'Funzionalità',
    analytics: 'Statistiche',
    advertising: 'Pubblicità',
  },
  descriptions: {
    necessary: 'Fa funzionare il sito e ricorda questa risposta.',
    functional: 'Video, mappe, chat e altri servizi incorporati.',
    analytics: 'Conta le visite e mostra come viene usato il sito.',
    advertising: 'Misura la pubblicità e la mostra in base ai tuoi interessi.',
  },
};
