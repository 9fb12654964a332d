import type { Features } from './measure-features.ts';

/** What each thing in common is worth. */
export interface ScoreWeights extends Features {
  /** The score of two texts with nothing in common, before the logistic function. */
  base: number;
}

/**
 * For a pair that is a duplicate as often as not. This and the next were learned from labelled pairs by logistic
 * regression; `npm run bench -- similarity` learns them again and prints them. `error` is set by hand: the questions of
 * that set seldom quote one error, and those of support do.
 */
export const pairWeights: ScoreWeights = {
  base: 3.5,
  words: 10.4,
  titles: 17.8,
  letters: 9.07,
  error: 4,
  chance: -1.06,
};

/** For the nearest of many entries, most of which are near and yet about something else. */
export const entryWeights: ScoreWeights = {
  base: -4.3,
  words: 6.87,
  titles: 5.86,
  letters: 3,
  error: 4,
  chance: -0.08,
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
