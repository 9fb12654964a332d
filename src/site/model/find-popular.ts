import { findMostAsked } from './find-most-asked.ts';
import { isSearched } from './is-searched.ts';
import type { SitePage } from './site-page.ts';

/** The answers that most tickets asked for; where too few were asked for twice, the first of the others fill the list. */
export function findPopular(pages: readonly SitePage[], count: number): SitePage[] {
  const asked = findMostAsked(pages, count);
  const others = pages.filter(
    (page) => page.collection === 'faq' && !page.isFirst && !page.hidden && !asked.includes(page),
  );
  return [...asked, ...others].filter(isSearched).slice(0, count);
}
