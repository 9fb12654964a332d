import type { IndexedPage } from '../search-index.ts';
import { knowsChinese } from '../text/simplify-chinese.ts';
import { stem } from '../text/stem.ts';
import { type Token, type Tokens, tokenize } from '../text/tokenize.ts';
import type { WeighedTerm } from './rank-pages.ts';

/** A place of a page's text that the query is about. */
export interface Hit extends Token {
  idf: number;
}

/** How much of a page's text is looked at; what comes later hardly decides and would cost time. */
const longestText = 40_000;

const known = new WeakMap<IndexedPage, { tokens: Tokens; chinese: boolean }>();

/** The words of a page; made once for each page, since several steps and later queries need them. */
export function tokenizePage(page: IndexedPage): Tokens {
  const kept = known.get(page);
  // What was read before the table of Chinese characters came is read again.
  if (kept && kept.chinese === knowsChinese()) return kept.tokens;
  const tokens = tokenize(page.text.slice(0, longestText));
  known.set(page, { tokens, chinese: knowsChinese() });
  return tokens;
}

/** Where the terms of a query stand in a text, forms of a word included, in the order of the text. */
export function findHits(tokens: Tokens, terms: readonly WeighedTerm[]): Hit[] {
  const idfByTerm = new Map(terms.map(({ term, idf }) => [term, idf]));
  const idfByStem = new Map(terms.map(({ term, idf }) => [stem(term), idf]));
  const hits: Hit[] = [];
  for (const token of [...tokens.words, ...tokens.compounds]) {
    const idf = idfByTerm.get(token.term) ?? (idfByStem.get(stem(token.term)) ?? 0) * 0.7;
    if (idf > 0) hits.push({ ...token, idf });
  }
  return hits.sort((a, b) => a.start - b.start);
}
