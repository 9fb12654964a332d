import type { Question } from './parse-question.ts';

/** Finds the known word that a misspelled one stands for, or nothing. */
export type WordCorrector = (word: string) => string | undefined;

/** A shorter word is one letter away from too many others. */
const shortest = 4;
/** A question says what it is about in its first words; the rest of a long one is a log. */
const mostTried = 60;
/** From this length on, two letters may be wrong. */
const long = 8;

/**
 * Corrects words by those that the entries use: one letter wrong, missing, too many or changed with its neighbour, two in
 * a long word. The first letter must be right, as it mostly is, so that only few words are compared.
 */
export function createWordCorrector(
  words: Iterable<string>,
  countOf: (word: string) => number,
): WordCorrector {
  const shelves = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1 || !/^[\p{L}]+$/u.test(word)) continue;
    const name = `${word[0]}${word.length}`;
    const shelf = shelves.get(name);
    if (shelf) shelf.push(word);
    else shelves.set(name, [word]);
  }
  return (word) => {
    if (word.length < shortest || !/^[\p{Ll}]+$/u.test(word) || countOf(word) > 0) return undefined;
    const most = word.length >= long ? 2 : 1;
    const near = listLengths(word.length, most).flatMap((length) => shelves.get(`${word[0]}${length}`) ?? []);
    let best: { word: string; distance: number } | undefined;
    for (const other of near) {
      const distance = measureDistance(word, other, best?.distance ?? most);
      if (distance > most) continue;
      const closer = !best || distance < best.distance;
      if (closer || (distance === best?.distance && countOf(other) > countOf(best.word)))
        best = { word: other, distance };
    }
    return best?.word;
  };
}

/** A question in which misspelled words also count as what they stand for. */
export function correctQuestion(question: Question, correct: WordCorrector): Question {
  const fixed = new Map<string, string>();
  let tried = 0;
  for (const word of question.counts.keys()) {
    if (tried++ === mostTried) break;
    const right = correct(word);
    if (right) fixed.set(word, right);
  }
  if (fixed.size === 0) return question;
  const counts = new Map<string, number>();
  for (const [word, count] of question.counts) {
    const right = fixed.get(word) ?? word;
    counts.set(right, (counts.get(right) ?? 0) + count);
  }
  const titles = question.titles.map((title) => title.map((word) => fixed.get(word) ?? word));
  return { ...question, counts, titles };
}

const listLengths = (length: number, most: number) =>
  Array.from({ length: 2 * most + 1 }, (_, place) => length - most + place);

/** Optimal string alignment, or more than `most` as soon as that is certain. */
function measureDistance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}
