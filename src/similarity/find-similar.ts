import {
  createSimilarityIndex,
  type Entry,
  type Similar,
  type SimilarityIndex,
} from './create-similarity-index.ts';

const indexes = new WeakMap<readonly Entry[], SimilarityIndex>();

/** The entries that may answer a question already, best first. The same list of entries is indexed once. */
export function findSimilar(question: string, entries: readonly Entry[]): Similar[] {
  let index = indexes.get(entries);
  if (!index) {
    index = createSimilarityIndex(entries);
    indexes.set(entries, index);
  }
  return index.find(question);
}
