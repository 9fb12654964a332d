import type { Result } from '../answer.ts';
import type { Candidate } from './compare-candidates.ts';
import { createExcerpt } from './create-excerpt.ts';
import { findHits } from './find-hits.ts';
import { findSections } from './find-sections.ts';
import type { WeighedTerm } from './rank-pages.ts';

/** A candidate as it is shown. */
export function formatResult({ page, tokens, score }: Candidate, terms: readonly WeighedTerm[]): Result {
  const hits = findHits(tokens, terms);
  const kind = page.facets.kind?.[0];
  return {
    url: page.url,
    title: page.title,
    excerpt: createExcerpt(page, hits),
    score,
    ...(kind ? { kind } : {}),
    sections: findSections(page, hits),
  };
}
