import { type Diagnostic, TierzeroError } from '../diagnostics/index.ts';
import type { Ticket, TicketResult } from '../tickets/index.ts';
import { createBranchName } from './create-branch-name.ts';
import type { SkippedTicket } from './decision-log.ts';
import type { EntryIndex, Similar } from './entry-index.ts';
import { type Examination, examineTicket } from './examine-ticket.ts';
import { findChange } from './find-change.ts';
import { loadPromotedHashes } from './git/load-promoted-hashes.ts';
import type { SiteFacts } from './site-facts.ts';

/**
 * A resolved ticket about which somebody has to decide, or why one could not be looked at. `changed` is the merged page
 * of a ticket that has changed since.
 */
export type TriageItem =
  | { ticket: Ticket; examination: Examination; changed?: Pick<Similar, 'id' | 'title' | 'file'> }
  | { problem: Diagnostic };

interface TriageContext {
  index: EntryIndex;
  cwd: string;
  site: SiteFacts;
  /** What somebody has decided to leave: tickets, or changes of them. */
  skipped: readonly SkippedTicket[];
  /** Whether a branch of this name waits to be merged. */
  isPending: (branch: string) => boolean;
}

/** The resolved tickets that are still to be decided, one at a time. Open and declined ones are passed over. */
export async function* findUndecided(
  results: AsyncIterable<TicketResult>,
  context: TriageContext,
): AsyncGenerator<TriageItem> {
  const { index, skipped } = context;
  const done = new Set(skipped.filter(({ text }) => !text).map(keyOf));
  const find = await createFinder(context);
  for await (const result of results) {
    if ('problem' in result) {
      yield result;
      continue;
    }
    const { ticket } = result;
    if (ticket.status !== 'resolved' && !index.kind.namesUnanswered) continue;
    if (done.has(keyOf(ticket))) continue;
    // An export that was put together may hold a ticket twice.
    done.add(keyOf(ticket));
    const item = await tell(() => find(ticket));
    if (item) yield item;
  }
}

const keyOf = ({ system, ref }: Pick<Ticket, 'system' | 'ref'>) => `${system}\n${ref}`;

/** A ticket that has its page is only looked at for what has changed in it. */
async function createFinder({ index, cwd, site, skipped, isPending }: TriageContext) {
  const declined = new Set(skipped.map((line) => `${keyOf(line)}\n${line.text}`));
  const changes = {
    ...{ cwd, site, isPending },
    findPromotedHash: await loadPromotedHashes(cwd),
    isDeclined: (ticket: Ticket, text: string) => declined.has(`${keyOf(ticket)}\n${text}`),
  };
  return async (ticket: Ticket): Promise<TriageItem | undefined> => {
    if (index.findBySource(ticket)) {
      const change = ticket.status === 'resolved' ? await findChange(ticket, index, changes) : undefined;
      if (!change) return undefined;
      const { id, title, file } = change.page;
      return { ticket, examination: change.examination, changed: { id, title, file } };
    }
    if (isPending(createBranchName(ticket, index.kind))) return undefined;
    return { ticket, examination: await examineTicket(ticket, index) };
  };
}

async function tell(find: () => Promise<TriageItem | undefined>): Promise<TriageItem | undefined> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof TierzeroError) return { problem: { ...error.diagnostic, severity: 'warning' } };
    throw error;
  }
}
