import type { Signs } from './signs.ts';

/** Why the results stand where they stand: figures for writers, not for visitors. */
export interface Explanation {
  /** What was looked up, most telling first. */
  terms: {
    term: string;
    /** How often the query says it. */
    count: number;
    /** How many pages hold it. */
    pages: number;
    /** How much it tells pages apart. */
    idf: number;
  }[];
  /** The pages that were compared, best first. */
  pages: {
    url: string;
    score: number;
    /** What the terms gave, what the kept wording added, and how much the query is one of the page's errors (0 to 1). */
    parts: { terms: number; wording: number; likeness: number };
    /** Terms that the page holds. */
    holds: string[];
  }[];
  /** What the confidence is made of. */
  signs: Signs;
}
