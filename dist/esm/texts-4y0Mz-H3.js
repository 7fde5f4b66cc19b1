import { a as languageOf } from './imported-Tom1l1BX.js';

/** The name of a country by its ISO 3166-1 code; what is no code stays as it stands. */
function countryName(code, { language, countries }) {
    if (Object.hasOwn(countries, code))
        return countries[code];
    try {
        // Chromium would name what the Kazakh list has not in English.
        return new Intl.DisplayNames(language === 'kk' ? 'ru' : language, { type: 'region' }).of(code) ?? code;
    }
    catch {
        return code;
    }
}
/** Between items, before the last of two, and before the last of more where that differs: as CLDR has it. */
const SEPARATORS = {
    en: [', ', ' and ', ', and '],
    ru: [', ', ' и '],
    kk: [', ', ' және ', ', '],
    de: [', ', ' und '],
    fr: [', ', ' et '],
    it: [', ', ' e '],
    pt: [', ', ' e '],
    tr: [', ', ' ve '],
    uz: [', ', ' va '],
    zh: ['、', '和'],
    ar: [' و', ' و'],
};
/**
 * `a, b, and c`. Not by `Intl.ListFormat`, whose first use takes Chromium 13 to 37 ms (measured), more than all else
 * of the banner; only Spanish, which says `e` before some words, needs it.
 */
function listOf(items, language) {
    const separators = SEPARATORS[language];
    if (!separators)
        return new Intl.ListFormat(language).format(items);
    const [between, ofTwo, ofMore = ofTwo] = separators;
    const before = items.slice(0, -1).join(between);
    return [before, items.at(-1)].filter(Boolean).join(items.length > 2 ? ofMore : ofTwo);
}

/** Puts values for `{words}`. Components escape the result like any text. */
const fill = (text, values) => text.replace(/{(\w+)}/g, (_, word) => Object.hasOwn(values, word) ? String(values[word] ?? '') : '');
/** The form that this number takes in this language. */
const plural = (forms, n, language) => fill(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, {
  n
});
/** A text with its tag, in this language. */
function entryIn(texts, language) {
  // Not by looking it up: a record may say that its language is `constructor`.
  const entries = Object.entries(texts);
  return entries.find(([tag]) => tag === language) ?? entries.find(([tag]) => languageOf(tag) === language);
}
/** In this language or the first there is; in Kazakh, Russian comes before that. */
const chosen = (texts, language) => entryIn(texts, language) ?? (language === 'kk' ? entryIn(texts, 'ru') : undefined) ?? Object.entries(texts)[0];
/** Before the tag of what is in another language than the sentence around it, before its words, and after them. */
const MARK = '\uE000';
/**
 * A text of the site's own, in this language or the first it has; in Kazakh, Russian comes before that.
 * @param isMarked for `inLanguages`: says which language it is in, if in another one
 */
function local(text, language, isMarked) {
  if (typeof text !== 'object') return text;
  const [tag = '', words] = chosen(text, language) ?? [];
  return isMarked && words && languageOf(tag) !== language ? MARK + tag + MARK + words + MARK : words;
}
/** A marked sentence in pieces: what the site says in other languages alone is read out as such (WCAG 3.1.2). */
function inLanguages(marked) {
  const parts = marked.split(MARK);
  return parts.flatMap((part, n) => n % 3 === 1 ? [] : n % 3 ? [[part, parts[n - 1].replace(/_/g, '-').replace(/^kz\b/i, 'kk')]] : [part]);
}
/** The built-in texts with the site's own over them. */
function withOwnTexts({
  messages,
  settings
}) {
  const own = Object.entries(settings.notice.texts ?? {}).map(([key, text]) => [key, local(text, messages.language)]);
  return {
    ...messages,
    ...Object.fromEntries(own.filter(([key]) => typeof (messages[key] ?? '') === 'string'))
  };
}
/** The name of a category: the site's own, the built-in one, or its id. */
const categoryName = ({
  settings,
  messages,
  isMarked
}, id) => local(settings.categories?.[id]?.name, messages.language, isMarked) ?? messages.categories[id] ?? id;
/** That Global Privacy Control is honoured, and what it keeps off; not where the visitor has turned it on himself. */
function gpcSentence(view) {
  const {
    settings,
    messages,
    gpc,
    isGranted
  } = view;
  const {
    honourGpc,
    categories
  } = settings.rules;
  const off = honourGpc.filter(id => gpc && categories.includes(id) && !isGranted(id));
  const names = off.map(id => categoryName(view, id));
  return off.length > 0 && fill(messages.gpcHonoured, {
    purposes: listOf(names, messages.language)
  });
}

export { MARK as M, listOf as a, countryName as b, categoryName as c, fill as f, gpcSentence as g, inLanguages as i, local as l, plural as p, withOwnTexts as w };
