import type { Messages } from './messages.js';

/**
 * Portuguese, in words that Portugal and Brazil share: neither “guardar” nor “salvar”, “ficheiro” nor “arquivo”,
 * “recolhidos” nor “coletados”. Terms: “retirar o consentimento”, “tratamento dos dados”, “finalidades” as on the
 * European Commission's page
 * https://commission.europa.eu/law/law-topic/data-protection/rules-business-and-organisations/legal-grounds-processing-data/grounds-processing/what-if-somebody-withdraws-their-consent_pt;
 * “a qualquer momento” as on https://ulssm.min-saude.pt/?p=2884; “rejeitar”, “cookies” as Brazil's ANPD is quoted on
 * https://jus.com.br/artigos/98459 (all seen in a stored copy, 2026-11-25).
 */
export const messages: Messages = {
  language: 'pt',
  title: 'A sua privacidade',
  ask: '{controller} pede o seu consentimento para armazenar e ler dados no seu dispositivo. Finalidades: {purposes}.',
  thisSite: 'Este site',
  vendorCount: {
    one: '{n} fornecedor receberia dados.',
    many: '{n} fornecedores receberiam dados.',
    other: '{n} fornecedores receberiam dados.',
  },
  abroad: 'Os dados também seriam transferidos para: {countries}.',
  term: {
    one: 'A sua resposta é válida por {n} dia.',
    many: 'A sua resposta é válida por {n} dias.',
    other: 'A sua resposta é válida por {n} dias.',
  },
  withdrawHow: 'O consentimento pode ser retirado a qualquer momento em “Preferências de cookies”.',
  policyChanged: 'A nossa política de privacidade mudou: {changes}',
  gpcHonoured:
    'Pedido de oposição atendido: o seu navegador envia Global Privacy Control, por isso “{purposes}” permanece desativado.',
  policyLink: 'Política de privacidade',
  acceptAll: 'Aceitar tudo',
  rejectAll: 'Rejeitar tudo',
  openPreferences: 'Preferências',
  saved: 'A sua escolha foi gravada.',
  preferencesTitle: 'Preferências de privacidade',
  preferencesText: 'Escolha o que permite. Tudo fica desativado até ser ativado.',
  save: 'Gravar escolhas',
  close: 'Fechar',
  withdraw: 'Retirar o consentimento',
  receipt: 'Obter o recibo',
  rightsLink: 'Os seus direitos',
  alwaysOn: 'Sempre ativo',
  cookie: 'Cookie',
  duration: 'Duração',
  vendor: 'Fornecedor',
  country: 'País',
  noVendors: 'Nenhum fornecedor.',
  dataCollected: 'Dados obtidos',
  notPublished: 'Os seus dados não são publicados.',
  published: 'Os seus dados são publicados em fontes acessíveis ao público.',
  recordId: 'ID do consentimento',
  recordDate: 'Data',
  recordPolicy: 'Versão da política',
  placeholder: '“{title}” não foi carregado: {vendor} receberia dados como o seu endereço IP.',
  loadOnce: 'Carregar uma vez',
  alwaysAllow: 'Permitir sempre: {category}',
  categories: {
    necessary: 'Necessário',
    functional: 'Funcionalidades',
    analytics: 'Estatísticas',
    advertising: 'Publicidade',
  },
  descriptions: {
    necessary: 'Garante o funcionamento do site e lembra esta resposta.',
    functional: 'Vídeos, mapas, chats e outros serviços incorporados.',
    analytics: 'Conta as visitas e mostra como o site é usado.',
    advertising: 'Medição de publicidade e anúncios de acordo com os seus interesses.',
  },
};
