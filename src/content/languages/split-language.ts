/** Languages that a folder can name, and what each calls itself. Their codes are those of BCP 47, in lower case. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  zh: '中文',
  'zh-cn': '简体中文',
  'zh-tw': '繁體中文',
  ja: '日本語',
  ko: '한국어',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  'pt-br': 'Português (Brasil)',
  ru: 'Русский',
  ar: 'العربية',
  he: 'עברית',
};

export interface LocalId {
  /** Nothing for a page in the site's main language, which has no folder of its own. */
  language?: string;
  /** The id that the page has in every language. */
  id: string;
}

/** What a language calls itself: one of the names above, else what the platform knows. */
export const findLanguageName = (language: string): string =>
  languageNames[language] ?? new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;

const known = Object.keys(languageNames);

/**
 * A translation lies in a folder named after its language, under the same path as the page that it translates:
 * `zh/start/install` is `start/install` in Chinese, and `zh` is the collection's first page.
 *
 * @param languages which folders name a language, in lower case; those of `languageNames` unless a site says otherwise.
 */
export function splitLanguage(id: string, languages: readonly string[] = known): LocalId {
  const [first = '', ...rest] = id.split('/');
  if (!languages.includes(first.toLowerCase())) return { id };
  return { language: first.toLowerCase(), id: rest.join('/') || 'index' };
}
