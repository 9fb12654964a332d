import type { Result } from '../answer.ts';
import type { Candidate } from './compare-candidates.ts';
import { createExcerpt } from './create-excerpt.ts';
import { findHits } from './find-hits.ts';
import { findLanding, findSections } from './find-sections.ts';
import type { WeighedTerm } from './rank-pages.ts';

/** A candidate as it is shown. */
export function formatResult(
  { page, tokens, score }: Pick<Candidate, 'page' | 'tokens' | 'score'>,
  terms: readonly WeighedTerm[],
): Result {
  const hits = findHits(tokens, terms);
  const kind = page.facets.kind?.[0];
  return {
    url: page.url,
    href: findLanding(page, hits),
    title: page.title,
    excerpt: createExcerpt(page, hits),
    score,
    ...(kind ? { kind } : {}),
    sections: findSections(page, hits),
  };
}
