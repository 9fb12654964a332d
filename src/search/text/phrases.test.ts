import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPhrases, parsePhrases } from './phrases.ts';

test('phrases come back, whatever Pagefind does to white space', () => {
  const phrase = fc.string({ maxLength: 20 }).map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(phrase.filter(Boolean)), (phrases) => {
      expect(parsePhrases(formatPhrases(phrases).replace(/\s+/g, ' '))).toEqual(phrases);
    }),
  );
});

test('a page without phrases has none', () => {
  expect(parsePhrases(undefined)).toEqual([]);
});
