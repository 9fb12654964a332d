import { type Features, measureFeatures } from './measure-features.ts';
import { parseQuestion } from './parse-question.ts';
import { measureScore, pairWeights } from './score.ts';
import { countTexts, createWordWeights } from './word-weights.ts';

/** How many words a text has on average, when there are no others to count. */
export const usualLength = 60;

/** How likely it is that two questions ask the same, 0 to 1. Without other texts, words are weighed as in support. */
export const measureSimilarity = (a: string, b: string): number =>
  measureScore(
    measureFeatures(
      parseQuestion(a),
      parseQuestion(b),
      createWordWeights(0, () => 0),
      usualLength,
    ),
    pairWeights,
  );

/** Scores many pairs. All their texts together tell which words are common, which makes each score better. */
export const measurePairs = (pairs: readonly (readonly [string, string])[]): number[] =>
  measurePairFeatures(pairs).map((features) => measureScore(features, pairWeights));

/** What the two texts of each pair have in common. */
export function measurePairFeatures(pairs: readonly (readonly [string, string])[]): Features[] {
  const questions = pairs.map(([a, b]) => [parseQuestion(a), parseQuestion(b)] as const);
  const all = questions.flat();
  const counts = countTexts(all.map((question) => question.counts.keys()));
  const weights = createWordWeights(all.length, (word) => counts.get(word) ?? 0);
  const words = all.reduce((sum, question) => sum + question.length, 0);
  const length = (words + usualLength * 10) / (all.length + 10);
  return questions.map(([a, b]) => measureFeatures(a, b, weights, length));
}
