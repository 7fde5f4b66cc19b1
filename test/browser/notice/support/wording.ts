// What no text of the notice may say, in the languages there are. Found by Deceptive Patterns guidelines
// (EDPB 03/2022) and the Cookie Banner Taskforce: steering by feelings, double negatives, legitimate interest.

const any = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'iu');

export const LEGITIMATE_INTEREST = any(
  'legitimate interest',
  'законн\\p{L}+ интерес',
  'заңды мүдде',
  'berechtigte\\p{L}* interesse',
  'intérêts? légitime',
  'interés legítimo|intereses legítimos',
  'interess[ei] legittim[oi]',
  'interesses? legítimos?',
  'meşru menfaat',
  'qonuniy manfaat',
  '正当利益|合法利益',
  'المصلحة المشروعة|المصالح المشروعة',
);

export const STEERING = any(
  // Praise of the site, promises, pity, pressure.
  'we (value|respect|care)|best (possible )?experience|improve your experience|enjoy|recommend|sorry|unfortunately',
  'miss out|continue without|limited (version|features)|help us|support us|please|hurry|only today',
  'мы (ценим|заботимся|уважаем)|рекоменд|к сожалению|пожалуйста|помогите|лучш\\p{L}+ (опыт|впечатлен)',
  'өкінішке|ұсынамыз|көмектесіңіз',
  'wir (schätzen|respektieren)|empfohlen|leider|\\bbitte\\b|bestmögliche|hilf uns',
  'nous (respectons|attachons)|recommandé|malheureusement|meilleure expérience|aidez-nous',
  'nos importa|valoramos|recomendad|lamentablemente|mejor experiencia|ayúdanos|por favor',
  'teniamo a|consigliat|purtroppo|migliore esperienza|aiutaci|per favore',
  'valorizamos|recomendad|infelizmente|melhor experiência|ajude-nos|por favor',
  'önemsiyoruz|önerilen|maalesef|en iyi deneyim|lütfen',
  'qadrlaymiz|tavsiya|afsuski|iltimos',
  '我们重视|推荐|遗憾|最佳体验|请帮助',
  'نحن نقدر|نحترم|موصى به|للأسف|أفضل تجربة|من فضلك',
);

export const DOUBLE_NEGATIVES = any(
  "(do not|don't|never|not) (refuse|reject|decline|disagree|opt out|disable|deny)",
  'не (отказ|отклон|запрещ|отключ)\\p{L}+',
  'nicht (ablehnen|widersprechen|deaktivieren)',
  'ne (pas )?(refuser|rejeter|désactiver)',
  'no (rechazar|desactivar|denegar)',
  'non (rifiutare|disattivare)',
  'não (rejeitar|recusar|desativar)',
  'reddetme(mek|yin)',
  '不(拒绝|反对|关闭)',
  'عدم (الرفض|رفض)',
);
