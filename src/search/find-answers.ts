import type { Answer, Result, Verdict } from './answer.ts';
import { createExcerpt } from './query/create-excerpt.ts';
import { findHits, tokenizePage } from './query/find-hits.ts';
import { findSections } from './query/find-sections.ts';
import { lookUp } from './query/look-up.ts';
import { measureConfidence } from './query/measure-confidence.ts';
import { measureLikeness } from './query/measure-likeness.ts';
import { measurePairs } from './query/measure-pairs.ts';
import { planQuery, type QueryPlan } from './query/plan-query.ts';
import { type RankedPage, type Ranking, rankPages } from './query/rank-pages.ts';
import type { IndexedPage, SearchIndex } from './search-index.ts';

export interface AnswerOptions {
  /** How many results to show; 8 unless told. */
  limit?: number;
}

/** Pages that are read in full and compared by wording before the first results are chosen. */
const candidates = 10;
/** How much a kept pair of words counts beside the terms themselves. */
const pairWeight = 0.7;
/** For a pasted error, pages about errors come before guides that mention it. */
const errorLift = 1.15;
/** A page fits when it scores at least this share of what the best one does. */
const fittingShare = 0.2;

interface Candidate {
  ranked: RankedPage;
  page: IndexedPage;
  tokens: ReturnType<typeof tokenizePage>;
  /** How much the query is one of the page's errors, 0 to 1. */
  likeness: number;
}

/**
 * Answers a query from an index: looks the terms up, ranks the pages that hold them, reads the best and compares their
 * wording with the query's. Any query will do; one that says nothing gets an empty answer.
 */
export async function findAnswers(
  query: string,
  index: SearchIndex,
  options: AnswerOptions = {},
): Promise<Answer> {
  const plan = planQuery(query, index.language);
  const { matches, corrections } = await lookUp(plan, index);
  const ranking = rankPages(plan, matches, index.pageCount);
  const limit = options.limit ?? 8;
  const loaded = await loadCandidates(ranking, index, Math.max(limit, candidates));
  const best = compareWording(loaded, plan, ranking, index.language);
  const results = keepFitting(best.map((candidate) => formatResult(candidate, ranking))).slice(0, limit);
  const probability = measureConfidence({
    scores: best.map(({ ranked }) => ranked.score),
    terms: ranking.terms,
    words: best[0]?.tokens.words ?? [],
    pageCount: index.pageCount,
  });
  const confidence = Math.max(probability, best[0]?.likeness ?? 0);
  const count = Math.max(results.length, keepFitting(ranking.pages).length);
  return { query, class: plan.class, results, count, confidence, verdict: judge(confidence), corrections };
}

/** Below `none` at most one question in twenty has its answer on the site; measured as in measure-confidence.ts. */
const limits = { answer: 0.7, none: 0.27 };

const judge = (confidence: number): Verdict =>
  confidence >= limits.answer ? 'answer' : confidence >= limits.none ? 'related' : 'none';

function loadCandidates(ranking: Ranking, index: SearchIndex, count: number): Promise<Candidate[]> {
  return Promise.all(
    ranking.pages.slice(0, count).map(async (ranked) => {
      const page = await index.loadPage(ranked.key);
      return { ranked, page, tokens: tokenizePage(page.text), likeness: 0 };
    }),
  );
}

function compareWording(
  loaded: Candidate[],
  plan: QueryPlan,
  { terms }: Ranking,
  language: string,
): Candidate[] {
  const best = loaded[0]?.ranked.score ?? 0;
  return loaded
    .map((candidate) => {
      const { ranked, page, tokens } = candidate;
      const likeness = measureLikeness(plan, page);
      const wording = pairWeight * measurePairs(tokens.words, plan, terms, language);
      const lift = plan.class === 'error' && isAboutErrors(page) ? errorLift : 1;
      const score = (ranked.score + wording) * lift + likeness * best;
      return { ...candidate, likeness, ranked: { ...ranked, score } };
    })
    .sort((a, b) => b.ranked.score - a.ranked.score);
}

const isAboutErrors = ({ facets }: IndexedPage) =>
  facets.kind?.some((kind) => kind === 'faq' || kind === 'errors') ?? false;

function formatResult({ ranked, page, tokens }: Candidate, { terms }: Ranking): Result {
  const hits = findHits(tokens, terms);
  const kind = page.facets.kind?.[0];
  return {
    url: page.url,
    title: page.title,
    excerpt: createExcerpt(page, hits),
    score: ranked.score,
    ...(kind ? { kind } : {}),
    sections: findSections(page, hits),
  };
}

/** The pages that stand up to the best one; the long tail shares a common word with the query and no more. */
function keepFitting<Page extends { score: number }>(pages: readonly Page[]): Page[] {
  const best = Math.max(0, ...pages.slice(0, candidates).map(({ score }) => score));
  return pages.filter(({ score }) => score >= best * fittingShare);
}
