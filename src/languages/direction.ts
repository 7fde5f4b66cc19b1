export const isRightToLeft = (language: string): boolean => /^ar\b/.test(language);

/** For the `dir` attribute. */
export const direction = (language: string): 'ltr' | 'rtl' => (isRightToLeft(language) ? 'rtl' : 'ltr');
