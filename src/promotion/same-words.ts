import type { Similarity } from './find-similar-entries.ts';

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Entries by the share of words that their title or one of their phrasings has in common with the question. */
export const sameWords: Similarity = {
  threshold: 0.8,
  find: (question, entries) =>
    entries
      .map(({ id, title, asks }) => {
        const scores = [title, ...asks].map((text) => ({ text, score: share(question, text) }));
        const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
        return { id, score: best.score, reasons: [`asks "${best.text}"`] };
      })
      .toSorted((a, b) => b.score - a.score),
};

function share(a: string, b: string): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const union = left.union(right).size;
  return union === 0 ? 0 : left.intersection(right).size / union;
}
