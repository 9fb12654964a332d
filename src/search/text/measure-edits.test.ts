import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureEdits } from './measure-edits.ts';

test.each([
  ['upload', 'upload', 0],
  ['uplaod', 'upload', 1],
  ['uploda', 'upload', 1],
  ['uplod', 'upload', 1],
  ['uploaad', 'upload', 1],
  ['pulaod', 'upload', 2],
  ['', 'ab', 2],
  ['cat', 'dog', 3],
])('%s and %s are %i edits apart', (a, b, edits) => {
  expect(measureEdits(a, b, 5)).toBe(edits);
});

test('it is the same both ways, zero for the same word only, and stops one above the limit', () => {
  const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
      const edits = measureEdits(a, b, most);
      expect(edits).toBe(measureEdits(b, a, most));
      expect(edits === 0).toBe(a === b);
      expect(edits).toBe(Math.min(measureEdits(a, b, 20), most + 1));
    }),
  );
});
