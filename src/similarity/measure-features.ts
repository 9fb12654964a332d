import { findSharedError } from './find-shared-error.ts';
import type { Question } from './parse-question.ts';
import type { WordWeights } from './word-weights.ts';

/** What two questions have in common, each from 0 to 1 but `chance`. */
export interface Features {
  /** Cosine of their words, weighted by how much each tells. */
  words: number;
  /** How much of either title the other one holds, as BM25 counts it over the most it could be. */
  titles: number;
  /** Cosine of their runs of four letters: typing errors, endings, and scripts without spaces. */
  letters: number;
  /** Whether they name the same error. */
  error: number;
  /** Logarithm of their sizes in words: two long texts share words by chance. */
  chance: number;
}

/** Compares two questions. @param usualLength how many words a text has on average. */
export function measureFeatures(
  a: Question,
  b: Question,
  weights: WordWeights,
  usualLength: number,
): Features {
  return {
    words: measureCosine(a.counts, b.counts, weights),
    titles: (measureTitles(a, b, weights, usualLength) + measureTitles(b, a, weights, usualLength)) / 2,
    letters: measureCosine(a.grams(), b.grams(), () => 1),
    error: findSharedError(a, b) ? 1 : 0,
    chance: measureSize(a) + measureSize(b),
  };
}

/** Below this, chance is no smaller. */
const smallest = 10;

const measureSize = (question: Question) => Math.log(1 + Math.max(smallest, question.counts.size));

/** Few words in common prove little: the share of short texts is pulled down, as if they had more to them. */
const doubt = 1;

type Counts = ReadonlyMap<string, number>;

function measureCosine(a: Counts, b: Counts, weights: WordWeights): number {
  const value = (word: string, count: number) => (1 + Math.log(count)) * weights(word);
  const length = (counts: Counts) =>
    Math.sqrt([...counts].reduce((sum, [word, count]) => sum + value(word, count) ** 2, 0));
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [word, count] of small) {
    const other = large.get(word);
    if (other) product += value(word, count) * value(word, other);
  }
  return product === 0 ? 0 : product / (length(a) * length(b) + doubt);
}

/** BM25's usual constants (Robertson and Zaragoza, 2009, 3.2). */
const saturation = 1.2;
const lengthShare = 0.75;

const measureTitles = (a: Question, b: Question, weights: WordWeights, usualLength: number) =>
  Math.max(0, ...a.titles.map((title) => measureTitle(title, b, weights, usualLength)));

function measureTitle(
  title: readonly string[],
  text: Question,
  weights: WordWeights,
  usualLength: number,
): number {
  const norm = saturation * (1 - lengthShare + (lengthShare * text.length) / usualLength);
  let score = 0;
  let most = 0;
  for (const word of new Set(title)) {
    const count = text.counts.get(word) ?? 0;
    const weight = weights(word) * (saturation + 1);
    score += (weight * count) / (count + norm);
    most += weight;
  }
  return most === 0 ? 0 : score / (most + doubt);
}
