import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPostings, parsePostings } from './postings.ts';

test('postings are a letter and a distance each', () => {
  const text = formatPostings([
    { page: 4, weight: 2 / 51 },
    { page: 5, weight: 26 / 51 },
  ]);
  expect(text).toBe('C4a1');
});

test('reading gives what was written, to a fiftieth of the weight', () => {
  const pages = fc.uniqueArray(fc.nat(100_000), { maxLength: 200 });
  fc.assert(
    fc.property(pages, fc.float({ min: 0, max: 1, noNaN: true }), (numbers, weight) => {
      const written = numbers.sort((a, b) => a - b).map((page) => ({ page, weight }));
      const read = parsePostings(formatPostings(written));
      expect(read.map(({ page }) => page)).toEqual(numbers);
      for (const posting of read) expect(Math.abs(posting.weight - weight)).toBeLessThanOrEqual(0.01);
    }),
  );
});
