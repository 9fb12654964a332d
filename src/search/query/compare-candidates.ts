import type { IndexedPage, SearchIndex } from '../search-index.ts';
import { parsePhrases } from '../text/phrases.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { type Tokens, tokenize } from '../text/tokenize.ts';
import { tokenizePage } from './find-hits.ts';
import { keepPhrases } from './find-phrases.ts';
import { measureLikeness } from './measure-likeness.ts';
import { measurePairs } from './measure-pairs.ts';
import type { QueryPlan } from './query-plan.ts';
import type { RankedPage, Ranking } from './rank-pages.ts';

/** A page that was read to be compared with the query. */
export interface Candidate {
  /** Key of the page in the index. */
  key: string;
  page: IndexedPage;
  tokens: Tokens;
  /** Sum of terms, wording and lift; what the results are ordered by. */
  score: number;
  /** What the terms alone gave. */
  termScore: number;
  /** What the wording added. */
  wording: number;
  /** How much the query is one of the page's errors or questions, 0 to 1. */
  likeness: number;
}

/** How much a kept pair of words counts beside the terms themselves. Measured on the development data. */
const pairWeight = 0.9;
/** For a pasted error, pages about errors come before guides that mention it. */
const errorLift = 1.15;
/** For a query of one or two words, a page whose title, or one of its `asks`, is little else comes before one that mentions them. */
const titleWeight = 1;

/**
 * Reads the best pages; those that do not hold the query's phrases are left out, if others do.
 *
 * @returns `exact` when the candidates hold a phrase: then each of them fits.
 */
export async function loadCandidates(
  ranked: readonly RankedPage[],
  index: SearchIndex,
  plan: QueryPlan,
): Promise<{ loaded: readonly Candidate[]; exact: boolean }> {
  const loaded = await Promise.all(
    ranked.map(async ({ key, score }): Promise<Candidate> => {
      const page = await index.loadPage(key);
      const likeness = measureLikeness(plan, page, index.language);
      return { key, page, tokens: tokenizePage(page), score, termScore: score, wording: 0, likeness };
    }),
  );
  const { items, found } = keepPhrases(loaded, plan.phrases);
  return { loaded: items, exact: found };
}

/** Orders the candidates by terms, by how much of the query's wording they keep, and by likeness to their errors. */
export function compareCandidates(
  loaded: readonly Candidate[],
  plan: QueryPlan,
  { terms }: Ranking,
  language: string,
): Candidate[] {
  const best = loaded[0]?.termScore ?? 0;
  return loaded
    .map((candidate) => {
      const wording = pairWeight * measurePairs(candidate.tokens.words, plan, terms, language);
      const lift = plan.class === 'error' && isAboutErrors(candidate.page) ? errorLift : 1;
      const titled = 1 + titleWeight * measureTitle(plan, candidate.page, language);
      const score = (candidate.termScore + wording) * lift * titled + candidate.likeness * best;
      return { ...candidate, wording, score };
    })
    .sort((a, b) => b.score - a.score);
}

const isAboutErrors = ({ facets }: IndexedPage) =>
  facets.kind?.some((kind) => kind === 'faq' || kind === 'errors') ?? false;

/** The share of a title, or of another phrasing of it, that a short query says, forms of words included. */
function measureTitle(plan: QueryPlan, { title, meta }: IndexedPage, language: string): number {
  if (plan.class !== 'typing' && plan.class !== 'chinese') return 0;
  const asked = new Set(plan.terms.map(({ term }) => stem(term)));
  const shares = [title, ...parsePhrases(meta.asks)].map((name) => {
    const words = tokenize(name).words.filter(({ term }) => !isStopWord(term, language));
    return words.filter(({ term }) => asked.has(stem(term))).length / Math.max(1, words.length);
  });
  return Math.max(...shares);
}
