import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNearestName } from './find-nearest-name.ts';

const known = ['title', 'kind', 'asks', 'errors', 'versions', 'fixedIn'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['fixed-in', 'fixedIn'],
  ['version', 'versions'],
  ['error', 'errors'],
])('%s means %s', (typed, meant) => {
  expect(findNearestName(typed, known)).toBe(meant);
});

test('letters in a wrong order are one mistake', () => {
  expect(findNearestName('fials', ['file', 'fails'])).toBe('fails');
});

test.each(['x', 'category', 'description', ''])('nothing is near "%s"', (typed) => {
  expect(findNearestName(typed, known)).toBeUndefined();
});

test('nothing is near among no names', () => {
  expect(findNearestName('title', [])).toBeUndefined();
});

test('a known name is its own nearest', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1 }),
      fc.nat(),
      (names, pick) => {
        const name = names[pick % names.length] as string;
        expect(findNearestName(name, names)).toBe(name);
      },
    ),
  );
});
