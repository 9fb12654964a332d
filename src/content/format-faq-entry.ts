import { formatPage } from './format-page.ts';
import type { FaqEntry } from './schemas/faq-entry.ts';

/** The order in which an entry's keys are written, so that a change of one key is a change of one line. */
const keyOrder: readonly (keyof FaqEntry)[] = [
  'title',
  'description',
  'kind',
  'asks',
  'errors',
  'versions',
  'fixedIn',
  'confidence',
  'sources',
  'owner',
  'reviewBy',
  'tags',
  'redirectFrom',
];

/** The Markdown file of an FAQ entry, as `formatPage` writes it. */
export const formatFaqEntry = (entry: FaqEntry, body: string): string => formatPage(entry, keyOrder, body);
