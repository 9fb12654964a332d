import { type Diagnostic, TierzeroError } from '../diagnostics/index.ts';
import type { Ticket } from './ticket.ts';
import type { TicketResult } from './ticket-result.ts';

/**
 * The one ticket that somebody named.
 *
 * @param wanted the whole reference or its last part: `acme/support#123`, `#123`, `123`. Without it the file must hold
 * a single ticket.
 * @throws TierzeroError the problem of a record, when that may be the wanted one; `TZ_TICKET_NOT_FOUND`;
 * `TZ_TICKET_AMBIGUOUS` when several fit.
 */
export async function loadTicket(
  results: AsyncIterable<TicketResult>,
  wanted: string | undefined,
  file: string,
): Promise<Ticket> {
  const fitting: Ticket[] = [];
  const seen: string[] = [];
  let problem: Diagnostic | undefined;
  for await (const result of results) {
    if ('problem' in result) problem ??= result.problem;
    else {
      if (seen.length < 10) seen.push(result.ticket.ref);
      if (wanted === undefined || isNamed(result.ticket, wanted)) fitting.push(result.ticket);
    }
    if (fitting.length > 1) throw ambiguous(fitting, wanted, file);
  }
  const [ticket] = fitting;
  if (ticket) return ticket;
  if (problem) throw new TierzeroError(problem);
  throw notFound(wanted, seen, file);
}

function isNamed({ ref }: Ticket, wanted: string): boolean {
  const name = wanted.trim();
  return ref === name || ref.split(/[#/]/).at(-1) === name.replace(/^#/, '');
}

const notFound = (wanted: string | undefined, seen: string[], file: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_NOT_FOUND',
    message: wanted ? `The file holds no ticket \`${wanted}\`.` : 'The file holds no ticket.',
    hint:
      seen.length > 0
        ? `It holds: ${seen.join(', ')}.`
        : 'Pull requests are not tickets and are passed over.',
    place: { file },
  });

const ambiguous = (fitting: Ticket[], wanted: string | undefined, file: string) =>
  new TierzeroError({
    code: 'TZ_TICKET_AMBIGUOUS',
    message: wanted
      ? `Several tickets of the file are called \`${wanted}\`.`
      : 'The file holds several tickets, and none was named.',
    hint: `Name one with \`--ticket\`: ${fitting.map(({ ref }) => ref).join(', ')}, ...`,
    place: { file },
  });
