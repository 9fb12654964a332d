/** What a character may be; asked a million times in a text, and answered by a look into a table. */
const [known, letter, mark, upper, unspaced] = [1, 2, 4, 8, 16];

const questions: readonly (readonly [flag: number, pattern: RegExp])[] = [
  [letter, /[\p{L}\p{N}]/u],
  [mark, /\p{M}/u],
  [upper, /\p{Lu}/u],
  [unspaced, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u],
];

/** By code unit. Each is looked up once: a text has few different ones. */
const table = new Uint8Array(65_536);

function readFlags(code: number): number {
  const flags = table[code] ?? 0;
  if (flags !== 0 || Number.isNaN(code)) return flags;
  const character = String.fromCharCode(code);
  const read = questions.reduce(
    (sum, [flag, pattern]) => (pattern.test(character) ? sum | flag : sum),
    known,
  );
  table[code] = read;
  return read;
}

/** Whether a code unit is a letter or a digit of any script; nothing before and after a text is none. */
export const isLetter = (code: number): boolean => (readFlags(code) & letter) !== 0;

/** Whether it is a capital letter. */
export const isCapital = (code: number): boolean => (readFlags(code) & upper) !== 0;

/** Whether it is a part of a word in a script that has spaces between words: a letter, a digit or an accent. */
export function isWordPart(code: number): boolean {
  const flags = readFlags(code);
  return (flags & (letter | mark)) !== 0 && (flags & unspaced) === 0;
}

let last = { text: '', has: false };

/** Whether a text has a capital letter at all. Several rules ask for it in a row: the last answer is kept. */
export function hasCapital(text: string): boolean {
  if (text !== last.text) last = { text, has: findCapital(text) };
  return last.has;
}

function findCapital(text: string): boolean {
  for (let place = 0; place < text.length; place++) if (isCapital(text.charCodeAt(place))) return true;
  return false;
}
