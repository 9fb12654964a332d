import { simplifyChinese } from './simplify-chinese.ts';

/** A word of a text with its place: offsets in characters. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

export interface Tokens {
  /** Single words in the order of the text. Chinese, Japanese, Korean and Thai text gives overlapping pairs of letters. */
  words: Token[];
  /** Identifiers that hold several words, whole: `server.port`, `err_x_y`, `--force`. */
  compounds: Token[];
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\u30fc';
const runs = new RegExp(`[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const startsUnspaced = new RegExp(`^[${unspaced}]`, 'u');
/** Of an identifier: Chinese text goes on right behind one, and right before. */
const letter = `(?:(?![${unspaced}])[\\p{L}\\p{N}])`;
const joint = `(?:[._]|::?|-(?=${letter}*\\d)|(?<=\\d${letter}*)-)`;
const identifiers = new RegExp(
  // Only at the start of a word: else a long one would be read again from each of its letters.
  `(?:--?)?(?<!${letter})${letter}+(?:${joint}${letter}+)+|--${letter}(?:${letter}|-)*|${letter}(?:\\+\\+|#)(?!${letter})`,
  'gu',
);

/** Longer words are data (base64, minified code), never something to search for. */
const longestWord = 48;

/** One spelling for one word: lower case, compatibility forms and accents folded. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return simplifyChinese(
    word
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .normalize('NFC'),
  );
}

/**
 * Splits text into words and identifiers, the same way for pages and for queries, in the browser and in Node.
 * No dictionary is involved, so both sides always agree.
 */
export function tokenize(text: string): Tokens {
  const words: Token[] = [];
  for (const match of text.matchAll(runs)) {
    const [run] = match;
    if (startsUnspaced.test(run)) words.push(...pairLetters(run, match.index));
    else if (run.length <= longestWord) addToken(words, run, match.index);
  }
  const compounds: Token[] = [];
  for (const match of text.matchAll(identifiers))
    if (match[0].length <= longestWord) addToken(compounds, match[0], match.index);
  return { words, compounds };
}

function addToken(tokens: Token[], raw: string, start: number): void {
  const term = foldWord(raw);
  if (term) tokens.push({ term, start, end: start + raw.length });
}

/** Overlapping pairs of letters: what finds text without spaces without a dictionary. A lone letter stays alone. */
function pairLetters(run: string, offset: number): Token[] {
  const letters = [...run];
  if (letters.length === 1) return [{ term: foldWord(run), start: offset, end: offset + run.length }];
  const tokens: Token[] = [];
  let start = offset;
  for (let index = 0; index + 1 < letters.length; index++) {
    const first = letters[index] ?? '';
    const pair = first + (letters[index + 1] ?? '');
    tokens.push({ term: foldWord(pair), start, end: start + pair.length });
    start += first.length;
  }
  return tokens;
}

/** Whether a term is made of letters that are written without spaces. */
export const isUnspaced = (term: string): boolean => startsUnspaced.test(term);
