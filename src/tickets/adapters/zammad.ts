import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { isFields, readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertMailText } from '../markup/convert-plain-text.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import { createStateSchema } from '../state-schema.ts';
import { findStateName, type TeamStates, translateState } from '../team-states.ts';
import type { Message, Person, Ticket, TicketStatus } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const articleSchema = z.object({
  sender: z.string().nullish(),
  from: z.string().nullish(),
  content_type: z.string().nullish(),
  body: z.string().nullish(),
  internal: z.boolean().optional(),
  created_at: momentSchema,
});

/** The states of a fresh installation, for answers without `?expand=true`. */
const stateNames: Record<number, string> = {
  1: 'new',
  2: 'open',
  3: 'pending reminder',
  4: 'closed',
  5: 'merged',
  6: 'removed',
  7: 'pending close',
};

const ticketSchema = z
  .object({
    number: z.union([z.string(), z.number()]).transform(String),
    title: z.string(),
    state: createStateSchema(Object.values(stateNames), 'zammad').nullish(),
    state_id: z.number().nullish(),
    customer: z.string().nullish(),
    owner: z.string().nullish(),
    organization: z.string().nullish(),
    tags: z.array(z.string()).default([]),
    created_at: momentSchema,
    close_at: momentSchema.nullish(),
    articles: z.array(articleSchema).default([]),
  })
  .refine(({ state, state_id }) => state || stateNames[state_id ?? 0], {
    path: ['state_id'],
    error: 'this number is no state of a fresh installation: export with `?expand=true`, which gives names',
  });

type ZammadTicket = z.output<typeof ticketSchema>;

/**
 * Zammad: a ticket (`?expand=true` gives names) with its `articles`, as `/api/v1/ticket_articles/by_ticket/N` answers
 * them. Internal articles say `internal: true`.
 */
export const zammad: Adapter = {
  name: 'zammad',
  title: 'Zammad',
  readExport: (source, { states }) =>
    readJsonTickets(source, {
      lists: ['tickets'],
      parse: (record, place) => parseZammadTicket(record, place, states),
    }),
};

export function parseZammadTicket(
  record: Record<string, unknown>,
  place: Place,
  states: TeamStates = {},
): TicketResult {
  const own = { open: 'open', resolved: 'closed', declined: 'removed' };
  const whole = isFields(record.ticket) ? { ...record.ticket, articles: record.articles } : record;
  const read = parseShape(
    ticketSchema,
    translateState(whole, 'state', states, own),
    `Zammad ticket ${whole.number ?? ''}`.trim(),
    place,
  );
  if ('problem' in read) return read;
  return { ticket: { ...createTicket(read.value), ...findStateName(whole, 'state', states) } };
}

function createTicket(ticket: ZammadTicket): Ticket {
  const articles = ticket.articles.filter(
    ({ internal, sender }) => internal === false && (sender === 'Customer' || sender === 'Agent'),
  );
  return {
    system: 'zammad',
    ref: ticket.number,
    title: ticket.title,
    ...readStatus(ticket),
    createdAt: ticket.created_at,
    labels: ticket.tags,
    people: createPeople(ticket),
    messages: articles.map(
      (article): Message => ({
        role: article.sender === 'Customer' ? 'customer' : 'agent',
        get body() {
          return readBody(article);
        },
        createdAt: article.created_at,
      }),
    ),
  };
}

const readBody = ({ content_type, body }: z.output<typeof articleSchema>): string =>
  content_type?.startsWith('text/html') ? convertHtml(body ?? '') : convertMailText(body ?? '');

function readStatus({
  state,
  state_id,
  close_at,
}: ZammadTicket): Pick<Ticket, 'status' | 'statusName' | 'closedAt'> {
  const statusName = state ?? stateNames[state_id ?? 0] ?? `state ${state_id}`;
  const known: Record<string, TicketStatus> = { closed: 'resolved', merged: 'declined', removed: 'declined' };
  const status = known[statusName] ?? 'open';
  return { status, statusName, ...(status !== 'open' && close_at ? { closedAt: close_at } : {}) };
}

/** `from` reads `Li Na <li.na@example.org>`. */
function createPeople({ customer, owner, organization, articles }: ZammadTicket): Person[] {
  const known = [customer, owner, ...articles.map(({ from }) => from)];
  const people = [...new Set(known)].flatMap((text): Person[] => {
    const [, name, email] = /^\s*"?([^"<]*?)"?\s*(?:<([^>]+)>)?\s*$/.exec(text ?? '') ?? [];
    if (!name && !email) return [];
    if (name?.includes('@')) return [{ email: name }];
    return [{ ...(name && name !== '-' ? { name } : {}), ...(email ? { email } : {}) }];
  });
  return organization ? [...people, { company: organization }] : people;
}
