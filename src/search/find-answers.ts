import type { Answer, Verdict } from './answer.ts';
import type { Explanation } from './explanation.ts';
import { countFacets, createFacetFilter, type WantedFacets } from './query/choose-facets.ts';
import { type Candidate, compareCandidates, loadCandidates } from './query/compare-candidates.ts';
import type { Relative } from './query/find-family.ts';
import { tokenizePage } from './query/find-hits.ts';
import { keepHolders } from './query/find-phrases.ts';
import { formatResult } from './query/format-result.ts';
import { type LookUp, lookUp } from './query/look-up.ts';
import { lowerErrorPages } from './query/lower-error-pages.ts';
import { type Evidence, measureConfidence, measureSigns, saysAll } from './query/measure-confidence.ts';
import { planQuery } from './query/plan-query.ts';
import type { QueryPlan } from './query/query-plan.ts';
import { type Ranking, rankPages } from './query/rank-pages.ts';
import type { Facet, SearchIndex } from './search-index.ts';
import { loadChinese } from './text/simplify-chinese.ts';
import { loadStopWords } from './text/stop-words.ts';

export interface AnswerOptions {
  /** How many results to show; 8 unless told. */
  limit?: number;
  /** Only pages with these values: `{ kind: ['faq'] }`. */
  facets?: WantedFacets;
  /** Pages for this reader first: `{ version: ['2.5'] }`. Pages without a value fit; given up when nothing fits. */
  prefer?: WantedFacets;
  /** Whether words that no page has are taken for the nearest that pages have; they are unless told. */
  correct?: boolean;
  /** Whether to count the facets of the pages that fit. */
  countFacets?: boolean;
  /** Whether to say how the results came about. */
  explain?: boolean;
}

/** Pages that are read in full and compared by wording before the first results are chosen. */
const candidates = 10;
/** A page fits when it scores at least this share of what the best one does. */
const fittingShare = 0.2;

/**
 * Answers a query from an index: looks the terms up, ranks the pages that hold them, reads the best and compares their
 * wording with the query's. Any query will do; one that says nothing gets an empty answer.
 *
 * @throws Error when a file of the index cannot be read; never because of the query.
 */
export async function findAnswers(
  query: string,
  index: SearchIndex,
  options: AnswerOptions = {},
): Promise<Answer> {
  const answer = await findInLanguage(query, index, options);
  if (answer.results.length > 0 || answer.class === 'empty' || !index.openMain) return answer;
  const main = await index.openMain();
  const other = await findInLanguage(query, main, options);
  return {
    ...other,
    results: other.results.map((result) => ({ ...result, language: main.language })),
    ...(other.results.length > 0 ? { widened: true } : {}),
  };
}

async function findInLanguage(query: string, index: SearchIndex, options: AnswerOptions): Promise<Answer> {
  await Promise.all([loadStopWords(index.language), isChinese(query, index) && loadChinese()]);
  const [found, words, facets = []] = await Promise.all([
    lookUp(planQuery(query, index.language), index, options.correct ?? true),
    orNothing(index.listCommon?.()),
    hasWanted(options) ? index.listFacets?.() : orNothing(index.listFacets?.()),
  ]);
  const { plan } = found;
  const ranking = rankPages(plan.terms, found.matches, index.pageCount);
  const held = keepHolders(lowerErrorPages(ranking.pages, plan, facets), plan.phrases, ranking.terms);
  const { pages, widened } = choosePages(held, facets, options);
  const limit = options.limit ?? 8;
  const { loaded, exact } = await loadCandidates(pages.slice(0, Math.max(limit, candidates)), index, plan);
  const best = compareCandidates(loaded, plan, ranking, index.language);
  const evidence = createEvidence(best, ranking.terms, {
    corrected: new Set(found.corrections.map(({ to }) => to)),
    common: new Set(words?.map(({ term }) => term)),
    language: index.language,
  });
  const answer = formatAnswer(found, { ...ranking, pages }, best, evidence, { limit, exact });
  const family = answer.verdict === 'none' && plan.log ? await loadFamily(plan, index) : [];
  const fitting = keepFitting(held).map(({ key }) => key);
  return {
    ...answer,
    ...(family.length > 0
      ? { family: family.map((relative) => formatRelative(relative, ranking.terms)) }
      : {}),
    ...(options.countFacets ? { facets: countFacets(facets, fitting, options.facets) } : {}),
    ...(widened ? { widened } : {}),
    ...(options.explain ? { explanation: await explain(ranking, best, evidence) } : {}),
  };
}

/** What only refines an answer: on a line that loses a file the answer comes without it. */
const orNothing = <Value>(value: Promise<Value> | undefined) => value?.catch(() => undefined);

/** A reader who has let go of every filter wants no values: `{}` and `{ kind: [] }` leave nothing out. */
const hasWanted = ({ facets = {} }: AnswerOptions) =>
  Object.values(facets).some((values) => values.length > 0);

const isChinese = (query: string, { language }: SearchIndex) =>
  /^zh\b/.test(language) || /\p{Script=Han}/u.test(query);

/** Seldom wanted, so that no browser loads it before. */
async function loadFamily(plan: QueryPlan, index: SearchIndex): Promise<Relative[]> {
  const { findFamily } = await import('./query/find-family.ts');
  return findFamily(plan, index);
}

/** For writers: readers do not load it. */
async function explain(
  ranking: Ranking,
  best: readonly Candidate[],
  evidence: Evidence,
): Promise<Explanation> {
  const { explainAnswer } = await import('./query/explain-answer.ts');
  return explainAnswer(ranking, best, measureSigns(evidence));
}

const formatRelative = ({ page, nearness }: Relative, terms: Ranking['terms']) =>
  formatResult({ page, tokens: tokenizePage(page), score: nearness }, terms);

/** Only wanted pages that fit, and among them those for the reader, unless there are none of the latter. */
function choosePages(pages: Ranking['pages'], facets: readonly Facet[], options: AnswerOptions) {
  const isWanted = createFacetFilter(facets, options.facets ?? {}, false);
  const isPreferred = createFacetFilter(facets, options.prefer ?? {}, true);
  const fitting = hasWanted(options) ? keepFitting(pages).filter(({ key }) => isWanted(key)) : [];
  const wanted = fitting.length > 0 ? fitting : pages.filter(({ key }) => isWanted(key));
  const preferred = wanted.filter(({ key }) => isPreferred(key));
  const widened = preferred.length === 0 && wanted.length > 0;
  return { pages: widened ? wanted : preferred, widened };
}

function formatAnswer(
  { plan, corrections }: LookUp,
  { pages, terms }: Ranking,
  best: readonly Candidate[],
  evidence: Evidence,
  { limit, exact }: { limit: number; exact: boolean },
): Answer {
  const all = best.map((candidate) => formatResult(candidate, terms));
  const results = (exact ? all : keepFitting(all)).slice(0, limit);
  const confidence = judgeConfidence(best[0], evidence);
  const count = Math.max(results.length, keepFitting(pages).length);
  const { query, class: kind } = plan;
  return { query, class: kind, results, count, confidence, verdict: judge(confidence), corrections };
}

/** Below `none` at most one question in twenty has its answer on the site; learned with the weights of measure-confidence.ts. */
const limits = { answer: 0.75, none: 0.298 };

/** How sure the planner is of the first page, where the page's own titles, phrasings and errors count most. */
function judgeConfidence(first: Candidate | undefined, evidence: Evidence): number {
  if (!first) return 0;
  const { terms } = evidence;
  // More than half of what was asked is on no page: whatever comes nearest is about something else.
  const isForeign = measureSigns(evidence).unknown > 0.5;
  const probability = isForeign
    ? Math.min(measureConfidence(evidence), limits.none - 0.01)
    : measureConfidence(evidence);
  const found = saysAll(first.tokens.words, terms) ? Math.max(probability, limits.none) : probability;
  // A word alone is a topic. Only a page that is named so answers it.
  const certain = terms.length === 1 ? Math.min(found, limits.answer - 0.01) : found;
  return Math.max(certain, first.likeness);
}

const createEvidence = (
  best: readonly Candidate[],
  terms: Ranking['terms'],
  known: Omit<Evidence, 'pages' | 'terms'>,
): Evidence => ({ ...known, pages: best.map(({ key, tokens }) => ({ key, words: tokens.words })), terms });

const judge = (confidence: number): Verdict =>
  confidence >= limits.answer ? 'answer' : confidence >= limits.none ? 'related' : 'none';

/** The pages that stand up to the best one; the long tail shares a common word with the query and no more. */
function keepFitting<Page extends { score: number }>(pages: readonly Page[]): Page[] {
  const best = Math.max(0, ...pages.slice(0, candidates).map(({ score }) => score));
  return pages.filter(({ score }) => score >= best * fittingShare);
}
