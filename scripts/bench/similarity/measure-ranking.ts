import {
  createSimilarityIndex,
  duplicateThreshold,
  type Entry,
  entryWeights,
  type Features,
} from '../../../src/similarity/index.ts';
import { learnWeights } from './learn-weights.ts';
import type { Pair } from './pair.ts';

/** So many of the nearest entries of each question are learned from. */
const nearest = 3;

/** Finds the original of each duplicate among all originals: where it stands, and how often the first is right. */
export function measureRanking(pairs: readonly Pair[], print: (line: string) => void): void {
  const entries = [...new Set(pairs.map(({ a }) => a))].map((text): Entry => {
    const title = readTitle(text);
    return { id: text, title, asks: [], text: text.slice(title.length) };
  });
  const index = createSimilarityIndex(entries);
  const learned: { features: Features; right: boolean }[] = [];
  for (const [name, read] of Object.entries({
    'whole question': (text: string) => text,
    'title only': readTitle,
  })) {
    const answers = pairs.map((pair) => ({ pair, found: index.find(read(pair.b), 30) }));
    for (const { pair, found } of answers)
      for (const { id, features } of found.slice(0, nearest))
        learned.push({ features, right: pair.duplicate && id === pair.a });
    print(formatRanking(name, answers, entries.length));
  }
  print(`weights for entries shipped: ${JSON.stringify(entryWeights)}`);
  const weights = learnWeights(
    learned.map(({ features }) => features),
    learned.map(({ right }) => right),
  );
  print(`weights for entries learned: ${JSON.stringify(weights)}`);
}

const readTitle = (text: string) => text.split('<p>')[0]?.slice(0, 200) ?? '';

function formatRanking(
  name: string,
  answers: readonly { pair: Pair; found: readonly { id: string; score: number }[] }[],
  count: number,
): string {
  const ranks = answers
    .filter(({ pair }) => pair.duplicate)
    .map(({ pair, found }) => found.findIndex(({ id }) => id === pair.a) + 1);
  const share = (most: number) =>
    (ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length).toFixed(3);
  const mrr = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  const sure = answers.filter(({ found }) => (found[0]?.score ?? 0) >= duplicateThreshold);
  const right = sure.filter(({ pair, found }) => pair.duplicate && found[0]?.id === pair.a);
  return [
    `${name.padEnd(14)} ${ranks.length} duplicates among ${count} entries`,
    `first ${share(1)}`,
    `in three ${share(3)}`,
    `MRR ${mrr.toFixed(3)}`,
    `taken for the same ${sure.length}, of these right ${right.length}`,
  ].join('  ');
}
