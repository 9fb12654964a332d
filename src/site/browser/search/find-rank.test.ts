import { expect, test } from 'vitest';
import { findRank } from './find-rank.ts';

const results = [{ url: '/docs/search/' }, { url: '/docs/search/teach/' }, { url: '/faq/upload/' }];

test.each([
  ['/docs/search/', 1],
  ['/docs/search/teach/', 2],
  ['/docs/search/teach/#synonyms', 2],
  ['/faq/', 0],
  ['/faq/upload/more/', 0],
])('%s is result %i', (address, rank) => {
  expect(findRank(results, address)).toBe(rank);
});
