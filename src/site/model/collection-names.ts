import type { Words } from '../words/index.ts';
import { formatName } from './find-title.ts';
import type { CollectionName } from './site-page.ts';

/** The name of a section as readers see it. */
export function formatSection(collection: CollectionName, section: string, words: Words): string {
  if (section === '') return words.collections[collection];
  if (collection === 'errors' && /^[A-Z0-9_]+$/.test(section)) return section;
  return Object.hasOwn(words.kinds, section)
    ? words.kinds[section as keyof Words['kinds']]
    : formatName(section);
}
