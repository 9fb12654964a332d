import { findLanguageName } from '../../content/index.ts';
import type { SiteSettings } from '../settings/index.ts';
import type { Alternate } from './find-alternates.ts';
import { trimBase } from './page-address.ts';

type Settings = Pick<SiteSettings, 'base' | 'language'>;

/**
 * Address of a page that is not one of the content, in a language: `/help/` and `/help/zh/`, `/` and `/zh/`.
 *
 * @param path that of the main language, below the base.
 */
export const createLocalAddress = (path: string, language: string, settings: Settings): string =>
  `${trimBase(settings.base)}${path}${language === settings.language ? '' : `${language}/`}`;

/** Such a page in every language of the site. */
export const findLocalAlternates = (
  path: string,
  languages: readonly string[],
  settings: Settings,
): Alternate[] =>
  languages.map((language) => ({
    language,
    name: findLanguageName(language),
    href: createLocalAddress(path, language, settings),
    translated: true,
  }));

/** What Astro is told to make of such a page: one without a language in its address, and one for each other language. */
export const createLanguagePaths = ([, ...others]: readonly string[]) => [
  { params: { language: undefined } },
  ...others.map((language) => ({ params: { language } })),
];
