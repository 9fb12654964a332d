import type { RelatedSource } from './related-source.ts';

const titleWeight = 4;
const askWeight = 2;
/** Han, kana and hangul are written without spaces: their runs count by pairs of characters. */
const run = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+|[\p{L}\p{N}_]+/gu;
const cjk = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** How often each word stands in a page, one in the title counting four times and one in another phrasing twice. */
export function countTerms({ title, asks = [], text }: RelatedSource): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (part: string, weight: number) => {
    for (const term of findTerms(part)) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(title, titleWeight);
  for (const ask of asks) add(ask, askWeight);
  add(text, 1);
  return counts;
}

function findTerms(text: string): string[] {
  return (text.toLowerCase().match(run) ?? []).flatMap((word) => {
    if (cjk.test(word)) return pairsOf([...word]);
    return word.length < 3 || /^\d+$/.test(word) ? [] : [word];
  });
}

const pairsOf = (characters: readonly string[]) =>
  characters.length === 1
    ? [...characters]
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`);
