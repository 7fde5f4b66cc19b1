import type { Messages } from './messages.js';

/**
 * Spanish. Terms: «consentimiento», «retirar en cualquier momento», «responsable del tratamiento» as on the page of the
 * Catalan data protection authority,
 * https://apdcat.gencat.cat/es/drets_i_obligacions/drets/dret_a_revocar_el_consentiment/index.html; «retirada»,
 * «rechazo», «cookies» as in the AEPD's guide on cookies, in a copy at https://es.studenta.com/content/129825105
 * (both seen in a stored copy, 2026-11-25). «destinatarios», «transferir» (RGPD 13, 44) from memory, unverified.
 */
export const messages: Messages = {
  language: 'es',
  title: 'Su privacidad',
  ask: '{controller} solicita su consentimiento para guardar y leer datos en su dispositivo. Finalidades: {purposes}.',
  thisSite: 'Este sitio',
  vendorCount: {
    one: '{n} proveedor recibiría datos.',
    many: '{n} proveedores recibirían datos.',
    other: '{n} proveedores recibirían datos.',
  },
  abroad: 'También se transferirían datos a: {countries}.',
  term: {
    one: 'Su respuesta es válida durante {n} día.',
    many: 'Su respuesta es válida durante {n} días.',
    other: 'Su respuesta es válida durante {n} días.',
  },
  withdrawHow: 'Puede retirar su consentimiento en cualquier momento en «Configuración de cookies».',
  policyChanged: 'Nuestra política de privacidad ha cambiado: {changes}',
  gpcHonoured:
    'Solicitud de exclusión atendida: su navegador envía Global Privacy Control, por lo que «{purposes}» queda desactivado.',
  policyLink: 'Política de privacidad',
  acceptAll: 'Aceptar todo',
  rejectAll: 'Rechazar todo',
  openPreferences: 'Configurar',
  saved: 'Su elección se ha guardado.',
  preferencesTitle: 'Preferencias de privacidad',
  preferencesText: 'Elija lo que permite. Todo está desactivado hasta que usted lo active.',
  save: 'Guardar la selección',
  close: 'Cerrar',
  withdraw: 'Retirar el consentimiento',
  receipt: 'Descargar el comprobante',
  rightsLink: 'Sus derechos',
  alwaysOn: 'Siempre activo',
  cookie: 'Cookie',
  duration: 'Duración',
  vendor: 'Proveedor',
  country: 'País',
  noVendors: 'Ningún proveedor.',
  dataCollected: 'Datos recopilados',
  notPublished: 'Sus datos no se publican.',
  published: 'Sus datos se publican en fuentes de acceso público.',
  recordId: 'ID de consentimiento',
  recordDate: 'Fecha',
  recordPolicy: 'Versión de la política',
  placeholder: '«{title}» no se ha cargado: {vendor} recibiría datos como su dirección IP.',
  loadOnce: 'Cargar una vez',
  alwaysAllow: 'Permitir siempre: {category}',
  categories: {
    necessary: 'Necesario',
    functional: 'Funciones',
    analytics: 'Analítica',
    advertising: 'Publicidad',
  },
  descriptions: {
    necessary: 'Hace que el sitio funcione y recuerda esta respuesta.',
    functional: 'Vídeos, mapas, chats y otros servicios integrados.',
    analytics: 'Cuenta las visitas y muestra cómo se usa el sitio.',
    advertising: 'Mide la publicidad y la muestra según sus intereses.',
  },
};
