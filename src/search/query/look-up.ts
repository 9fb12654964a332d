import type { SearchIndex, TermMatch } from '../search-index.ts';
import type { Correction } from './correct-spelling.ts';
import type { PlannedTerm, QueryPlan } from './query-plan.ts';

/** What the index says about a plan. */
export interface LookUp {
  /** The plan with its corrections, and with the terms that were looked up: all, or the most telling ones of a long query. */
  plan: QueryPlan;
  /** In the order of `plan.terms`. */
  matches: TermMatch[];
  /** Words that were taken for another, because no page has them. */
  corrections: Correction[];
}

/** Up to so many terms, other forms of a word are taken too: a short query has no other words to fall back on. */
const fewTerms = 5;
/** So many terms are looked up at most. Each costs a file, and files grow with the site. */
const mostLookUps = (pageCount: number) => (pageCount > 2000 ? 24 : 48);
/** How much a corrected or completed word counts beside one that is found as it stands. */
const correctedWeight = 0.8;
const completedWeight = 0.6;
/** A word that is still being typed stands for so many words that start with it, those on most pages first. */
const mostCompletions = 6;

/** Reads from the index what a plan asks for: its terms, the words that unknown terms may mean, completions while typing. */
export async function lookUp(plan: QueryPlan, index: SearchIndex, correct = true): Promise<LookUp> {
  const terms = await chooseTerms(plan, index);
  const names = terms.map(({ term }) => term);
  const widen = names.length <= fewTerms;
  const last = names.length - 1;
  const isTyped = plan.class === 'typing' && last >= 0;
  // At once: on a slow line each of them takes a way there and back.
  const [matches, completed, meanings] = await Promise.all([
    index.findTerms(names, { widen }),
    isTyped ? completeWord(names[last] ?? '', index) : undefined,
    loadSynonyms(plan.words, index),
  ]);
  if (completed) matches[last] = joinMatches(matches[last], completed);
  for (const [word, meant] of meanings) {
    const position = names.indexOf(word);
    if (position >= 0) matches[position] = meant.reduce(joinMatches, matches[position] ?? nothing);
  }
  const unknown = names.filter((_, position) => (matches[position]?.weights.size ?? 0) === 0);
  const corrections = correct && unknown.length > 0 ? await loadCorrections(unknown, index) : [];
  const corrected = await index.findTerms(
    corrections.map(({ to }) => to),
    { widen },
  );
  corrections.forEach(({ from }, position) => {
    const match = corrected[position];
    if (match) matches[names.indexOf(from)] = scale(match, correctedWeight);
  });
  return { plan: correctPlan({ ...plan, terms }, corrections), matches, corrections };
}

/** Most sites have no synonyms, and most queries no slip: the code for either is loaded where it has work. */
async function loadSynonyms(
  words: readonly string[],
  index: SearchIndex,
): Promise<ReadonlyMap<string, TermMatch[]>> {
  if (!index.listSynonyms || words.length === 0) return new Map();
  const { findSynonyms } = await import('./find-synonyms.ts');
  return findSynonyms(words, index);
}

async function loadCorrections(unknown: readonly string[], index: SearchIndex): Promise<Correction[]> {
  const { correctSpelling } = await import('./correct-spelling.ts');
  return correctSpelling(unknown, index);
}

/** The plan as if the query had been written without slips: its wording is compared with that of pages. */
function correctPlan(plan: QueryPlan, corrections: readonly Correction[]): QueryPlan {
  const fixed = new Map(corrections.map(({ from, to }) => [from, to]));
  const fix = (word: string) => fixed.get(word) ?? word;
  return {
    ...plan,
    terms: plan.terms.map(({ term, count }) => ({ term: fix(term), count })),
    words: plan.words.map(fix),
    pairs: plan.pairs.map(([first, second]): [string, string] => [fix(first), fix(second)]),
  };
}

/**
 * Of a long query, the terms that tell most: those that are not known to be common, then the less common ones; of equals what the
 * query says more often.
 */
async function chooseTerms(plan: QueryPlan, index: SearchIndex): Promise<PlannedTerm[]> {
  const most = mostLookUps(index.pageCount);
  if (plan.terms.length <= most) return plan.terms;
  const common = new Map((await index.listCommon?.())?.map(({ term, frequency }) => [term, frequency]));
  const frequency = ({ term }: PlannedTerm) => common.get(term) ?? 0;
  return plan.terms.toSorted((a, b) => frequency(a) - frequency(b) || b.count - a.count).slice(0, most);
}

const nothing: TermMatch = { frequency: 0, weights: new Map() };

async function completeWord(start: string, index: SearchIndex): Promise<TermMatch | undefined> {
  if (start.length < 2) return undefined;
  const words = (await index.listWords?.(start)) ?? [];
  const longer = words.filter(({ term }) => term.length > start.length && term.startsWith(start));
  const best = longer.sort((a, b) => b.frequency - a.frequency).slice(0, mostCompletions);
  const matches = await index.findTerms(
    best.map(({ term }) => term),
    { widen: false },
  );
  return matches
    .map((match) => scale(match, completedWeight))
    .reduce<TermMatch | undefined>(joinMatches, undefined);
}

const scale = ({ frequency, weights }: TermMatch, factor: number): TermMatch => ({
  frequency,
  weights: new Map([...weights].map(([key, weight]) => [key, weight * factor])),
});

function joinMatches(first: TermMatch | undefined, second: TermMatch): TermMatch {
  if (!first) return second;
  const weights = new Map(first.weights);
  for (const [key, weight] of second.weights) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  return { frequency: Math.max(first.frequency, weights.size), weights };
}
