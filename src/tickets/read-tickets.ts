import type { Adapter, ReadSettings } from './adapter.ts';
import { cleanTicket } from './clean-ticket.ts';
import type { Export } from './export/export.ts';
import type { TicketResult } from './ticket-result.ts';

/** The tickets of an export, one at a time, each free of characters that nobody sees. */
export async function* readTickets(
  adapter: Adapter,
  source: Export,
  settings: ReadSettings = {},
): AsyncGenerator<TicketResult> {
  for await (const result of adapter.readExport(source, settings)) {
    yield 'ticket' in result ? { ticket: cleanTicket(result.ticket) } : result;
  }
}
