import type { Messages } from './messages.js';

/**
 * French. Terms: « consentement », « refuser », « cookies et autres traceurs », « données à caractère personnel »,
 * « terminal » as in the CNIL's recommendation 2020-092, https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197
 * (seen in a stored copy, 2026-11-25). « retirer », « destinataires », « responsable du traitement » (RGPD 7, 13;
 * eur-lex 32016R0679) from memory, unverified.
 */
export const messages: Messages = {
  language: 'fr',
  title: 'Votre vie privée',
  ask: '{controller} demande votre consentement pour enregistrer et lire des données sur votre appareil. Finalités\u00a0: {purposes}.',
  thisSite: 'Ce site',
  vendorCount: {
    one: '{n} fournisseur recevrait des données.',
    many: '{n} fournisseurs recevraient des données.',
    other: '{n} fournisseurs recevraient des données.',
  },
  abroad: 'Des données seraient aussi transférées vers les pays suivants\u00a0: {countries}.',
  term: {
    one: 'Votre réponse est valable {n} jour.',
    many: 'Votre réponse est valable {n} jours.',
    other: 'Votre réponse est valable {n} jours.',
  },
  withdrawHow:
    'Vous pouvez retirer votre consentement à tout moment sous «\u00a0Gestion des cookies\u00a0».',
  policyChanged: 'Notre politique de confidentialité a changé\u00a0: {changes}',
  gpcHonoured:
    'Demande d’opposition prise en compte\u00a0: votre navigateur envoie Global Privacy Control, «\u00a0{purposes}\u00a0» reste donc désactivé.',
  policyLink: 'Politique de confidentialité',
  acceptAll: 'Tout accepter',
  rejectAll: 'Tout refuser',
  openPreferences: 'Personnaliser',
  saved: 'Votre choix a été enregistré.',
  preferencesTitle: 'Préférences de confidentialité',
  preferencesText: 'Choisissez ce que vous autorisez. Tout est désactivé jusqu’à ce que vous l’activiez.',
  save: 'Enregistrer les choix',
  close: 'Fermer',
  withdraw: 'Retirer le consentement',
  receipt: 'Télécharger le reçu',
  rightsLink: 'Vos droits',
  alwaysOn: 'Toujours actif',
  cookie: 'Cookie',
  duration: 'Durée',
  vendor: 'Fournisseur',
  country: 'Pays',
  noVendors: 'Aucun fournisseur.',
  dataCollected: 'Données collectées',
  notPublished: 'Vos données ne sont pas publiées.',
  published: 'Vos données sont publiées dans des sources accessibles au public.',
  recordId: 'ID du consentement',
  recordDate: 'Date',
  recordPolicy: 'Version de la politique',
  placeholder:
    '«\u00a0{title}\u00a0» n’est pas chargé\u00a0: {vendor} recevrait des données telles que votre adresse IP.',
  loadOnce: 'Charger une fois',
  alwaysAllow: 'Toujours autoriser\u00a0: {category}',
  categories: {
    necessary: 'Nécessaire',
    functional: 'Fonctionnalités',
    analytics: 'Mesure d’audience',
    advertising: 'Publicité',
  },
  descriptions: {
    necessary: 'Fait fonctionner le site et mémorise cette réponse.',
    functional: 'Vidéos, cartes, messageries et autres services intégrés.',
    analytics: 'Compte les visites et montre comment le site est utilisé.',
    advertising: 'Mesure la publicité et l’affiche selon vos centres d’intérêt.',
  },
};
