import { findMostAsked } from './find-most-asked.ts';
import { isSearched } from './is-searched.ts';
import { loadSearched } from './load-searched.ts';
import type { SitePage } from './site-page.ts';

/**
 * The answers to offer before anything is asked: those opened most from search, then those that most tickets asked for; where these are
 * too few, the first of the others fill the list.
 */
export function findPopular(pages: readonly SitePage[], count: number): SitePage[] {
  const searched = loadSearched(pages, count).map(({ page }) => page);
  const others = pages.filter(
    ({ collection, isFirst, hidden }) => collection === 'faq' && !isFirst && !hidden,
  );
  const all = [...searched, ...findMostAsked(pages, count), ...others];
  return [...new Set(all)].filter(isSearched).slice(0, count);
}
