import { matchAll } from '../match-all.ts';
import { foldName } from './people.ts';

/** A word of a text that is looked for. */
export interface NameWord {
  found: string;
  index: number;
  /** Without accents and case. */
  folded: string;
}

const word = /[\p{L}\p{M}\p{N}]{2,}/gu;

/** Where words of names stand in a text, in any case, with accents or without. @param names folded. */
export function findNameWords(text: string, names: ReadonlySet<string>): NameWord[] {
  if (names.size === 0) return [];
  // An accent that is a character of its own changes where the letters are: such a text is read word by word.
  if (/\p{M}/u.test(text)) return findByReading(text, names);
  const list = [...names].map((name) => RegExp.escape(name)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, 'giu');
  return matchAll(foldInPlace(text), pattern).map(({ 0: found, index }) => ({
    found: text.slice(index, index + found.length),
    index,
    folded: found.toLowerCase(),
  }));
}

const findByReading = (text: string, names: ReadonlySet<string>): NameWord[] =>
  matchAll(text, word)
    .map(({ 0: found, index }) => ({ found, index, folded: foldName(found) }))
    .filter(({ folded }) => names.has(folded));

/** What may be an accented letter: all but plain letters, Chinese, and the mark of a placeholder. */
const accented = /[^\p{ASCII}\p{Script=Han}\uFFFC]/gu;

/** Takes accents off where that leaves each letter in its place. Case stays, since some letters change length with it. */
const foldInPlace = (text: string) =>
  text.replace(accented, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  });
