import type { IndexedPage } from '../search-index.ts';
import { createSignature, measureSignature } from '../signatures/measure-signature.ts';
import { parsePhrases } from '../text/phrases.ts';
import { dropChineseFillers, isStopWord } from '../text/stop-words.ts';
import { foldWord, tokenize } from '../text/tokenize.ts';
import type { QueryPlan } from './query-plan.ts';

/** Below this share of a signature, two messages are different errors that use the same words. */
const leastLikeness = 0.6;

/** From this share of common words on, a question is taken for the one that the page answers. */
const leastSameness = 0.7;

/**
 * How much a query is what a page says that it is about, 0 to 1: one of its `errors`, each line of a log compared without what
 * varies; or its title or one of its `asks`, word by word.
 */
export function measureLikeness(plan: QueryPlan, page: IndexedPage, language: string): number {
  if (namesPage(plan, page)) return 1;
  return Math.max(measureErrorLikeness(plan, page), measureAskLikeness(plan, page, language));
}

/** Whether the query holds the code that the page is named after: `/errors/TZ_TREE_DIRTY/`. */
function namesPage({ terms }: QueryPlan, { url }: IndexedPage): boolean {
  const name = foldWord(url.split('/').filter(Boolean).at(-1) ?? '');
  return /[a-z0-9]_[a-z0-9]|^[a-z]+\d{3,}/.test(name) && terms.some(({ term }) => term === name);
}

function measureErrorLikeness({ query, log }: QueryPlan, page: IndexedPage): number {
  const phrases = parsePhrases(page.meta.errors);
  if (phrases.length === 0) return 0;
  const messages = (log?.messages ?? [query.slice(0, 500)]).map(createSignature);
  let most = 0;
  for (const signature of phrases.map(createSignature))
    for (const message of messages) most = Math.max(most, measureSignature(signature, message));
  return most >= leastLikeness ? most : 0;
}

/** The share of words that two questions have in common, of all that either has (Jaccard). */
function measureAskLikeness({ words }: QueryPlan, page: IndexedPage, language: string): number {
  const query = new Set(words.filter((word) => !isStopWord(word, language)));
  let most = 0;
  for (const phrase of [page.title, ...parsePhrases(page.meta.asks)]) {
    const said = tokenize(dropChineseFillers(phrase)).words.map(({ term }) => term);
    const ask = new Set(said.filter((word) => !isStopWord(word, language)));
    const both = query.intersection(ask).size;
    most = Math.max(most, both / Math.max(1, query.size + ask.size - both));
  }
  return most >= leastSameness ? most : 0;
}
