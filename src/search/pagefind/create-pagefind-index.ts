import type { SearchIndex, TermMatch } from '../search-index.ts';
import { createIndexedPage, type Fragment } from './parse-fragment.ts';

/** The part of Pagefind's browser module (`pagefind/pagefind.js`, 1.6) that is used. */
export interface PagefindModule {
  search: (term: string) => Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

export interface PagefindIndexOptions {
  language?: string;
  /** How many pages the index holds; without it the most pages that one term was found on stand for it. */
  pageCount?: number;
}

/**
 * The planner over Pagefind's own module, for a browser that cannot open the term index, or a site without one.
 * Slower and heavier, since each term loads a part of Pagefind's index, and by the same rules otherwise.
 */
export function createPagefindIndex(module: PagefindModule, options: PagefindIndexOptions = {}): SearchIndex {
  const pages = new Map<string, PagefindResult>();
  const index: SearchIndex = {
    language: options.language ?? 'en',
    pageCount: options.pageCount ?? 1,
    async findTerms(terms) {
      const matches = await Promise.all(
        terms.slice(0, mostTerms).map((term) => findTerm(term, module, pages)),
      );
      index.pageCount = Math.max(index.pageCount, ...matches.map(({ frequency }) => frequency));
      return matches;
    },
    async loadPage(key) {
      const result = pages.get(key);
      if (!result) throw new Error(`the index holds no page ${key}`);
      return createIndexedPage(await result.data());
    },
  };
  return index;
}

/** Each term costs a look-up of its own here. */
const mostTerms = 12;
const nothing: TermMatch = { frequency: 0, weights: new Map() };

async function findTerm(
  term: string,
  module: PagefindModule,
  pages: Map<string, PagefindResult>,
): Promise<TermMatch> {
  const { results } = await module.search(term);
  const best = results[0];
  if (!best || !(await holdsTerm(best, term))) return nothing;
  const weights = new Map<string, number>();
  for (const result of results) {
    pages.set(result.id, result);
    weights.set(result.id, best.score > 0 ? result.score / best.score : 0);
  }
  return { frequency: results.length, weights };
}

/** Where no word starts with the term, Pagefind answers with the longest word that the term starts with. */
async function holdsTerm(result: PagefindResult, term: string): Promise<boolean> {
  const { content, meta } = await result.data();
  const start = term.slice(0, Math.max(3, Math.ceil(term.length * 0.6)));
  return [content, ...Object.values(meta)].some((text) =>
    text.toLowerCase().replaceAll('\u200b', '').includes(start),
  );
}
