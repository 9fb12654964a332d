import { createPageAddress } from './page-address.ts';
import type { SitePage } from './site-page.ts';

/**
 * The pages of the main language that a language lacks, at the addresses where their translations will be. Only in
 * collections that have at least one page in that language.
 *
 * @param own pages of the main language.
 * @param translated pages of `language`.
 */
export function createFallbacks(
  own: readonly SitePage[],
  translated: readonly SitePage[],
  language: string,
  base: string,
): SitePage[] {
  const there = new Set(translated.map(({ collection, localId }) => `${collection}/${localId}`));
  const begun = new Set(translated.map(({ collection }) => collection));
  return own
    .filter(({ collection, localId }) => begun.has(collection) && !there.has(`${collection}/${localId}`))
    .map((page) => {
      const id = createLocalId(page.localId, language);
      return { ...page, id, language, href: createPageAddress(page.collection, id, base) };
    });
}

/** The id of a page in a language other than the main one. */
export const createLocalId = (localId: string, language: string): string =>
  localId === 'index' ? language : `${language}/${localId}`;
