const isRightToLeft = (language) => /^ar\b/.test(language);
/** For the `dir` attribute. */
const direction = (language) => (isRightToLeft(language) ? 'rtl' : 'ltr');

export { direction as d };
