import type { IndexedPage } from '../search-index.ts';
import type { Posting } from '../terms/postings.ts';
import { tokenize } from '../text/tokenize.ts';

/** How much a word counts by where it stands; the text counts 1, and holds title and headings once more. */
const fieldWeights = { title: 3, heading: 1, asks: 4, errors: 2, name: 2 };

/** Saturation and length normalisation of BM25, as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009). */
const saturation = 1.2;
const lengthShare = 0.75;

/**
 * The weight of each term on each page: the term-frequency part of BM25F, 0 to 1. The other part, how rare a term is,
 * belongs to the query.
 *
 * @returns postings by term, pages numbered as in `pages`.
 */
export function measureTerms(pages: readonly IndexedPage[]): Map<string, Posting[]> {
  const counted = pages.map(countTerms);
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, pages.length);
  const postings = new Map<string, Posting[]>();
  counted.forEach(({ counts, length }, page) => {
    const norm = saturation * (1 - lengthShare + lengthShare * (length / Math.max(1, average)));
    for (const [term, count] of counts) {
      const posting = { page, weight: count / (count + norm) };
      const list = postings.get(term);
      if (list) list.push(posting);
      else postings.set(term, [posting]);
    }
  });
  return postings;
}

function countTerms(page: IndexedPage): { counts: Map<string, number>; length: number } {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    const { words, compounds } = tokenize(text);
    for (const { term } of [...words, ...compounds]) counts.set(term, (counts.get(term) ?? 0) + weight);
    return words.length;
  };
  const length = add(page.text, 1);
  add(page.title, fieldWeights.title);
  for (const { title } of page.anchors) add(title, fieldWeights.heading);
  add(page.url.split('/').filter(Boolean).at(-1) ?? '', fieldWeights.name);
  add(page.meta.asks ?? '', fieldWeights.asks);
  add(page.meta.errors ?? '', fieldWeights.errors);
  return { counts, length };
}
