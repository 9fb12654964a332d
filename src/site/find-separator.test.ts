import { expect, test } from 'vitest';
import { findSeparator } from './find-separator.ts';

test.each([
  ['en', ', '],
  ['de', ', '],
  ['zh', '、'],
  ['ja', '、'],
  ['ar', ' و'],
])('parts of a line in %s are joined as that language joins them', (language, separator) => {
  expect(findSeparator(language)).toBe(separator);
});
