/** What the built files may weigh, brotli, in bytes. `*` stands for the hash in a chunk's name. */
export const LIMITS: Readonly<Record<string, number>> = {
  'ilumee-consent.js': 9_800,
  'ilumee-consent.notice-*.js': 6_300,
  'ilumee-consent.preferences-*.js': 2_400,
  'ilumee-consent.ask-*.js': 4_300,
  'ilumee-consent.rights-*.js': 1_900,
  'ilumee-consent.ru-*.js': 1_200,
  'ilumee-consent.kk-*.js': 1_200,
  'ilumee-consent.full.js': 23_800,
};
