import type { Peer } from './peer.ts';

const split = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
const saturation = 1.2;
const lengthShare = 0.75;

/** BM25 over whole texts that counts repeated words of the query: no index a browser could load, and the bar to pass. */
export const openBm25: Peer['open'] = async (pages) => {
  const texts = pages.map(({ id, title, text }) => ({ id, words: split(`${title} ${text}`) }));
  const average = texts.reduce((sum, { words }) => sum + words.length, 0) / texts.length;
  const counted = texts.map(({ id, words }) => {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { id, counts, norm: saturation * (1 - lengthShare + (lengthShare * words.length) / average) };
  });
  const frequencies = new Map<string, number>();
  for (const { counts } of counted)
    for (const word of counts.keys()) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
  const idf = (word: string) => {
    const frequency = frequencies.get(word) ?? 0;
    return Math.log(1 + (texts.length - frequency + 0.5) / (frequency + 0.5));
  };
  return async (query) => {
    const words = split(query);
    const scored = counted.map(({ id, counts, norm }) => {
      const weigh = (count: number) => (count * (saturation + 1)) / (count + norm);
      return { id, score: words.reduce((sum, word) => sum + idf(word) * weigh(counts.get(word) ?? 0), 0) };
    });
    return scored.sort((a, b) => b.score - a.score).map(({ id }) => id);
  };
};
