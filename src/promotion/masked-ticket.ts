import type { Ticket } from '../tickets/index.ts';
import type { PublicFacts } from './public-facts.ts';
import type { RedactedExchange } from './redact-exchange.ts';

/** What of a ticket may be written down. Free of personal data. */
export interface MaskedTicket {
  ticket: Pick<Ticket, 'system' | 'ref' | 'closedAt' | 'product' | 'version' | 'labels'>;
  redacted: RedactedExchange;
  facts: PublicFacts;
}
