import { toString as textOf } from 'mdast-util-to-string';
import { type Page, parseMarkdown } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { EntryIndex } from './entry-index.ts';
import { type Examination, examineTicket } from './examine-ticket.ts';
import { findOrigin } from './find-origin.ts';
import { mergeEntry } from './merge-entry.ts';
import { createUpdateBranchName } from './plan-update.ts';
import type { SiteFacts } from './site-facts.ts';
import { hashText, type TrailerBlock } from './trailers.ts';

/** Where the pages of many tickets are compared with what promotion had written. */
export interface ChangeContext {
  cwd: string;
  site: SiteFacts;
  /** What promotion wrote of a ticket the last time. */
  findPromotedHash: (ticket: Ticket) => Pick<TrailerBlock, 'hash' | 'answer'> | undefined;
  /** Whether a branch of this name waits to be merged. */
  isPending: (branch: string) => boolean;
  /** Whether somebody has decided against the page with this hash. */
  isDeclined: (ticket: Ticket, text: string) => boolean;
}

/** A ticket whose page is merged and would say something else today. */
export interface Change {
  page: Page;
  examination: Examination;
}

/**
 * Looks whether a ticket has changed since its page was merged, in a way that the page does not show yet. A page that would only
 * be written in another form, as by a newer version of this program, has not changed.
 */
export async function findChange(
  ticket: Ticket,
  index: EntryIndex,
  { cwd, site, ...context }: ChangeContext,
): Promise<Change | undefined> {
  const written = context.findPromotedHash(ticket);
  if (!written) return undefined;
  const examination = await examineTicket(ticket, index, written.answer);
  const { text } = index.kind.draft(examination, site);
  const hash = hashText(text);
  if (hash === written.hash || context.isDeclined(ticket, hash)) return undefined;
  const origin = await findOrigin(ticket, index, { cwd, forge: undefined });
  const base = origin?.promoted.text;
  if (!origin || base === undefined || isSameInWords(base, text)) return undefined;
  const { page, promoted } = origin;
  if (context.isPending(createUpdateBranchName(ticket, index.kind, promoted))) return undefined;
  const merged = await mergeEntry({ base, ours: page.text, theirs: text }, cwd);
  const isContained = merged.text === page.text && merged.conflicts.length === 0;
  return isContained ? undefined : { page, examination };
}

const isSameInWords = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

/** Title and body as they are read. */
function wordsOf(text: string): string {
  const { children } = parseMarkdown(text, 'md');
  const title = /^title:.*$/m.exec(text)?.[0] ?? '';
  const words = children.filter(({ type }) => type !== 'yaml').map((node) => textOf(node));
  return [title, ...words].join('\n').replace(/\s+/g, ' ');
}
