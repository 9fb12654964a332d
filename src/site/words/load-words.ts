import type { WordLanguage } from './find-words.ts';
import type { HelpWords } from './help-words.ts';
import { pickByLanguage } from './pick-by-language.ts';
import type { SearchingWords, Words } from './words.ts';

const loaders: Readonly<Record<WordLanguage, () => Promise<Words>>> = {
  en: async () => (await import('./en.ts')).en,
  zh: async () => (await import('./zh.ts')).zh,
  ja: async () => (await import('./ja.ts')).ja,
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ar: async () => (await import('./ar.ts')).ar,
};

const searchingLoaders: Readonly<Record<WordLanguage, () => Promise<SearchingWords>>> = {
  en: async () => (await import('./searching/en.ts')).en,
  zh: async () => (await import('./searching/zh.ts')).zh,
  ja: async () => (await import('./searching/ja.ts')).ja,
  de: async () => (await import('./searching/de.ts')).de,
  fr: async () => (await import('./searching/fr.ts')).fr,
  es: async () => (await import('./searching/es.ts')).es,
  ar: async () => (await import('./searching/ar.ts')).ar,
};

const helpLoaders: Readonly<Record<WordLanguage, () => Promise<HelpWords>>> = {
  en: async () => (await import('./help/en.ts')).en,
  zh: async () => (await import('./help/zh.ts')).zh,
  ja: async () => (await import('./help/ja.ts')).ja,
  de: async () => (await import('./help/de.ts')).de,
  fr: async () => (await import('./help/fr.ts')).fr,
  es: async () => (await import('./help/es.ts')).es,
  ar: async () => (await import('./help/ar.ts')).ar,
};

/** The words of a language for a script in the browser, which then loads no other language. */
export const loadWords = (language: string): Promise<Words> => pickByLanguage(loaders, language)();

/** The words of the help path, as `loadWords` brings the others. */
export const loadHelpWords = (language: string): Promise<HelpWords> =>
  pickByLanguage(helpLoaders, language)();

/** The words of searching alone: a third of the others. */
export const loadSearchingWords = (language: string): Promise<SearchingWords> =>
  pickByLanguage(searchingLoaders, language)();
