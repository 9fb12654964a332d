import type { Explanation } from './explanation.ts';

/** How the planner understood a query; it decides what is looked up and how wide. */
export type QueryClass = 'empty' | 'typing' | 'question' | 'error' | 'chinese';

/** A section of a page that the query is about: the nearest heading above the words found. */
export interface Section {
  title: string;
  /** Address of the page with the heading's anchor. */
  url: string;
}

export interface Result {
  /** Address of the page from the root of the site, as the index holds it. */
  url: string;
  /** Address to open: the page's, with the anchor of a section further down that holds most of what was asked. */
  href: string;
  title: string;
  /** HTML that holds text and `<mark>` only; everything else is escaped. */
  excerpt: string;
  /** Higher is better; comparable within one answer only. */
  score: number;
  /** Language of the page, where it is not the reader's. */
  language?: string;
  /** The page's facet `kind`: `docs`, `faq`, `errors`, ... */
  kind?: string;
  sections: Section[];
}

/** What to say about an answer: here it is, these may help, or nothing here answers this. */
export type Verdict = 'answer' | 'related' | 'none';

export interface Answer {
  /** The query as it was asked. */
  query: string;
  class: QueryClass;
  /** Best first. */
  results: Result[];
  /** How many pages fit, shown or not. */
  count: number;
  /** 0 to 1: how sure it is that the first result answers. */
  confidence: number;
  verdict: Verdict;
  /** Words of the query that no page has, with the words that were searched in their place. */
  corrections: { from: string; to: string }[];
  /** Pages about errors of the same family, where nothing answers a pasted error: codes that begin alike, the same exception. */
  family?: Result[];
  /** How many pages would fit with each value of each facet, the other facets as they are chosen; if it was asked for. */
  facets?: Record<string, Record<string, number>>;
  /** Whether the reader's preferences were given up, because nothing fits them. */
  widened?: boolean;
  /** How the results came about, if it was asked for. */
  explanation?: Explanation;
}
