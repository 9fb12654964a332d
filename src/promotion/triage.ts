import { type Diagnostic, TierzeroError } from '../diagnostics/index.ts';
import type { Ticket, TicketResult } from '../tickets/index.ts';
import type { EntryIndex } from './entry-index.ts';
import { type Examination, examineTicket } from './examine-ticket.ts';

/** A resolved ticket about which nobody has decided yet, or why one could not be looked at. */
export type TriageItem = { ticket: Ticket; examination: Examination } | { problem: Diagnostic };

interface TriageContext {
  index: EntryIndex;
  /** Tickets that somebody has decided to skip. */
  skipped: readonly { system: string; ref: string }[];
  /** Whether a branch with the ticket's entry waits to be merged. */
  isPending: (ticket: Pick<Ticket, 'system' | 'ref'>) => boolean;
}

/** The resolved tickets that are still to be decided, one at a time. Open and declined ones are passed over. */
export async function* findUndecided(
  results: AsyncIterable<TicketResult>,
  { index, skipped, isPending }: TriageContext,
): AsyncGenerator<TriageItem> {
  const done = new Set(skipped.map(({ system, ref }) => `${system}\n${ref}`));
  for await (const result of results) {
    if ('problem' in result) {
      yield result;
      continue;
    }
    const { ticket } = result;
    if (ticket.status !== 'resolved' && !index.kind.namesUnanswered) continue;
    const key = `${ticket.system}\n${ticket.ref}`;
    if (done.has(key) || index.findBySource(ticket) || isPending(ticket)) continue;
    // An export that was put together may hold a ticket twice.
    done.add(key);
    yield await examine(ticket, index);
  }
}

async function examine(ticket: Ticket, index: EntryIndex): Promise<TriageItem> {
  try {
    return { ticket, examination: await examineTicket(ticket, index) };
  } catch (error) {
    if (error instanceof TierzeroError) return { problem: { ...error.diagnostic, severity: 'warning' } };
    throw error;
  }
}
