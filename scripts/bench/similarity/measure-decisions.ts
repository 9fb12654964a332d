export interface Decisions {
  accuracy: number;
  precision: number;
  recall: number;
  f1: number;
}

/** The share of pairs (duplicate, other) that the scores put in the right order. */
export function measureAuc(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores
    .map((score, place) => ({ score, label: labels[place] }))
    .sort((a, b) => a.score - b.score);
  let ranks = 0;
  let hits = 0;
  order.forEach(({ label }, place) => {
    if (!label) return;
    ranks += place + 1;
    hits++;
  });
  return (ranks - (hits * (hits + 1)) / 2) / (hits * (scores.length - hits));
}

/** Decides each pair by the threshold that is best for the pairs of all other tenths. */
export function measureDecisions(
  scores: readonly number[],
  labels: readonly boolean[],
  tenths: readonly number[],
): Decisions {
  const decided = scores.map(() => false);
  for (const own of new Set(tenths)) {
    const others = scores.map((_, place) => place).filter((place) => tenths[place] !== own);
    const threshold = findThreshold(
      others.map((place) => ({ score: scores[place] ?? 0, label: labels[place] ?? false })),
    );
    scores.forEach((score, place) => {
      if (tenths[place] === own) decided[place] = score >= threshold;
    });
  }
  const count = (decision: boolean, label: boolean) =>
    decided.filter((found, place) => found === decision && labels[place] === label).length;
  const [hits, wrong, missed] = [count(true, true), count(true, false), count(false, true)];
  const [precision, recall] = [hits / (hits + wrong), hits / (hits + missed)];
  return {
    accuracy: (hits + count(false, false)) / scores.length,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
  };
}

/** The threshold that decides most pairs right. */
export function findThreshold(pairs: { score: number; label: boolean }[]): number {
  const order = pairs.toSorted((a, b) => b.score - a.score);
  let right = order.filter(({ label }) => !label).length;
  let best = { right, threshold: Number.POSITIVE_INFINITY };
  order.forEach(({ score, label }, place) => {
    right += label ? 1 : -1;
    const next = order[place + 1]?.score ?? score;
    if (right > best.right) best = { right, threshold: (score + next) / 2 };
  });
  return best.threshold;
}
