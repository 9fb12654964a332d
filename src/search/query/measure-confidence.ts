import type { RankedPage, WeighedTerm } from './rank-pages.ts';

/**
 * How sure the first result answers: the share of the query's information that the best page holds, unknown words
 * included, since a word that no page has is often what the question is about.
 *
 * @param terms every term of the query, found or not.
 */
export function measureConfidence(terms: readonly WeighedTerm[], best: RankedPage | undefined): number {
  if (!best) return 0;
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  const held = terms
    .filter(({ match }) => match.weights.has(best.key))
    .reduce((sum, { idf }) => sum + idf, 0);
  return total === 0 ? 0 : held / total;
}
