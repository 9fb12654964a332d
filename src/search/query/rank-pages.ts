import type { TermMatch } from '../search-index.ts';
import type { PlannedTerm } from './query-plan.ts';

/** A term of the query with what the index says about it. */
export interface WeighedTerm extends PlannedTerm {
  match: TermMatch;
  /** How much it tells pages apart. */
  idf: number;
}

export interface RankedPage {
  key: string;
  score: number;
  /** Share of the query's information that the page holds, 0 to 1. */
  coverage: number;
}

export interface Ranking {
  /** Best first. */
  pages: RankedPage[];
  /** Every term of the query that was looked up, most telling first. */
  terms: WeighedTerm[];
}

/** Only the most telling terms rank: the common ones of a long question add noise. Measured on the development data. */
const mostTerms = 16;
/** Rare words count more than by idf alone. */
const rarity = 1.3;
/** How fast repeating a word in the query stops to add: k3 of BM25. */
const repetition = 2;
const manyPages = 1000;
const hopeless = 0.05;

/**
 * Fuses the look-ups of single terms into one ranking: the sum of idf and weight over terms, as in BM25, with how often
 * the query repeats a term. A page need not hold every term.
 */
export function rankPages(
  planned: readonly PlannedTerm[],
  matches: readonly TermMatch[],
  pageCount: number,
): Ranking {
  const terms = planned
    .map((term, index): WeighedTerm => {
      const match = matches[index] ?? { frequency: 0, weights: new Map() };
      return { ...term, match, idf: measureIdf(match.frequency, pageCount) };
    })
    .sort((a, b) => b.idf - a.idf);
  const known = terms.filter(({ match }) => match.weights.size > 0).slice(0, mostTerms);
  const total = known.reduce((sum, { idf }) => sum + idf, 0);
  const pages = new Map<string, RankedPage>();
  for (const { idf, count, match } of known) {
    const factor = idf ** rarity * ((count * (repetition + 1)) / (repetition + count));
    for (const [key, weight] of match.weights) {
      const page = pages.get(key) ?? { key, score: 0, coverage: 0 };
      page.score += factor * weight;
      page.coverage += idf / total;
      pages.set(key, page);
    }
  }
  return { pages: sortPages([...pages.values()]), terms };
}

/** Best first. Of very many the hopeless are left out: they share a common word with the query, and sorting them takes time. */
function sortPages(pages: RankedPage[]): RankedPage[] {
  const best = pages.reduce((most, { score }) => Math.max(most, score), 0);
  const worth = pages.length > manyPages ? pages.filter(({ score }) => score > best * hopeless) : pages;
  return worth.sort((a, b) => b.score - a.score);
}

/** Inverse document frequency of BM25, never negative; an unknown term has the highest. */
export function measureIdf(frequency: number, pageCount: number): number {
  const pages = Math.max(pageCount, frequency);
  return Math.log(1 + (pages - frequency + 0.5) / (frequency + 0.5));
}
