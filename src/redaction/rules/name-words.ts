import { isWordPart } from '../characters.ts';
import { foldName } from './people.ts';

/** A word of a text that is looked for. */
export interface NameWord {
  found: string;
  index: number;
  /** Without accents and case. */
  folded: string;
}

/**
 * Where words of names stand in a text, in any case, with accents or without. Scripts without spaces end a word: 我是Anna的同事.
 *
 * @param names folded.
 */
export function findNameWords(text: string, names: ReadonlySet<string>): NameWord[] {
  const found: NameWord[] = [];
  if (names.size === 0) return found;
  const lengths = [...names].map((name) => name.length);
  const [shortest, longest] = [Math.min(...lengths), mostMarks * Math.max(...lengths)];
  const isStart = findStarts(names);
  for (let index = 0; index < text.length; index++) {
    if (!isWordPart(text.charCodeAt(index))) continue;
    const start = index;
    do index++;
    while (index < text.length && isWordPart(text.charCodeAt(index)));
    const length = index - start;
    if (length < shortest || length > longest || !isStart(text.charCodeAt(start))) continue;
    const word = text.slice(start, index);
    const folded = foldName(word);
    if (names.has(folded)) found.push({ found: word, index: start, folded });
  }
  return found;
}

/** An accent may be a character of its own, and a letter hold more than one. */
const mostMarks = 3;

/** Whether a character may start one of the names: most words are ruled out by their first letter. */
function findStarts(names: ReadonlySet<string>): (code: number) => boolean {
  const starts = new Uint8Array(128);
  for (const name of names) {
    const code = name.charCodeAt(0);
    if (code < 128) starts[code] = 1;
  }
  return (code) => code >= 128 || starts[code | (code > 64 && code < 91 ? 32 : 0)] === 1;
}
