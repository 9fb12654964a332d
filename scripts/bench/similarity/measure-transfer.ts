import { measurePairFeatures, measureScore } from '../../../src/similarity/index.ts';
import { learnWeights } from './learn-weights.ts';
import { findThreshold, measureAuc } from './measure-decisions.ts';
import type { Pair } from './pair.ts';
import { peers } from './peers.ts';

/** How a way to score pairs does on pairs from which neither its weights nor its threshold were set. */
export interface Transfer {
  accuracy: number;
  auc: number;
  threshold: number;
}

type Score = (pairs: readonly (readonly [string, string])[]) => number[];

/** Sets weights and thresholds on some pairs, and judges others: ours, and each peer. */
export function measureTransfer(
  known: readonly Pair[],
  judged: readonly Pair[],
): { ours: Transfer; peers: Record<string, Transfer> } {
  const weights = learnWeights(measurePairFeatures(listTexts(known)), listLabels(known));
  const ours: Score = (pairs) =>
    measurePairFeatures(pairs).map((features) => measureScore(features, weights));
  const measure = (score: Score) => judge(score, known, judged);
  return {
    ours: measure(ours),
    peers: Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, measure(peer)])),
  };
}

const listTexts = (pairs: readonly Pair[]) => pairs.map(({ a, b }) => [a, b] as const);
const listLabels = (pairs: readonly Pair[]) => pairs.map(({ duplicate }) => duplicate);

function judge(score: Score, known: readonly Pair[], judged: readonly Pair[]): Transfer {
  const threshold = findThreshold(
    score(listTexts(known)).map((value, place) => ({
      score: value,
      label: known[place]?.duplicate ?? false,
    })),
  );
  const scores = score(listTexts(judged));
  const labels = listLabels(judged);
  const right = scores.filter((value, place) => value >= threshold === labels[place]).length;
  return { accuracy: right / judged.length, auc: measureAuc(scores, labels), threshold };
}
