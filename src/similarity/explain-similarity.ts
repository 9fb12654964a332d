import { findSharedError } from './find-shared-error.ts';
import type { Features } from './measure-features.ts';
import type { Question } from './parse-question.ts';
import type { WordWeights } from './word-weights.ts';

const mostWords = 5;

/** Says in words what two questions have in common, the strongest first. */
export function explainSimilarity(
  a: Question,
  b: Question,
  features: Features,
  weights: WordWeights,
): string[] {
  const signature = features.error > 0 ? findSharedError(a, b) : undefined;
  const shared = [...a.counts.keys()].filter((word) => b.counts.has(word));
  const telling = shared.toSorted((x, y) => weights(y) - weights(x)).slice(0, mostWords);
  const written = a.written();
  return [
    ...(signature ? [`same error: ${signature}`] : []),
    ...(telling.length > 0
      ? [`shared words: ${telling.map((word) => written.get(word) ?? word).join(', ')}`]
      : []),
    ...(features.titles >= 0.3 ? [`${formatShare(features.titles)} of the title is in the other text`] : []),
    ...(features.letters >= 0.3 ? [`${formatShare(features.letters)} alike letter by letter`] : []),
  ];
}

const formatShare = (share: number) => `${Math.round(share * 100)} %`;
