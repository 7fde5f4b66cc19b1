/**
 * What the built files may weigh, brotli, in bytes. `*` stands for the hash in a chunk's name. The first file is over
 * its aim (8.0 kB): whatever raises a limit says here what for.
 */
export const LIMITS: Readonly<Record<string, number>> = {
  // With 70 vendors' hosts (1.7 kB) and the names of what they store (0.8), and the reopen button's label in twelve
  // languages (0.15); with what keeps a tampered page out of its decisions (1.0: the natives 0.5, the rest where they
  // are asked) and Trusted Types (0.3), both of which have to be there before any other script; with what asks where
  // the notice does not come (0.4), and one answer in all tabs and a stop for what is on its way at a withdrawal (0.2).
  // And 0.05 for releasing by the browser's own methods, 0.12 for dividing start tags in HTML as browsers do, without
  // which held addresses passed, 0.02 for not letting WebKit forget a file that is on its way; a change of one letter
  // moves the whole by up to 0.07. And 2.5 for 80 ways in which something passed (2026-11-26): the next page of a frame
  // or a popup, frames in frames, tags written in pieces, addresses in the forms that only the URL parser takes, further
  // properties of styles, what was made under a grant and is put in after the withdrawal. And 0.9 for
  // addresses in attributes of SVG, forms in declared shadow trees, texts in HTML that are no markup and stay as they
  // are, and rules, fonts and windows of before a withdrawal. And 0.1 for asking plain nodes little, which makes an
  // insertion a third cheaper, 0.15 for text that a page inserts or writes as text, and elements of XML, 0.1 for not
  // believing what a node says of itself, 0.03 for saying that the browser keeps no record.
  'ilumee-consent.js': 28_030,
  // The banner, its style and English, without Preact; with the words that join lists (0.1 kB) and, here and in each
  // language, the names of 17 countries (0.13): the first use of Intl for either takes 13 to 40 ms. And 0.19 for marking
  // what the site says in another language.
  'ilumee-consent.notice-*.js': 4_900,
  // With the hashes of the preferences and nine languages (0.4 kB).
  'ilumee-consent.ask-*.js': 7_560,
  // With Preact.
  'ilumee-consent.preferences-*.js': 10_980,
  // With a copy of the words that join lists (0.1 kB).
  'ilumee-consent.rights-*.js': 6_280,
  'ilumee-consent.vendors-*.js': 4_390,
  // 38 presets; a page that names none does not load it. Contentsquare's opt-out, and how it is undone, is 0.2 kB of it.
  'ilumee-consent.presets-*.js': 6_600,
  'ilumee-consent.log-*.js': 2_850,
  'ilumee-consent.bridge-*.js': 1_300,
  'ilumee-consent.forms-*.js': 600,
  'ilumee-consent.ru-*.js': 2_470,
  'ilumee-consent.de-*.js': 2_250,
  'ilumee-consent.fr-*.js': 2_270,
  'ilumee-consent.es-*.js': 2_100,
  'ilumee-consent.it-*.js': 2_150,
  'ilumee-consent.pt-*.js': 2_200,
  'ilumee-consent.tr-*.js': 2_220,
  'ilumee-consent.zh-*.js': 1_980,
  'ilumee-consent.ar-*.js': 2_270,
  // With names of countries and units, which Chromium lacks (0.4 kB).
  'ilumee-consent.kk-*.js': 2_740,
  'ilumee-consent.uz-*.js': 2_420,
  // With everything above.
  'ilumee-consent.full.js': 81_520,
};
