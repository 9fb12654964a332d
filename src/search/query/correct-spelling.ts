import type { SearchIndex, Word } from '../search-index.ts';
import { measureEdits } from '../text/measure-edits.ts';

/** A word of the query that no page has, and the nearest word that pages do have. */
export interface Correction {
  from: string;
  to: string;
}

/** So many unknown words of one query are looked at; a pasted log has hundreds. */
const mostWords = 6;
const plainWord = /^\p{L}{4,24}$/u;

/**
 * Corrects the words that no page has, from the index's own vocabulary: one edit for up to nine letters, two for longer
 * words ("shortcut" is two from "shortest"). Identifiers, numbers and words that some page has are never touched. Among equally near words the one on
 * most pages is taken.
 *
 * @param unknown terms that the index does not hold.
 */
export async function correctSpelling(unknown: readonly string[], index: SearchIndex): Promise<Correction[]> {
  const listWords = index.listWords;
  if (!listWords) return [];
  const words = unknown.filter((word) => plainWord.test(word)).slice(0, mostWords);
  const found = await Promise.all(
    words.map(async (from) => ({ from, to: findNearest(from, await listWords(from)) })),
  );
  return found.flatMap(({ from, to }) => (to === undefined ? [] : [{ from, to }]));
}

function findNearest(word: string, vocabulary: readonly Word[]): string | undefined {
  const most = word.length < 10 ? 1 : 2;
  let best: { edits: number; word: Word } | undefined;
  for (const candidate of vocabulary) {
    if (!plainWord.test(candidate.term)) continue;
    const edits = measureEdits(word, candidate.term, best?.edits ?? most);
    if (edits > (best?.edits ?? most)) continue;
    if (!best || edits < best.edits || candidate.frequency > best.word.frequency)
      best = { edits, word: candidate };
  }
  return best?.word.term;
}
