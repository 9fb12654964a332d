import type { Signs } from '../../../src/search/index.ts';
import { createRandom } from './create-random.ts';

/** What was seen for one question. */
export interface Case extends Signs {
  question: number;
  /** What was left in the index: all pages, all but its own, or the pages of no question. */
  left: 'all' | 'others' | 'none';
}

type Weights = Signs & { base: number };
const names = ['lead', 'unknown', 'topic'] as const;
const rounds = 300;
const folds = 10;
const rate = 1;
/** How strongly weights are pulled back, on signs brought to one scale. */
const decay = 0.02;
/** So many of the answerable questions may be told that nothing answers them. */
const mostFalse = 0.05;
/** What the limit is learned for: questions that were not seen fare a little worse, and of them `mostFalse` may be wrong. */
const learnedFalse = 0.041;

/** Logistic regression by gradient descent. */
export function learnConfidence(cases: readonly Case[]): Weights {
  const spreads = names.map((name) => measureSpread(cases.map((found) => found[name])));
  const rows = cases.map((found) => [
    1,
    ...names.map((name, at) => (found[name] - (spreads[at]?.mean ?? 0)) / (spreads[at]?.deviation ?? 1)),
  ]);
  const weights = [0, 0, 0, 0];
  for (let round = 0; round < rounds; round++) {
    const slope = [0, 0, 0, 0];
    rows.forEach((row, place) => {
      const answered = cases[place]?.left === 'all';
      // Each question was asked once with its page and twice without.
      const miss = (1 / (1 + Math.exp(-dot(row, weights))) - Number(answered)) * (answered ? 1 : 0.5);
      row.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + miss * value;
      });
    });
    weights.forEach((weight, at) => {
      weights[at] = weight - rate * ((slope[at] ?? 0) / rows.length + (at > 0 ? decay * weight : 0));
    });
  }
  const own = spreads.map(({ deviation }, at) => (weights[at + 1] ?? 0) / deviation);
  const base = spreads.reduce((sum, { mean }, at) => sum - (own[at] ?? 0) * mean, weights[0] ?? 0);
  const [lead = 0, unknown = 0, topic = 0] = own;
  return { base, lead, unknown, topic };
}

export interface Honesty {
  /** Share of the unanswerable questions that are told so, and of the answerable that are wrongly told so. */
  saidSo: number;
  wronglySaidSo: number;
  /** Share that is told so where the pages of all questions are left out at once. */
  emptied: number;
  /** Share of the unanswerable below the limit that lets one answerable question in twenty be wrong, of the same scores. */
  atGoal: number;
  /** Probability that an answerable question is given more confidence than an unanswerable one. */
  area: number;
}

/** How well weights and limit hold on questions that they were not learned from: the mean of several ten-fold draws by question. */
export function validateConfidence(cases: readonly Case[], draws = 20): Honesty {
  const drawn = Array.from({ length: draws }, (_, draw) => validateOnce(cases, draw + 1));
  const mean = (name: keyof Honesty) => drawn.reduce((sum, found) => sum + found[name], 0) / draws;
  return {
    saidSo: mean('saidSo'),
    wronglySaidSo: mean('wronglySaidSo'),
    emptied: mean('emptied'),
    atGoal: mean('atGoal'),
    area: mean('area'),
  };
}

function validateOnce(cases: readonly Case[], draw: number): Honesty {
  const random = createRandom(draw);
  const questions = [...new Set(cases.map(({ question }) => question))];
  const foldOf = new Map(
    questions
      .map((question) => ({ question, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ question }, place) => [question, place % folds]),
  );
  const judged = Array.from({ length: folds }, (_, fold) => {
    const seen = cases.filter(({ question }) => foldOf.get(question) !== fold);
    const weights = learnConfidence(seen);
    const limit = findLimit(seen, weights);
    return cases
      .filter(({ question }) => foldOf.get(question) === fold)
      .map((found) => ({ ...found, score: weigh(found, weights), none: weigh(found, weights) < limit }));
  }).flat();
  const pick = (wanted: Case['left']) => judged.filter(({ left }) => left === wanted);
  const [high, low] = [pick('all'), pick('others')];
  return {
    saidSo: shareOfNone(low),
    wronglySaidSo: shareOfNone(high),
    emptied: shareOfNone(pick('none')),
    ...compareScores(
      high.map(({ score }) => score),
      low.map(({ score }) => score),
    ),
  };
}

const shareOfNone = (group: readonly { none: boolean }[]) =>
  group.filter(({ none }) => none).length / group.length;

function compareScores(high: readonly number[], low: readonly number[]): Pick<Honesty, 'atGoal' | 'area'> {
  const limit = high.toSorted((a, b) => a - b)[Math.floor(high.length * mostFalse)] ?? 0;
  const atGoal = low.filter((score) => score < limit).length / low.length;
  return { atGoal, area: measureArea(high, low) };
}

/** The probability below which `learnedFalse` of the answerable lie, between two of them where their number is no whole one. */
export function findLimit(cases: readonly Case[], weights: Weights): number {
  const scores = cases
    .filter(({ left }) => left === 'all')
    .map((found) => weigh(found, weights))
    .sort((a, b) => a - b);
  const place = scores.length * learnedFalse;
  const [below = 0, above = below] = scores.slice(Math.floor(place));
  return below + (above - below) * (place % 1);
}

const weigh = (found: Case, weights: Weights) =>
  1 / (1 + Math.exp(-weights.base - names.reduce((sum, name) => sum + weights[name] * found[name], 0)));

function measureArea(high: readonly number[], low: readonly number[]): number {
  let won = 0;
  for (const a of high) for (const b of low) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (high.length * low.length);
}

const dot = (row: readonly number[], weights: readonly number[]) =>
  row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

function measureSpread(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}
