import type { Diagnostic } from '../diagnostics/index.ts';
import { findKeyPlace } from './find-key-place.ts';
import type { SiteLanguages } from './languages/site-languages.ts';
import { splitLanguage } from './languages/split-language.ts';
import type { Page } from './page.ts';
import { splitVersion } from './versions/split-version.ts';

const plain = (title: string) => title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Pages of one collection, language and product version with one title: in a list of results a reader cannot tell them
 * apart. Pages about an older version have the titles of the latest.
 */
export function checkTitles(
  pages: readonly Page[],
  { versions = [], languages }: SiteLanguages = {},
): Diagnostic[] {
  const groups = Map.groupBy(pages, ({ collection, id, title }) => {
    const { version = '', id: rest } = splitVersion(id, versions);
    return `${collection} ${version} ${splitLanguage(rest, languages).language ?? ''} ${plain(title)}`;
  });
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? others.map((page) => sameTitle(page, first)) : [],
  );
}

const sameTitle = (page: Page, first: Page): Diagnostic => ({
  code: 'TZ_PAGE_SAME_TITLE',
  severity: 'warning',
  message: `The title "${page.title}" is also that of ${first.file}.`,
  hint: 'Say in each title what only this page answers.',
  place: findKeyPlace(page, 'title'),
});
