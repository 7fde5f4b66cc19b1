import type { Messages } from './messages.js';

/**
 * Turkish. Terms: “açık rıza”, “rızanın geri alınması”, “veri sorumlusu”, “kişisel veri” as the law no. 6698 is quoted on
 * https://kvkkblog.com/rizanin-geri-alinmasi-nedir/ and https://www.rskveri.com; “zorunlu”, “işlevsel”, “analitik”,
 * “reklam” as the kinds of cookies in the KVKK's guide are named on
 * https://kplawtr.com/news-insights/cerez-uygulamalari-hakkindaki-rehber-yayinlandi (seen in a stored copy, 2026-11-25).
 * The authority's own pages, https://www.kvkk.gov.tr, could not be seen: unverified there.
 */
export const messages: Messages = {
  language: 'tr',
  title: 'Gizliliğiniz',
  ask: '{controller}, cihazınızda veri saklamak ve okumak için açık rızanızı istiyor. Amaçlar: {purposes}.',
  thisSite: 'Bu site',
  vendorCount: { one: 'Veriler {n} sağlayıcıya aktarılır.', other: 'Veriler {n} sağlayıcıya aktarılır.' },
  abroad: 'Veriler şu ülkelere de aktarılır: {countries}.',
  term: { one: 'Yanıtınız {n} gün geçerlidir.', other: 'Yanıtınız {n} gün geçerlidir.' },
  withdrawHow: 'Rızanızı istediğiniz zaman “Çerez ayarları” bölümünden geri alabilirsiniz.',
  policyChanged: 'Gizlilik politikamız değişti: {changes}',
  gpcHonoured:
    'Vazgeçme talebi dikkate alındı: tarayıcınız Global Privacy Control gönderiyor, bu nedenle “{purposes}” kapalı kalır.',
  policyLink: 'Gizlilik politikası',
  acceptAll: 'Tümünü kabul et',
  rejectAll: 'Tümünü reddet',
  openPreferences: 'Tercihler',
  saved: 'Tercihiniz kaydedildi.',
  preferencesTitle: 'Gizlilik tercihleri',
  preferencesText: 'Neye izin vereceğinizi seçin. Siz açana kadar her şey kapalıdır.',
  save: 'Tercihleri kaydet',
  close: 'Kapat',
  withdraw: 'Rızayı geri al',
  receipt: 'Rıza belgesini indir',
  rightsLink: 'Haklarınız',
  alwaysOn: 'Her zaman açık',
  cookie: 'Çerez',
  duration: 'Süre',
  vendor: 'Sağlayıcı',
  country: 'Ülke',
  noVendors: 'Sağlayıcı yok.',
  dataCollected: 'Toplanan veriler',
  notPublished: 'Verileriniz yayımlanmaz.',
  published: 'Verileriniz herkese açık kaynaklarda yayımlanır.',
  recordId: 'Rıza kimliği',
  recordDate: 'Tarih',
  recordPolicy: 'Politika sürümü',
  placeholder: '“{title}” yüklenmedi: yüklenirse {vendor}, IP adresiniz gibi verileri alır.',
  loadOnce: 'Bir kez yükle',
  alwaysAllow: 'Her zaman izin ver: {category}',
  categories: {
    necessary: 'Zorunlu',
    functional: 'İşlevsel',
    analytics: 'Analitik',
    advertising: 'Reklam',
  },
  descriptions: {
    necessary: 'Sitenin çalışmasını sağlar ve bu yanıtı hatırlar.',
    functional: 'Videolar, haritalar, sohbetler ve diğer gömülü hizmetler.',
    analytics: 'Ziyaretleri sayar ve sitenin nasıl kullanıldığını gösterir.',
    advertising: 'Reklamları ölçer ve ilgi alanlarınıza göre gösterir.',
  },
};
