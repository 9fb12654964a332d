import { formatName } from './find-title.ts';
import type { CollectionName } from './site-page.ts';

/** What readers call the collections. */
export const collectionNames: Record<CollectionName, string> = {
  docs: 'Guides',
  faq: 'Answers',
  errors: 'Errors',
  troubleshooting: 'Troubleshooting',
  questions: 'Questions',
  requests: 'Requests',
};

/** What stands under the title of a collection's list. */
export const collectionLeads: Partial<Record<CollectionName, string>> = {
  faq: 'One question on each page, each met by somebody before you.',
  errors: 'Every code that the product prints, with its cause and what to do.',
  troubleshooting: 'From what you see, step by step, to what helps.',
  questions: 'Answered in the forum, and kept here.',
  requests: 'What was asked for, and what was decided.',
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
