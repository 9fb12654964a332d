import { findWords, type Words } from '../words/index.ts';
import { formatName } from './find-title.ts';
import type { CollectionName } from './site-page.ts';

/** What readers of the main English site call the collections, and what stands under the titles of their lists. */
export const { collections: collectionNames, leads: collectionLeads } = findWords('en');

/** The name of a section as readers see it. */
export function formatSection(collection: CollectionName, section: string, words = findWords('en')): string {
  if (section === '') return words.collections[collection];
  if (collection === 'errors') return formatName(section.toLowerCase());
  return Object.hasOwn(words.kinds, section)
    ? words.kinds[section as keyof Words['kinds']]
    : formatName(section);
}
