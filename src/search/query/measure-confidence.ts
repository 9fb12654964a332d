import type { Signs } from '../signs.ts';
import { isUnspaced, type Token } from '../text/tokenize.ts';
import { measureTopic } from './measure-topic.ts';
import type { WeighedTerm } from './rank-pages.ts';

/** What the planner knows when it decides how sure it is. */
export interface Evidence {
  /** The pages that were compared, best first, with their words in order. */
  pages: readonly { key: string; words: readonly Token[] }[];
  /** Every term of the query, found or not. */
  terms: readonly WeighedTerm[];
  /** Those of them that stand for a word of the query that no page has. */
  corrected: ReadonlySet<string>;
  /** Terms that many pages hold, as far as they are known. */
  common: ReadonlySet<string>;
  language: string;
}

/** A passage: within so many words, terms are taken to be about the same thing. */
const passageWords = 80;
const nextPages = 5;

/**
 * Logistic regression on 80 support questions over 148 pages: with all pages, without the page that answers, and without the pages of
 * any question. `npm run bench -- search` fits it again and says how it holds on questions that it has not seen. The spread of the
 * scores, a page's score against what chance would give its length, pairs of words, the share of the rarest terms and the best of the
 * first pages by each sign added nothing to these three.
 */
export const confidenceWeights: Signs & { base: number } = {
  base: -2.64,
  lead: 2.19,
  unknown: -2.69,
  topic: 4.66,
};

/** The probability, 0 to 1, that the first page answers. */
export function measureConfidence(evidence: Evidence, weights = confidenceWeights): number {
  const { lead, unknown, topic } = measureSigns(evidence);
  const sum = weights.base + weights.lead * lead + weights.unknown * unknown + weights.topic * topic;
  return evidence.pages.length === 0 ? 0 : 1 / (1 + Math.exp(-sum));
}

/** The signs that the probability is made of. */
export function measureSigns({ pages, terms, corrected, common, language }: Evidence): Signs {
  const idf = new Map(terms.map((term) => [term.term, term.idf]));
  const [first = 0, ...others] = pages.slice(0, nextPages + 1).map(({ words }) => measurePassage(words, idf));
  const said = terms.map(({ idf: rarity, count }) => rarity * count);
  const unknown = measureUnknown(terms, corrected, pages[0]?.key);
  const asked = terms.map(({ term }) => term);
  return {
    lead: Math.log((first + 1) / (mean(others) + 1)),
    unknown: sum(said.map((weight, index) => weight * (unknown[index] ?? 0))) / (sum(said) || 1),
    topic: measureTopic(pages[0]?.words ?? [], asked, common, language),
  };
}

/**
 * How much of each term no page has, 0 to 1. A word that was taken for another is found only if the first page has the other: the right
 * word of a slip stands in the answer, a chance neighbour of a foreign name does not. A pair of Chinese letters that no page has may
 * only span two words that pages do have: it counts by the letters that stand in no pair that is found.
 */
function measureUnknown(terms: readonly WeighedTerm[], corrected: ReadonlySet<string>, first = ''): number[] {
  const isFound = ({ term, match }: WeighedTerm) =>
    corrected.has(term) ? match.weights.has(first) : match.weights.size > 0;
  const found = terms.filter((term) => isFound(term) && isUnspaced(term.term));
  const letters = new Set(found.flatMap(({ term }) => [...term]));
  return terms.map((term) => {
    if (isFound(term)) return 0;
    const own = [...term.term];
    return isUnspaced(term.term) ? own.filter((letter) => !letters.has(letter)).length / own.length : 1;
  });
}

/** Whether a page says everything that the query asks in one passage. */
export function saysAll(words: readonly Token[], terms: readonly WeighedTerm[]): boolean {
  const idf = new Map(terms.map((term) => [term.term, 1]));
  return terms.length > 0 && measurePassage(words, idf) === idf.size;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / Math.max(1, values.length);

/** The most weight of different terms that stands in one passage of a text. */
function measurePassage(words: readonly Token[], weights: ReadonlyMap<string, number>): number {
  const hits = words.flatMap(({ term }, place) => (weights.has(term) ? [{ term, place }] : []));
  const seen = new Map<string, number>();
  let [most, now, start] = [0, 0, 0];
  for (const { term, place } of hits) {
    const times = seen.get(term) ?? 0;
    if (times === 0) now += weights.get(term) ?? 0;
    seen.set(term, times + 1);
    for (let old = hits[start]; old && old.place <= place - passageWords; old = hits[++start]) {
      const left = (seen.get(old.term) ?? 0) - 1;
      seen.set(old.term, left);
      if (left === 0) now -= weights.get(old.term) ?? 0;
    }
    most = Math.max(most, now);
  }
  return most;
}
