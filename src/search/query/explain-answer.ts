import type { Explanation } from '../explanation.ts';
import type { Signs } from '../signs.ts';
import type { Candidate } from './compare-candidates.ts';
import type { Ranking } from './rank-pages.ts';

export function explainAnswer(
  { terms }: Ranking,
  candidates: readonly Candidate[],
  signs: Signs,
): Explanation {
  return {
    terms: terms.map(({ term, count, match, idf }) => ({ term, count, pages: match.frequency, idf })),
    pages: candidates.map(({ page, key, score, termScore, wording, likeness }) => ({
      url: page.url,
      score,
      parts: { terms: termScore, wording, likeness },
      holds: terms.filter(({ match }) => match.weights.has(key)).map(({ term }) => term),
    })),
    signs,
  };
}
