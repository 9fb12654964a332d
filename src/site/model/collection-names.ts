import { formatName } from './find-title.ts';
import type { CollectionName } from './site-page.ts';

/** What readers call the collections. */
export const collectionNames: Record<CollectionName, string> = {
  docs: 'Guides',
  faq: 'Answers',
  errors: 'Errors',
};

const kindNames: Record<string, string> = {
  'how-to': 'How to',
  'unexpected-result': 'Unexpected results',
  fault: 'Faults',
  'known-error': 'Known errors',
};

/** The name of a section as readers see it. */
export function formatSection(collection: CollectionName, section: string): string {
  if (section === '') return collectionNames[collection];
  if (collection === 'errors') return formatName(section.toLowerCase());
  return kindNames[section] ?? formatName(section);
}
