import type { IndexedPage } from '../search-index.ts';
import { createSignature, measureSignature } from '../signatures/measure-signature.ts';
import { parsePhrases } from '../text/phrases.ts';
import type { QueryPlan } from './query-plan.ts';

/** Below this share of a signature, two messages are different errors that use the same words. */
const leastLikeness = 0.6;

/**
 * How much a query is one of the errors that a page is about, 0 to 1: the page's `errors` against each line of the log,
 * both without what varies.
 */
export function measureLikeness({ query, log }: QueryPlan, page: IndexedPage): number {
  const phrases = parsePhrases(page.meta.errors);
  if (phrases.length === 0) return 0;
  const messages = (log?.messages ?? [query.slice(0, 500)]).map(createSignature);
  let most = 0;
  for (const signature of phrases.map(createSignature))
    for (const message of messages) most = Math.max(most, measureSignature(signature, message));
  return most >= leastLikeness ? most : 0;
}
