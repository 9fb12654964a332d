import type { Facet } from '../search-index.ts';
import type { QueryPlan } from './query-plan.ts';
import type { RankedPage } from './rank-pages.ts';

/** What a page about an error counts for a question. Of 71 questions to our own pages, two thirds of them error pages, .5 to .7 found most. */
const errorPageWeight = 0.6;

/**
 * Who asks in words, rather than with an error, seldom means a page about an error: it uses the words of its topic, in a short text, and
 * would stand before the guide. The scores stay as they are for a pasted error.
 */
export function lowerErrorPages(
  pages: readonly RankedPage[],
  { log }: QueryPlan,
  facets: readonly Facet[],
): readonly RankedPage[] {
  const errors = facets.find(({ name, value }) => name === 'kind' && value === 'errors');
  if (log || !errors) return pages;
  const weigh = (page: RankedPage) =>
    errors.keys.has(page.key) ? { ...page, score: page.score * errorPageWeight } : page;
  return pages.map(weigh).sort((a, b) => b.score - a.score);
}
