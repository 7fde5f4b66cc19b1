import type { Messages } from './messages.js';

/**
 * Arabic. Terms: «ملفات تعريف الارتباط», «الموافقة», «رفض» as in the cookie policy of the Dubai World Trade Centre, owned
 * by the government, https://www.dwtc.com/ar/cookie-policy/ (seen in a stored copy, 2026-11-25). «سحب الموافقة» (also
 * «العدول عن الموافقة» in Saudi Arabia), «نقل البيانات», «جهة التحكم» from memory: the laws on sdaia.gov.sa and u.ae could
 * not be seen, unverified there. The sentences agree with no name in gender: `ask` is a heading with a colon.
 */
export const messages: Messages = {
  language: 'ar',
  title: 'خصوصيتك',
  ask: 'طلب من {controller}: موافقتك على حفظ بيانات على جهازك وقراءتها للأغراض الآتية: {purposes}.',
  thisSite: 'هذا الموقع',
  vendorCount: {
    zero: 'لن تُرسل بيانات إلى أي مورّد.',
    one: 'ستُرسل بيانات إلى مورّد واحد.',
    two: 'ستُرسل بيانات إلى مورّدين اثنين.',
    few: 'ستُرسل بيانات إلى {n} مورّدين.',
    many: 'ستُرسل بيانات إلى {n} مورّدًا.',
    other: 'ستُرسل بيانات إلى {n} مورّد.',
  },
  abroad: 'ستُنقل البيانات أيضًا إلى: {countries}.',
  term: {
    zero: 'تسري إجابتك اليوم فقط.',
    one: 'تسري إجابتك مدة يوم واحد.',
    two: 'تسري إجابتك مدة يومين.',
    few: 'تسري إجابتك مدة {n} أيام.',
    many: 'تسري إجابتك مدة {n} يومًا.',
    other: 'تسري إجابتك مدة {n} يوم.',
  },
  withdrawHow: 'يمكنك سحب موافقتك في أي وقت من «إعدادات ملفات تعريف الارتباط».',
  policyChanged: 'تغيّرت سياسة الخصوصية لدينا: {changes}',
  gpcHonoured: 'تمت تلبية طلب الرفض: يرسل متصفحك إشارة Global Privacy Control، لذلك يبقى متوقفًا: «{purposes}».',
  policyLink: 'سياسة الخصوصية',
  acceptAll: 'قبول الكل',
  rejectAll: 'رفض الكل',
  openPreferences: 'التفضيلات',
  saved: 'تم حفظ اختيارك.',
  preferencesTitle: 'تفضيلات الخصوصية',
  preferencesText: 'اختر ما تسمح به. كل شيء متوقف إلى أن تفعّله.',
  save: 'حفظ الاختيارات',
  close: 'إغلاق',
  withdraw: 'سحب الموافقة',
  receipt: 'تنزيل إيصال الموافقة',
  rightsLink: 'حقوقك',
  alwaysOn: 'مفعّل دائمًا',
  cookie: 'ملف الارتباط',
  duration: 'المدة',
  vendor: 'المورّد',
  country: 'البلد',
  noVendors: 'لا يوجد مورّدون.',
  dataCollected: 'البيانات التي تُجمع',
  notPublished: 'لا تُنشر بياناتك.',
  published: 'تُنشر بياناتك في مصادر متاحة للعموم.',
  recordId: 'معرّف الموافقة',
  recordDate: 'التاريخ',
  recordPolicy: 'إصدار السياسة',
  placeholder: 'لم يُحمَّل «{title}»: عند تحميله يتلقى {vendor} بيانات مثل عنوان IP الخاص بك.',
  loadOnce: 'تحميل مرة واحدة',
  alwaysAllow: 'السماح دائمًا: {category}',
  categories: {
    necessary: 'الضروريات',
    functional: 'الميزات الوظيفية',
    analytics: 'التحليلات',
    advertising: 'الإعلانات',
  },
  descriptions: {
    necessary: 'تشغيل الموقع وتذكّر هذه الإجابة.',
    functional: 'مقاطع فيديو وخرائط ومحادثات وخدمات مضمّنة أخرى.',
    analytics: 'إحصاء الزيارات وبيان كيفية استخدام الموقع.',
    advertising: 'قياس الإعلانات وعرضها حسب اهتماماتك.',
  },
};
