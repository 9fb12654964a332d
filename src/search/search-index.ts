import type { Synonym } from './terms/synonyms.ts';

/** The pages that one term is found in. */
export interface TermMatch {
  /** How many pages hold the term. */
  frequency: number;
  /** Weight of the term by page, 0 to 1: how much of a page is about it. Long lists may hold only the best pages. */
  weights: ReadonlyMap<string, number>;
}

/** A heading with an anchor, at a place in the page's text. */
export interface Anchor {
  id: string;
  title: string;
  /** Offset in `IndexedPage.text`, in characters. */
  start: number;
}

/** What the index keeps of a page to show it as a result. */
export interface IndexedPage {
  url: string;
  title: string;
  text: string;
  anchors: Anchor[];
  /** Facets: `{ kind: ['faq'] }`. */
  facets: Record<string, string[]>;
  meta: Record<string, string>;
}

/** A word of the index's vocabulary. */
export interface Word {
  term: string;
  /** How many pages hold it. */
  frequency: number;
}

/** One value of one facet, with the pages that have it. */
export interface Facet {
  name: string;
  value: string;
  keys: ReadonlySet<string>;
}

/** What the planner needs of an index, whatever lies behind it: files on disk, files over HTTP, Pagefind's module. */
export interface SearchIndex {
  /** Language of the pages: `en`, `zh-cn`. */
  language: string;
  /** How many pages there are. */
  pageCount: number;
  /** The pages of each term, in the order of `terms`; a term that no page holds has an empty match. */
  findTerms: (terms: readonly string[], options: { widen: boolean }) => Promise<TermMatch[]>;
  /** The terms on most pages, known without looking each up; absent where they are not known. */
  listCommon?: () => Promise<Word[]>;
  /** Words of the vocabulary that start with the same letter, for spelling and completion; absent where there is none. */
  listWords?: (word: string) => Promise<Word[]>;
  /** What words of a query may also mean; absent where the site has no synonyms. */
  listSynonyms?: () => Promise<Synonym[]>;
  /** All facets of all pages; absent where they are not known. */
  listFacets?: () => Promise<Facet[]>;
  /** Opens the index of the site's main language, where this is another one. */
  openMain?: () => Promise<SearchIndex>;
  /** @param key a key of `TermMatch.weights`. */
  loadPage: (key: string) => Promise<IndexedPage>;
}
