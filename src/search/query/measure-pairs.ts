import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import type { QueryPlan } from './query-plan.ts';
import type { WeighedTerm } from './rank-pages.ts';

/**
 * How much of the query's wording a text keeps: for each pair of neighbouring terms that also stand side by side in the
 * text, the smaller idf of the two.
 *
 * @param words of the text, in order.
 */
export function measurePairs(
  words: readonly Token[],
  plan: QueryPlan,
  terms: readonly WeighedTerm[],
  language: string,
): number {
  if (plan.pairs.length === 0) return 0;
  const wanted = new Set(plan.pairs.flat());
  const neighbours = new Set<string>();
  let before = '';
  for (const { term } of words) {
    if (isStopWord(term, language)) continue;
    if (wanted.has(term) && wanted.has(before)) neighbours.add(`${before} ${term}`);
    before = term;
  }
  const idf = new Map(terms.map((term) => [term.term, term.idf]));
  return plan.pairs
    .filter(([first, second]) => neighbours.has(`${first} ${second}`))
    .reduce((sum, [first, second]) => sum + Math.min(idf.get(first) ?? 0, idf.get(second) ?? 0), 0);
}
