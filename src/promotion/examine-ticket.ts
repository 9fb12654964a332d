import { toString as textOf } from 'mdast-util-to-string';
import type { Ticket } from '../tickets/index.ts';
import { type Decision, suggestDecision } from './decide.ts';
import type { EntryIndex, Similar } from './entry-index.ts';
import type { MaskedTicket } from './masked-ticket.ts';
import { findPublicFacts } from './public-facts.ts';
import { redactExchange } from './redact-exchange.ts';

/** What is known about a ticket before anybody decides. Free of personal data. */
export interface Examination extends MaskedTicket {
  /** Why this message of the ticket is taken for the answer. */
  answerBecause: string;
  /** The nearest entries, best first. */
  similar: Similar[];
  suggestion: Decision;
}

/**
 * Chooses the answer, masks, and compares with what exists. Reads nothing and writes nothing.
 *
 * @param answer number of the answering message, when a person chose it.
 */
export async function examineTicket(
  ticket: Ticket,
  index: EntryIndex,
  answer?: number,
): Promise<Examination> {
  const exchange = index.kind.chooseAnswer(ticket, answer);
  const redacted = await redactExchange(ticket, exchange, index.redaction);
  const question = [redacted.title, ...redacted.question.map((node) => textOf(node))].join('\n');
  const similar = index.findSimilar(question);
  const { system, ref, closedAt, product, version, labels } = ticket;
  return {
    ticket: { system, ref, closedAt, product, version, labels },
    redacted,
    facts: await findPublicFacts(ticket, exchange.answer, index.redaction),
    answerBecause: exchange.because,
    similar,
    suggestion: suggestDecision(ticket, index, similar),
  };
}
