import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertMailText } from '../markup/convert-plain-text.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import { createStateSchema } from '../state-schema.ts';
import { findStateName, type TeamStates, translateState } from '../team-states.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const contactSchema = z.object({
  id: z.number().optional(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

const conversationSchema = z.object({
  body: z.string().nullish(),
  body_text: z.string().nullish(),
  incoming: z.boolean().default(false),
  private: z.boolean().optional(),
  user_id: z.number().nullish(),
  from_email: z.string().nullish(),
  created_at: momentSchema,
});

const ticketSchema = z.object({
  id: z.number().int(),
  subject: z.string().nullish(),
  description: z.string().nullish(),
  description_text: z.string().nullish(),
  status: createStateSchema([2, 3, 4, 5, 6, 7], 'freshdesk'),
  spam: z.boolean().nullish(),
  deleted: z.boolean().nullish(),
  requester_id: z.number().nullish(),
  requester: contactSchema.nullish(),
  company: z.object({ name: z.string().nullish() }).nullish(),
  tags: z.array(z.string()).default([]),
  custom_fields: z.record(z.string(), z.unknown()).nullish(),
  created_at: momentSchema,
  updated_at: momentSchema.nullish(),
  stats: z.object({ resolved_at: momentSchema.nullish(), closed_at: momentSchema.nullish() }).nullish(),
  conversations: z.array(conversationSchema).default([]),
});

type FreshdeskTicket = z.output<typeof ticketSchema>;

const statusNames: Record<number, string> = {
  2: 'open',
  3: 'pending',
  4: 'resolved',
  5: 'closed',
  6: 'waiting on customer',
  7: 'waiting on third party',
};

const nameStatus = (status: number) => statusNames[status] ?? `status ${status}`;

/**
 * Freshdesk: `GET /api/v2/tickets/N?include=conversations,requester,company,stats`, alone or many in one file.
 * Notes are conversations with `private: true`.
 */
export const freshdesk: Adapter = {
  name: 'freshdesk',
  title: 'Freshdesk',
  readExport: (source, { states }) =>
    readJsonTickets(source, {
      lists: ['tickets'],
      parse: (record, place) => parseFreshdeskTicket(record, place, states),
    }),
};

export function parseFreshdeskTicket(
  record: Record<string, unknown>,
  place: Place,
  states: TeamStates = {},
): TicketResult {
  const translated = translateState(record, 'status', states, { open: 2, resolved: 4, declined: 5 });
  // Freshdesk has no state of its own for it: what is not to be answered is deleted.
  const known = states[String(record.status)] === 'declined' ? { ...translated, deleted: true } : translated;
  const read = parseShape(ticketSchema, known, `Freshdesk ticket ${record.id ?? ''}`.trim(), place);
  if ('problem' in read) return read;
  const name = findStateName(record, 'status', states, (state) => nameStatus(Number(state)));
  return { ticket: { ...createTicket(read.value), ...name } };
}

function createTicket(ticket: FreshdeskTicket): Ticket {
  const version = Object.entries(ticket.custom_fields ?? {}).find(([name]) => /version/i.test(name))?.[1];
  const replies = ticket.conversations.filter((one) => one.private === false);
  return {
    system: 'freshdesk',
    ref: String(ticket.id),
    title: ticket.subject || 'No subject',
    ...readStatus(ticket),
    createdAt: ticket.created_at,
    labels: ticket.tags,
    ...(typeof version === 'string' && version ? { version } : {}),
    people: createPeople(ticket),
    messages: [
      {
        role: 'customer',
        get body() {
          return readBody(ticket.description, ticket.description_text);
        },
        createdAt: ticket.created_at,
      },
      ...replies.map(
        (reply): Message => ({
          role: readRole(reply, ticket),
          get body() {
            return readBody(reply.body, reply.body_text);
          },
          createdAt: reply.created_at,
        }),
      ),
    ],
  };
}

const readBody = (html: string | null | undefined, text: string | null | undefined): string =>
  html ? convertHtml(html) : convertMailText(text ?? '');

function readRole({ incoming, user_id }: z.output<typeof conversationSchema>, ticket: FreshdeskTicket): Role {
  if (!incoming) return 'agent';
  return user_id && ticket.requester_id && user_id !== ticket.requester_id ? 'other' : 'customer';
}

function readStatus(ticket: FreshdeskTicket): Pick<Ticket, 'status' | 'statusName' | 'closedAt'> {
  const statusName = nameStatus(ticket.status);
  if (ticket.spam || ticket.deleted)
    return { status: 'declined', statusName: ticket.spam ? 'spam' : 'deleted' };
  if (ticket.status !== 4 && ticket.status !== 5) return { status: 'open', statusName };
  const closedAt = ticket.stats?.resolved_at ?? ticket.stats?.closed_at ?? ticket.updated_at;
  return { status: 'resolved', statusName, ...(closedAt ? { closedAt } : {}) };
}

function createPeople({ requester, company, conversations }: FreshdeskTicket): Person[] {
  const mails = new Set([requester?.email, ...conversations.map(({ from_email }) => from_email)]);
  return [
    ...(requester?.name ? [{ name: requester.name }] : []),
    ...[...mails].flatMap((email) => (email ? [{ email }] : [])),
    ...(company?.name ? [{ company: company.name }] : []),
  ];
}
