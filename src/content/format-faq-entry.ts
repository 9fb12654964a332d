import { Document, isMap, isSeq } from 'yaml';
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

/**
 * The Markdown file of an FAQ entry: frontmatter in a fixed order, an empty line, the body.
 * What `parsePage` reads from it is `entry` again, and `body` without the white space around it.
 *
 * @param body Markdown. It is written as it is: text from a ticket has to be made harmless before.
 */
export function formatFaqEntry(entry: FaqEntry, body: string): string {
  return `---\n${formatFrontmatter(entry)}---\n\n${body.trim()}\n`;
}

function formatFrontmatter(entry: FaqEntry): string {
  // YAML 1.1 quotes every text that some reader of YAML takes for a number, a date or a boolean, and writes days plain.
  const document = new Document({}, { version: '1.1', schema: 'yaml-1.1' });
  for (const key of keyOrder) {
    const value = entry[key];
    if (value !== undefined) document.set(key, document.createNode(value));
  }
  const sources = document.get('sources');
  if (isSeq(sources)) for (const item of sources.items) if (isMap(item)) item.flow = true;
  return document.toString({ lineWidth: 0, blockQuote: false, directives: false });
}
