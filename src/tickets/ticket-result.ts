import type { Diagnostic } from '../diagnostics/index.ts';
import type { Ticket } from './ticket.ts';

/** A ticket, or why one record of an export is none. The other records are still read. */
export type TicketResult = { ticket: Ticket } | { problem: Diagnostic };
