import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchAll } from './match-all.ts';
import { readTogether } from './read-together.ts';

const findWords = async (text: string) =>
  matchAll(text, /[a-z]+/g).map(({ 0: word, index }) => ({
    type: 'word',
    start: index,
    end: index + word.length,
  }));

test('texts that are read together give what each gives alone', { timeout: 30_000 }, () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constantFrom('', 'ab', 'ab cd'), fc.string(), fc.constant('x '.repeat(30_000)))),
      async (texts) => {
        const [together, apart] = [
          await readTogether(texts, findWords),
          await Promise.all(texts.map(findWords)),
        ];
        // As texts: to compare a hundred thousand matches took longer than to find them.
        expect(JSON.stringify(together)).toBe(JSON.stringify(apart));
      },
    ),
    { numRuns: 20 },
  ),
);

test('what reaches beyond a text is cut where the text ends', async () => {
  const findAll = async (text: string) => [{ type: 'all', start: 1, end: text.length }];
  expect(await readTogether(['abc', 'def'], findAll)).toEqual([[{ type: 'all', start: 1, end: 3 }], []]);
});

test.each([/a*/g, /(?:)/gu, /\p{L}/gu, /$/gm, /😀|/gu])(
  'finds what matchAll of the language finds: %s',
  (pattern) => {
    for (const text of ['', 'aab😀a\n', '😀😀', 'baab'])
      expect(matchAll(text, pattern).map(({ 0: found, index }) => [found, index])).toEqual(
        [...text.matchAll(pattern)].map(({ 0: found, index }) => [found, index]),
      );
  },
);
