const rightToLeft = new Set(['ar', 'he', 'fa', 'ur']);

/** The direction in which a language is written, as in `<html dir>`. */
export const findDirection = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(language.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr';

/** The language as `Intl` takes it. English pages are read everywhere: their days come in the order of the world at large. */
export const findLocale = (language: string): string => (language === 'en' ? 'en-GB' : language);
