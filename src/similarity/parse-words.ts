import { commonWords } from './common-words.ts';
import { stemWord } from './stem-word.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** Text without HTML tags and with its entities read; Markdown's marks fall away with the words' borders. */
export const parsePlainText = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/&(?:#\d{1,6}|([a-z]{2,8}));/gi, (_, name = '') => entities[name.toLowerCase()] ?? ' ');

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}\p{N}]+(?:[.'’_-][\p{L}\p{M}\p{N}]+)*/gu;
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * The words of a text that tell what it is about, in order: stems of words, names with marks inside whole and in parts
 * (`apt-get`, `foo.conf`), and pairs of characters where a script has no spaces.
 */
export const parseWords = (text: string): string[] =>
  [...parsePlainText(text).toLowerCase().matchAll(word)].flatMap(([found]) =>
    unspaced.test(found) ? createPairs(found) : createStems(found),
  );

/** The words of a text as they are written, by what they are compared as. */
export function parseWrittenWords(text: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const [found] of parsePlainText(text).matchAll(word))
    for (const part of [found, ...found.split(/[.'’_-]/)]) {
      const compared = stemWord(part.toLowerCase());
      if (!written.has(compared)) written.set(compared, part);
    }
  return written;
}

function createPairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, place) => `${characters[place]}${character}`);
}

function createStems(found: string): string[] {
  const plain = found.replace(/['’]\p{L}{1,2}$/u, '');
  const parts = plain.split(/[.'’_-]/);
  const all = parts.length > 1 ? [plain, ...parts] : parts;
  return all.filter((part) => part.length > 1 && !commonWords.has(part)).map(stemWord);
}
