import { createSimilarityIndex, type Entry } from '../../../src/similarity/index.ts';

const entries = 100_000;
const questions = 50;

/** Made-up entries whose words are as unequal as those of a language (rank times frequency is constant). */
export function measureScale(print: (line: string) => void): void {
  const random = createRandom(7);
  const made = Array.from({ length: entries }, (_, place) => createEntry(place, random));
  const started = performance.now();
  const index = createSimilarityIndex(made);
  print(`${entries} entries indexed in ${((performance.now() - started) / 1000).toFixed(1)} s (goal 60 s)`);
  const times: number[] = [];
  let found = 0;
  for (let asked = 0; asked < questions; asked++) {
    const entry = made[Math.floor(random() * entries)] ?? createEntry(0, random);
    const from = performance.now();
    const [first] = index.find(`${entry.title}\n${entry.text.slice(0, 300)}`, 3);
    times.push(performance.now() - from);
    if (first?.id === entry.id) found++;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  print(
    `a question: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms (goal 50 ms); itself found ${found} of ${questions}`,
  );
}

function createEntry(place: number, random: () => number): Entry {
  const words = (count: number) => Array.from({ length: count }, () => createWord(random)).join(' ');
  return { id: `entry-${place}`, title: words(8), asks: [words(7)], text: words(90) };
}

const vocabulary = 30_000;
const createWord = (random: () => number) => `w${Math.floor(vocabulary ** random()).toString(36)}`;

/** Mulberry32: small, and the same numbers in each run. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
