import type { IndexedPage } from '../search-index.ts';
import type { Posting } from '../terms/postings.ts';
import { tokenize } from '../text/tokenize.ts';

/** How much a word counts by where it stands; the text counts 1, and holds title and headings once more. */
const fieldWeights = { title: 3, heading: 1, asks: 4, errors: 2, name: 2 };

/** Saturation and length normalisation of BM25, as in Robertson and Zaragoza, The Probabilistic Relevance Framework (2009). */
const saturation = 1.2;
const lengthShare = 0.75;

/** A hundred thousand pages have 25 million postings, so each is one number: page times this, plus the count. */
const countLimit = 64;

/** Every term with where it is: what postings are made of, a term at a time. */
export interface MeasuredTerms {
  terms: Iterable<string>;
  /** The weight of a term on each page that holds it: the term-frequency part of BM25F, 0 to 1. How rare it is belongs to the query. */
  listPostings: (term: string) => Posting[];
}

/** Counts the terms of pages, which are numbered as in `pages`. */
export function measureTerms(pages: readonly IndexedPage[]): MeasuredTerms {
  const packed = new Map<string, number[]>();
  const lengths = pages.map((page, number) => {
    const { counts, length } = countTerms(page);
    for (const [term, count] of counts) {
      const posting = number * countLimit + Math.min(countLimit - 1, count);
      const list = packed.get(term);
      if (list) list.push(posting);
      else packed.set(term, [posting]);
    }
    return length;
  });
  const average = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, pages.length));
  const norms = lengths.map((length) => saturation * (1 - lengthShare + lengthShare * (length / average)));
  return {
    terms: packed.keys(),
    listPostings: (term) =>
      (packed.get(term) ?? []).map((posting) => {
        const [page, count] = [Math.floor(posting / countLimit), posting % countLimit];
        return { page, weight: count / (count + (norms[page] ?? saturation)) };
      }),
  };
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
