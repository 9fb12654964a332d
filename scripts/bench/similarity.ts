import {
  duplicateThreshold,
  measurePairFeatures,
  measureScore,
  pairWeights,
} from '../../src/similarity/index.ts';
import type { Bench } from '../bench.ts';
import { findTechqa } from './search/load-techqa.ts';
import { createSupportPairs } from './similarity/create-support-pairs.ts';
import { learnWeights } from './similarity/learn-weights.ts';
import { loadPairs } from './similarity/load-pairs.ts';
import { measureAuc, measureDecisions } from './similarity/measure-decisions.ts';
import { measureRanking } from './similarity/measure-ranking.ts';
import { measureScale, type Scale } from './similarity/measure-scale.ts';
import { measureTransfer, type Transfer } from './similarity/measure-transfer.ts';
import type { Pair } from './similarity/pair.ts';
import { peers } from './similarity/peers.ts';

/**
 * The duplicate check on labelled pairs of questions, beside plain peers. Each pair is judged by weights and by a
 * threshold that were learned without its own tenth; pairs that share their first question are in one tenth.
 */
export const bench: Bench = async (print, { shared }) => {
  const pairs = await loadPairs(shared);
  if (!pairs) print(`pairs skipped: ${shared}/data/duplicates-dev.tsv is not there`);
  else {
    comparePeers(pairs, print);
    const techqa = await findTechqa(shared);
    if (techqa) printTransfer(createSupportPairs(techqa), pairs, print);
    measureRanking(pairs, print);
  }
  printScale(measureScale(), print);
};

function comparePeers(pairs: readonly Pair[], print: (line: string) => void): void {
  const labels = pairs.map(({ duplicate }) => duplicate);
  const texts = pairs.map(({ a, b }) => [a, b] as const);
  const tenths = splitTenths(pairs);
  const features = measurePairFeatures(texts);
  print(
    `${pairs.length} pairs, ${labels.filter(Boolean).length} of them duplicates; each judged without its own tenth`,
  );
  const row = (name: string, scores: readonly number[]) => {
    const { accuracy, precision, recall, f1 } = measureDecisions(scores, labels, tenths);
    print(
      [
        name.padEnd(22),
        `AUC ${measureAuc(scores, labels).toFixed(3)}`,
        `accuracy ${accuracy.toFixed(3)}`,
        `precision ${precision.toFixed(3)}`,
        `recall ${recall.toFixed(3)}`,
        `F1 ${f1.toFixed(3)}`,
      ].join('  '),
    );
  };
  for (const [name, peer] of Object.entries(peers)) row(name, peer(texts));
  const learned = tenths.map((tenth, place) => ({ tenth, place }));
  const scores: number[] = [];
  for (const own of new Set(tenths)) {
    const others = learned.filter(({ tenth }) => tenth !== own).map(({ place }) => place);
    const weights = learnWeights(
      others.map((place) => features[place]).filter((found) => found !== undefined),
      others.map((place) => labels[place] ?? false),
    );
    for (const { tenth, place } of learned)
      if (tenth === own && features[place]) scores[place] = measureScore(features[place], weights);
  }
  row('ours, learned without', scores);
  const shipped = features.map((found) => measureScore(found, pairWeights));
  row('ours, as shipped', shipped);
  const right = shipped.filter((score, place) => score >= duplicateThreshold === labels[place]).length;
  print(
    `as shipped at the threshold ${duplicateThreshold}: accuracy ${(right / pairs.length).toFixed(3)} (goal 0.80)`,
  );
  print(`weights shipped: ${JSON.stringify(pairWeights)}`);
  print(`weights learned: ${JSON.stringify(learnWeights(features, labels))}`);
}

function printTransfer(known: readonly Pair[], pairs: readonly Pair[], print: (line: string) => void): void {
  print(
    `weights and thresholds from ${known.length} pairs of support questions and notes, none of them judged`,
  );
  const { ours, peers: others } = measureTransfer(known, pairs);
  const row = (name: string, { auc, accuracy }: Transfer) =>
    print(`${name.padEnd(22)}  AUC ${auc.toFixed(3)}  accuracy ${accuracy.toFixed(3)}`);
  for (const [name, other] of Object.entries(others)) row(name, other);
  row('ours', ours);
}

function printScale(
  { entries, seconds, median, most, found, asked }: Scale,
  print: (line: string) => void,
): void {
  print(`${entries} entries indexed in ${seconds.toFixed(1)} s (goal 60 s)`);
  print(
    `a question: median ${median.toFixed(1)} ms, 95 % within ${most.toFixed(1)} ms (goal 50 ms); itself found ${found} of ${asked}`,
  );
}

/** Pairs with the same first question stand in the same tenth, else their words would tell the label. */
function splitTenths(pairs: readonly Pair[]): number[] {
  const groups = new Map<string, number>();
  return pairs.map(({ a }) => {
    const group = groups.get(a) ?? groups.size % 10;
    groups.set(a, group);
    return group;
  });
}
