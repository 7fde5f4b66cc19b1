import type { Messages } from './messages.js';

/**
 * Russian. Terms of Kazakhstan's law 94-V «О персональных данных и их защите»: «согласие», «субъект», «общедоступные
 * источники», «третьи лица» as on https://www.pavlodar.com/zakon/?all=040002&dok=05410 (chapter 2) and
 * https://bestprofi.com/m/document/514236005 (seen in a stored copy, 2026-11-25); «отзыв согласия», «трансграничная
 * передача», «распространение в общедоступных источниках» (article 8) by its English text on
 * https://adilet.zan.kz/eng/docs/Z1300000094; the Russian page there could not be seen, unverified.
 */
export const messages: Messages = {
  language: 'ru',
  title: 'Ваша конфиденциальность',
  ask: '{controller} запрашивает ваше согласие на сохранение и чтение данных на вашем устройстве. Цели: {purposes}.',
  thisSite: 'Этот сайт',
  vendorCount: {
    one: 'Данные получит {n} поставщик.',
    few: 'Данные получат {n} поставщика.',
    many: 'Данные получат {n} поставщиков.',
    other: 'Данные получат {n} поставщика.',
  },
  abroad: 'Данные будут передаваться также в другие страны: {countries}.',
  term: {
    one: 'Ваш ответ действует {n} день.',
    few: 'Ваш ответ действует {n} дня.',
    many: 'Ваш ответ действует {n} дней.',
    other: 'Ваш ответ действует {n} дня.',
  },
  withdrawHow: 'Отозвать согласие можно в любой момент в разделе «Настройки cookie».',
  policyChanged: 'Наша политика конфиденциальности изменилась: {changes}',
  gpcHonoured:
    'Запрос на отказ учтён: ваш браузер передаёт сигнал Global Privacy Control, поэтому «{purposes}» не включается.',
  policyLink: 'Политика конфиденциальности',
  acceptAll: 'Принять все',
  rejectAll: 'Отклонить все',
  openPreferences: 'Настроить',
  saved: 'Ваш выбор сохранён.',
  preferencesTitle: 'Настройки конфиденциальности',
  preferencesText: 'Выберите, что разрешить. Всё выключено, пока вы сами это не включите.',
  save: 'Сохранить выбор',
  close: 'Закрыть',
  withdraw: 'Отозвать согласие',
  receipt: 'Скачать подтверждение',
  rightsLink: 'Ваши права',
  alwaysOn: 'Всегда включены',
  cookie: 'Файл cookie',
  duration: 'Срок',
  vendor: 'Поставщик',
  country: 'Страна',
  noVendors: 'Поставщиков нет.',
  dataCollected: 'Собираемые данные',
  notPublished: 'Ваши данные не распространяются в общедоступных источниках.',
  published: 'Ваши данные распространяются в общедоступных источниках.',
  recordId: 'ID согласия',
  recordDate: 'Дата',
  recordPolicy: 'Версия политики',
  placeholder: 'Содержимое «{title}» не загружено: при загрузке {vendor} получит данные, например ваш IP-адрес.',
  loadOnce: 'Загрузить один раз',
  alwaysAllow: 'Всегда разрешать: {category}',
  categories: {
    necessary: 'Необходимые',
    functional: 'Функциональные',
    analytics: 'Аналитика',
    advertising: 'Реклама',
  },
  descriptions: {
    necessary: 'Обеспечивают работу сайта и запоминают ваш ответ.',
    functional: 'Видео, карты, чаты и другие встроенные сервисы.',
    analytics: 'Подсчёт посещений и анализ использования сайта.',
    advertising: 'Измерение рекламы и её показ по вашим интересам.',
  },
};
