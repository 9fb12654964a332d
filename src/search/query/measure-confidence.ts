import type { Token } from '../text/tokenize.ts';
import { measureIdf, type WeighedTerm } from './rank-pages.ts';

/** What the planner knows when it decides how sure it is. */
export interface Evidence {
  /** Scores of the pages that were compared, best first. */
  scores: readonly number[];
  /** Every term of the query, found or not. */
  terms: readonly WeighedTerm[];
  /** Words of the best page, in order. */
  words: readonly Token[];
  pageCount: number;
}

/** Within so many words, terms are taken to be about the same thing. */
const nearWords = 40;

/**
 * Weights of a logistic regression on 80 support questions over 148 pages, each whole and cut to 3, 5 and 8 terms, with
 * the right page in the index and taken out of it. `npm run bench -- search` measures how well they hold.
 */
const weights = { base: -3.21, lead: 1.61, unknown: -1.01, near: 0.66, nearShare: 2.02 };
/** The rarity of a term that 148 pages do not have: the scale of the figures above. */
const scale = measureIdf(0, 148);

/**
 * The probability, 0 to 1, that the best page answers. Four signs: how far it leads the pages after it, how many words of the
 * query no page has, and how much of the query stands close together in it, as such and as a share.
 */
export function measureConfidence({ scores, terms, words, pageCount }: Evidence): number {
  const [best = 0, ...others] = scores.slice(0, 6);
  if (best <= 0) return 0;
  const average = others.reduce((sum, score) => sum + score, 0) / Math.max(1, others.length);
  const lead = Math.min(3, Math.log(best / Math.max(average, best / 20)));
  const unknown = terms.filter(({ match }) => match.weights.size === 0).length / terms.length;
  const near = measureNear(words, terms);
  const total = terms.reduce((sum, { idf }) => sum + idf, 0);
  const rarest = measureIdf(0, pageCount);
  const sum =
    weights.base +
    weights.lead * lead +
    weights.unknown * unknown +
    weights.near * Math.log(1 + (near * scale) / rarest) +
    weights.nearShare * (total > 0 ? near / total : 0);
  return 1 / (1 + Math.exp(-sum));
}

/** The most information of the query that stands within `nearWords` words. */
function measureNear(words: readonly Token[], terms: readonly WeighedTerm[]): number {
  const idf = new Map(terms.map((term) => [term.term, term.idf]));
  const hits = words.flatMap(({ term }, place) => (idf.has(term) ? [{ term, place }] : [])).slice(0, 600);
  let most = 0;
  hits.forEach((first, index) => {
    const seen = new Set<string>();
    for (let next = index; next < hits.length; next++) {
      const hit = hits[next];
      if (!hit || hit.place >= first.place + nearWords) break;
      seen.add(hit.term);
    }
    most = Math.max(
      most,
      [...seen].reduce((sum, term) => sum + (idf.get(term) ?? 0), 0),
    );
  });
  return most;
}
