/** What the built files may weigh, brotli, in bytes. `*` stands for the hash in a chunk's name. */
export const LIMITS: Readonly<Record<string, number>> = {
  'ilumee-consent.js': 11_000,
  'ilumee-consent.notice-*.js': 6_300,
  'ilumee-consent.preferences-*.js': 2_400,
  'ilumee-consent.ask-*.js': 4_200,
  'ilumee-consent.rights-*.js': 2_400,
  'ilumee-consent.ru-*.js': 1_200,
  'ilumee-consent.kk-*.js': 1_200,
  'ilumee-consent.full.js': 24_500,
};
