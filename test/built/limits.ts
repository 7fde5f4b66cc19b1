/** What the built files may weigh, brotli, in bytes. `*` stands for the hash in a chunk's name. */
export const LIMITS: Readonly<Record<string, number>> = {
  'ilumee-consent.js': 11_000,
  'ilumee-consent.notice-*.js': 6_300,
  'ilumee-consent.preferences-*.js': 2_400,
  'ilumee-consent.check-*.js': 3_500,
  'ilumee-consent.erase-*.js': 1_600,
  'ilumee-consent.receipt-*.js': 900,
  'ilumee-consent.ru-*.js': 1_200,
  'ilumee-consent.kk-*.js': 1_200,
  'ilumee-consent.full.js': 24_500,
};
