import { createRandom } from './create-random.ts';
import type { Ranks } from './measure-ranks.ts';

const draws = 5000;

/**
 * The interval that holds the difference of two systems on the same questions with a probability of 95 %, by paired bootstrap:
 * questions are drawn with replacement, both systems answer the same draw (Efron and Tibshirani 1993, ch. 16).
 *
 * @returns lower end, mean and upper end of ours minus theirs in success@1.
 */
export function compareRanks(ours: Ranks, theirs: Ranks): [number, number, number] {
  const random = createRandom(ours.length);
  const differences = ours.map((rank, index) => Number(rank === 1) - Number(theirs[index] === 1));
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = Array.from({ length: draws }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return [means[Math.floor(draws * 0.025)] ?? 0, mean(differences), means[Math.floor(draws * 0.975)] ?? 0];
}
