import { findWords } from '../words/index.ts';
import { formatSection } from './collection-names.ts';
import type { SitePage } from './site-page.ts';

/**
 * The name of a section of the navigation in a language. Folders are named in the main language; in another one a section
 * is called after its own first page, where that is translated.
 *
 * @param pages all pages of the section.
 */
export function findSectionName(
  { collection, section, language }: Pick<SitePage, 'collection' | 'section' | 'language'>,
  pages: readonly SitePage[],
  mainLanguage: string,
): string {
  const first = pages.find(({ isFirst }) => isFirst);
  if (language !== mainLanguage && section && first?.textLanguage === language) return first.title;
  return formatSection(collection, section, findWords(language));
}
