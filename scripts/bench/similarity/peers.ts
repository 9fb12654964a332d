type Pairs = readonly (readonly [string, string])[];

const split = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Plain ways to score a pair, without stems, stop words or weights of our own. */
export const peers: Readonly<Record<string, (pairs: Pairs) => number[]>> = {
  'Jaccard of words': (pairs) =>
    pairs.map(([a, b]) => {
      const [x, y] = [new Set(split(a)), new Set(split(b))];
      return x.intersection(y).size / Math.max(1, x.union(y).size);
    }),
  'TF-IDF cosine': (pairs) => {
    const idf = createIdf(pairs);
    return pairs.map(([a, b]) => cosine(weigh(split(a), idf), weigh(split(b), idf)));
  },
  'BM25, both ways': (pairs) => {
    const idf = createIdf(pairs);
    const texts = pairs.flat();
    const mean = texts.reduce((sum, text) => sum + split(text).length, 0) / texts.length;
    return pairs.map(([a, b]) => bm25(split(a), split(b), idf, mean) + bm25(split(b), split(a), idf, mean));
  },
};

type Idf = (word: string) => number;

function createIdf(pairs: Pairs): Idf {
  const texts = pairs.flat();
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(split(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) =>
    Math.log(1 + (texts.length - (counts.get(word) ?? 0) + 0.5) / ((counts.get(word) ?? 0) + 0.5));
}

function weigh(words: readonly string[], idf: Idf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, count * idf(word)]));
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  const length = (vector: Map<string, number>) => Math.hypot(...vector.values());
  const product = [...a].reduce((sum, [word, value]) => sum + value * (b.get(word) ?? 0), 0);
  return product / (length(a) * length(b) || 1);
}

function bm25(query: readonly string[], text: readonly string[], idf: Idf, mean: number): number {
  const counts = new Map<string, number>();
  for (const word of text) counts.set(word, (counts.get(word) ?? 0) + 1);
  const norm = 1.2 * (0.25 + (0.75 * text.length) / mean);
  return [...new Set(query)].reduce((sum, word) => {
    const count = counts.get(word) ?? 0;
    return sum + (idf(word) * count * 2.2) / (count + norm);
  }, 0);
}
