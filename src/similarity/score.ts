import type { Features } from './measure-features.ts';

/** What each thing in common is worth. */
export interface ScoreWeights extends Features {
  /** The score of two texts with nothing in common, before the logistic function. */
  base: number;
}

/**
 * For a pair that is a duplicate as often as not. This and the next were learned from labelled pairs by logistic
 * regression (`scripts/bench/similarity/learn-weights.ts`); `npm run bench -- similarity` learns them again and prints both.
 * `error` is set by hand: the questions of that set seldom quote one error, and those of support do.
 */
export const pairWeights: ScoreWeights = {
  base: 2.95,
  words: 12.09,
  titles: 17.38,
  letters: 8.41,
  error: 4,
  chance: -1,
};

/** For the nearest of many entries, most of which are near and yet about something else. */
export const entryWeights: ScoreWeights = {
  base: -4.43,
  words: 5.76,
  titles: 6.62,
  letters: 3.41,
  error: 4,
  chance: -0.25,
};

/** From this score on, two questions are more likely the same than not. */
export const duplicateThreshold = 0.5;

/** How likely it is that two questions ask the same, 0 to 1. */
export function measureScore(features: Features, weights: ScoreWeights): number {
  const sum =
    weights.base +
    weights.words * features.words +
    weights.titles * features.titles +
    weights.letters * features.letters +
    weights.error * features.error +
    weights.chance * features.chance;
  return 1 / (1 + Math.exp(-sum));
}
