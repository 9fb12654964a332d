import { createSimilarityIndex, type Entry } from '../../../src/similarity/index.ts';
import { createRandom } from '../search/create-random.ts';

const entries = 100_000;
const questions = 50;

export interface Scale {
  entries: number;
  /** Seconds to index them. */
  seconds: number;
  /** Milliseconds a question, in the middle and within which 95 of 100 stay. */
  median: number;
  most: number;
  /** How many of the questions, each taken from an entry, found that entry first. */
  found: number;
  asked: number;
}

/** Made-up entries whose words are as unequal as those of a language (rank times frequency is constant). */
export function measureScale(): Scale {
  const random = createRandom(7);
  const made = Array.from({ length: entries }, (_, place) => createEntry(place, random));
  const started = performance.now();
  const index = createSimilarityIndex(made);
  const seconds = (performance.now() - started) / 1000;
  const times: number[] = [];
  let found = 0;
  for (let asked = 0; asked < questions; asked++) {
    const entry = made[Math.floor(random() * entries)] ?? createEntry(0, random);
    const from = performance.now();
    const [first] = index.find(`${misspell(entry.title)}\n${entry.text.slice(0, 300)}`, 3);
    times.push(performance.now() - from);
    if (first?.id === entry.id) found++;
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { entries, seconds, median: at(0.5), most: at(0.95), found, asked: questions };
}

/** Changes two letters of the last word, which must then be found among all words that there are. */
const misspell = (title: string) => title.replace(/(\w)(\w)$/, '$2$1');

function createEntry(place: number, random: () => number): Entry {
  const words = (count: number) => Array.from({ length: count }, () => createWord(random)).join(' ');
  return { id: `entry-${place}`, title: words(8), asks: [words(7)], text: words(90) };
}

const vocabulary = 30_000;
const letters = 'etaoinshrdlcumwfgypbvkxjqz';

/** Words of four to seven letters, so that typing errors among them are looked for as in a language. */
function createWord(random: () => number): string {
  let rank = Math.floor(vocabulary ** random()) + 20_000;
  let word = '';
  for (; rank > 0; rank = Math.floor(rank / 26)) word += letters[rank % 26];
  return word;
}
