import { findErrorSignatures, normaliseError } from './find-error-signatures.ts';
import { parsePlainText, parseWords, parseWrittenWords } from './parse-words.ts';

/** A text as it is compared. */
export interface Question {
  /** The words of its title, and of each other phrasing. */
  titles: string[][];
  /** How often each word stands in all of it, titles included. */
  counts: Map<string, number>;
  /** How many words all of it has. */
  length: number;
  /** What names its errors: codes, and messages without what differs each time. */
  signatures: Set<string>;
  /** Its words as they are written, by what they are compared as. */
  written: () => ReadonlyMap<string, string>;
  /** All of it without what differs each time, to look for a message in a line of a log. */
  log: () => string;
  /** How often each run of four letters stands in it; made when it is asked for. */
  grams: () => ReadonlyMap<string, number>;
}

const longestTitle = 200;
/** Letters beyond this say no more about what a text is about, and cost time. */
const longestGrams = 3000;
const longestLog = 20_000;

/** Reads a question whose title is its first line, the text before the first HTML block, or its first sentence. */
export function parseQuestion(text: string): Question {
  const title = findTitle(text);
  return createQuestion([title], text.slice(title.length));
}

/** Reads a question from its parts. */
export function createQuestion(
  titles: readonly string[],
  body: string,
  errors: readonly string[] = [],
): Question {
  const words = titles.map(parseWords);
  const all = [...words.flat(), ...parseWords(body), ...errors.flatMap(parseWords)];
  const counts = new Map<string, number>();
  for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
  const whole = [...titles, body].join('\n');
  let log: string | undefined;
  let grams: ReadonlyMap<string, number> | undefined;
  return {
    titles: words.filter((title) => title.length > 0),
    counts,
    length: all.length,
    signatures: new Set([...errors.map(normaliseError), ...[...errors, whole].flatMap(findErrorSignatures)]),
    written: () => parseWrittenWords(whole),
    log: () => {
      log ??= ` ${normaliseError(whole.slice(0, longestLog))} `;
      return log;
    },
    grams: () => {
      grams ??= countGrams(whole);
      return grams;
    },
  };
}

function findTitle(text: string): string {
  const lead = text.slice(0, longestTitle * 2);
  const end = lead.search(/<(?:p|h[1-6]|pre|ul|ol|div|hr|br|blockquote|table)\b|\n/i);
  if (end > 0 && end <= longestTitle) return lead.slice(0, end);
  return /^.{1,199}?[.?!。？！](?=\s|\p{Script=Han}|$)/su.exec(lead)?.[0] ?? lead.slice(0, longestTitle);
}

function countGrams(text: string): Map<string, number> {
  const plain = parsePlainText(text.slice(0, longestGrams * 2)).slice(0, longestGrams);
  const letters = ` ${plain
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
  const counts = new Map<string, number>();
  for (let place = 0; place + 4 <= letters.length; place++) {
    const gram = letters.slice(place, place + 4);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
