import { createTitle, type Draft, type DraftPart } from '../../../support/browser.ts';
import type { HelpWords } from '../../words/index.ts';
import { readTrail } from '../trail.ts';
import type { DraftForm } from './draft-form.ts';

/**
 * Everything that would leave the page with a draft: title first, then kind, the parts of the form, and at the end what
 * was searched before, since people paste whole logs into a search field too.
 *
 * @param kind of problem, in words.
 */
export const collectParts = (form: DraftForm, kind: string, words: HelpWords['ticket']): DraftPart[] => [
  { name: 'title', heading: words.title, text: form.read('title') },
  { name: 'kind', heading: words.kind, text: kind },
  ...form.readParts(),
  { name: 'trail', heading: words.searched, text: readTrail().map(toLine).join('\n') },
];

const toLine = ({ query }: { query: string }) => query.replace(/\s+/g, ' ');

/** A ticket from collected parts, after their secrets were masked. */
export function createDraft(parts: readonly DraftPart[], priority: string): Draft {
  const [title, ...rest] = parts;
  const queries = rest.at(-1)?.text.split('\n') ?? [];
  const first = rest.find(({ name, text }) => name !== 'kind' && text.trim() !== '');
  return {
    title: title?.text || createTitle('', first?.text ?? ''),
    parts: rest.slice(0, -1),
    trail: readTrail().map((step, index) => ({ ...step, query: queries[index] ?? '' })),
    ...(priority ? { priority } : {}),
  };
}
