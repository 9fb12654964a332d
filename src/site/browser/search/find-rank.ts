import type { Result } from '../../../search/index.ts';

/**
 * The place of a page among results, from 1; 0 where it is none of them.
 *
 * @param address from the root of the site, with or without the anchor of a section.
 */
export const findRank = (results: readonly Pick<Result, 'url'>[], address: string): number =>
  results.findIndex(({ url }) => url === address.split('#')[0]) + 1;
