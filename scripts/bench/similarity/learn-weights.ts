import { type Features, pairWeights, type ScoreWeights } from '../../../src/similarity/index.ts';

const names = ['words', 'titles', 'letters', 'chance'] as const;
const rounds = 4000;
const rate = 0.5;
/** How strongly large weights are pulled back, on features brought to one scale. */
const decay = 0.005;

/** Logistic regression by gradient descent. The weight of `error` stays as it is set. */
export function learnWeights(features: readonly Features[], labels: readonly boolean[]): ScoreWeights {
  const scales = names.map((name) => measureScale(features.map((found) => found[name])));
  const rows = features.map((found) => names.map((name, place) => scaled(found[name], scales[place])));
  const weights = [0, ...names.map(() => 0)];
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map(() => 0);
    rows.forEach((row, place) => {
      const offset = pairWeights.error * (features[place]?.error ?? 0);
      const miss = 1 / (1 + Math.exp(-(dot(weights, row) + offset))) - (labels[place] ? 1 : 0);
      [1, ...row].forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + miss * value;
      });
    });
    weights.forEach((weight, at) => {
      weights[at] = weight - rate * ((slope[at] ?? 0) / rows.length + (at > 0 ? decay * weight : 0));
    });
  }
  return unscale(weights, scales);
}

interface Scale {
  mean: number;
  spread: number;
}

function measureScale(values: readonly number[]): Scale {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, spread: Math.sqrt(variance) || 1 };
}

const scaled = (value: number, scale: Scale | undefined) =>
  scale ? (value - scale.mean) / scale.spread : value;

const dot = (weights: readonly number[], row: readonly number[]) =>
  row.reduce((sum, value, at) => sum + value * (weights[at + 1] ?? 0), weights[0] ?? 0);

function unscale(weights: readonly number[], scales: readonly Scale[]): ScoreWeights {
  const own = scales.map(({ spread }, at) => (weights[at + 1] ?? 0) / spread);
  const base = scales.reduce((sum, { mean }, at) => sum - (own[at] ?? 0) * mean, weights[0] ?? 0);
  const [words = 0, titles = 0, letters = 0, chance = 0] = own.map(
    (weight) => Math.round(weight * 100) / 100,
  );
  return { base: Math.round(base * 100) / 100, words, titles, letters, error: pairWeights.error, chance };
}
