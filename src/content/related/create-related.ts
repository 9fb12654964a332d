import { countTerms } from './count-terms.ts';
import type { RelatedSource } from './related-source.ts';

export interface RelatedOptions {
  /** The most that a page gets (default: 4). */
  limit?: number;
  /** Likeness from 0 to 1 below which nothing is named (default: 0.09). */
  threshold?: number;
}

type Vector = ReadonlyMap<string, number>;

/** Terms that are kept of a page: its most telling ones. More make the answer slower and not better. */
const longest = 40;
/** Pages that are looked at for one term: those in which it weighs most. Keeps the time linear in the number of pages. */
const widest = 100;
/** What a link between two pages, in either direction, adds to their likeness. */
const linkBonus = 0.15;

/**
 * The pages that come next to each page: by the telling words that they share (cosine of tf-idf vectors, the title and
 * the other phrasings weighing more) and by links between them. Best first; the order of equals is that of their keys.
 */
export function createRelated(
  sources: readonly RelatedSource[],
  { limit = 4, threshold = 0.09 }: RelatedOptions = {},
): Map<string, string[]> {
  const vectors = createVectors(sources);
  const postings = createPostings(vectors);
  const linked = createLinkMap(sources);
  return new Map(
    sources.map(({ key }) => {
      const scores = scoreNeighbours(vectors.get(key) ?? new Map(), postings);
      for (const other of linked.get(key) ?? []) scores.set(other, (scores.get(other) ?? 0) + linkBonus);
      scores.delete(key);
      const best = [...scores].filter(([, score]) => score >= threshold).sort(byScore);
      return [key, best.slice(0, limit).map(([other]) => other)];
    }),
  );
}

type Scored = readonly [key: string, score: number];
const byScore = ([keyA, a]: Scored, [keyB, b]: Scored) => b - a || (keyA < keyB ? -1 : 1);

function createVectors(sources: readonly RelatedSource[]): Map<string, Vector> {
  const counts = sources.map((source) => [source.key, countTerms(source)] as const);
  const documents = new Map<string, number>();
  for (const [, terms] of counts)
    for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  const weigh = (term: string, count: number) =>
    (1 + Math.log(count)) * Math.log((sources.length + 1) / (documents.get(term) ?? 1));
  return new Map(counts.map(([key, terms]) => [key, createVector(terms, weigh)]));
}

function createVector(terms: Vector, weigh: (term: string, count: number) => number): Vector {
  const weighted = [...terms].map(([term, count]) => [term, weigh(term, count)] as const);
  const kept = weighted.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, longest);
  const length = Math.hypot(...kept.map(([, weight]) => weight)) || 1;
  return new Map(kept.map(([term, weight]) => [term, weight / length]));
}

type Postings = ReadonlyMap<string, readonly (readonly [key: string, weight: number])[]>;

function createPostings(vectors: ReadonlyMap<string, Vector>): Postings {
  const postings = new Map<string, (readonly [string, number])[]>();
  for (const [key, vector] of vectors)
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push([key, weight]);
      else postings.set(term, [[key, weight]]);
    }
  for (const [term, list] of postings)
    if (list.length > widest) postings.set(term, list.sort(byScore).slice(0, widest));
  return postings;
}

function scoreNeighbours(vector: Vector, postings: Postings): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [term, weight] of vector)
    for (const [key, other] of postings.get(term) ?? [])
      scores.set(key, (scores.get(key) ?? 0) + weight * other);
  return scores;
}

function createLinkMap(sources: readonly RelatedSource[]): Map<string, Set<string>> {
  const linked = new Map(sources.map(({ key }) => [key, new Set<string>()]));
  for (const { key, links = [] } of sources)
    for (const other of links) {
      if (!linked.has(other)) continue;
      linked.get(key)?.add(other);
      linked.get(other)?.add(key);
    }
  return linked;
}
