import { stem } from '../text/stem.ts';
import { type Token, tokenize } from '../text/tokenize.ts';
import type { WeighedTerm } from './rank-pages.ts';

/** A place of a page's text that the query is about. */
export interface Hit extends Token {
  idf: number;
}

/** How much of a page's text is looked at; what comes later hardly decides and would cost time. */
const longestText = 40_000;

/** Words of a text, whichever page: made once per text, since several steps need them. */
export const tokenizePage = (text: string) => tokenize(text.slice(0, longestText));

/** Where the terms of a query stand in a text, forms of a word included, in the order of the text. */
export function findHits(tokens: ReturnType<typeof tokenize>, terms: readonly WeighedTerm[]): Hit[] {
  const idfByTerm = new Map(terms.map(({ term, idf }) => [term, idf]));
  const idfByStem = new Map(terms.map(({ term, idf }) => [stem(term), idf]));
  const hits: Hit[] = [];
  for (const token of [...tokens.words, ...tokens.compounds]) {
    const idf = idfByTerm.get(token.term) ?? (idfByStem.get(stem(token.term)) ?? 0) * 0.7;
    if (idf > 0) hits.push({ ...token, idf });
  }
  return hits.sort((a, b) => a.start - b.start);
}
