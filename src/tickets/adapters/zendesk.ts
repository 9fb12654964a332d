import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { isFields, readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertMailText } from '../markup/convert-plain-text.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import { createStateSchema } from '../state-schema.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const userSchema = z.object({
  id: z.number(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  role: z.string().nullish(),
});

const commentSchema = z.object({
  author_id: z.number().nullish(),
  public: z.boolean().optional(),
  html_body: z.string().nullish(),
  plain_body: z.string().nullish(),
  body: z.string().nullish(),
  created_at: momentSchema,
});

const ticketSchema = z.object({
  id: z.number().int(),
  url: z.string().nullish(),
  subject: z.string().nullish(),
  raw_subject: z.string().nullish(),
  description: z.string().nullish(),
  status: createStateSchema(['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted']),
  requester_id: z.number().nullish(),
  requester: userSchema.nullish(),
  submitter: userSchema.nullish(),
  assignee: userSchema.nullish(),
  organization: z.object({ name: z.string() }).nullish(),
  tags: z.array(z.string()).default([]),
  created_at: momentSchema,
  updated_at: momentSchema.nullish(),
  metric_set: z.object({ solved_at: momentSchema.nullish() }).nullish(),
  comments: z.array(commentSchema).default([]),
  users: z.array(userSchema).default([]),
});

type ZendeskTicket = z.output<typeof ticketSchema>;

/**
 * Zendesk: a JSON export (one ticket a line), or the answers of the interface for a ticket, its comments and its users
 * in one object. Internal notes are comments with `public: false`.
 */
export const zendesk: Adapter = {
  name: 'zendesk',
  title: 'Zendesk',
  readExport: (source) => readJsonTickets(source, { lists: ['tickets'], parse: parseZendeskTicket }),
};

export function parseZendeskTicket(record: Record<string, unknown>, place: Place): TicketResult {
  const { ticket, ...beside } = record;
  const whole = isFields(ticket) ? { ...beside, ...ticket } : record;
  const read = parseShape(ticketSchema, whole, `Zendesk ticket ${whole.id ?? ''}`.trim(), place);
  return 'problem' in read ? read : { ticket: createTicket(read.value) };
}

function createTicket(ticket: ZendeskTicket): Ticket {
  const users = collectUsers(ticket);
  const asker = ticket.requester_id ?? ticket.requester?.id;
  const messages = ticket.comments
    .filter((comment) => comment.public === true)
    .map(
      (comment): Message => ({
        role: readRole(comment.author_id, asker, users),
        get body() {
          return readBody(comment);
        },
        createdAt: comment.created_at,
      }),
    );
  const question: Message = {
    role: 'customer',
    get body() {
      return convertMailText(ticket.description ?? '');
    },
    createdAt: ticket.created_at,
  };
  return {
    system: 'zendesk',
    ref: String(ticket.id),
    title: ticket.subject || ticket.raw_subject || 'No subject',
    ...readStatus(ticket),
    createdAt: ticket.created_at,
    labels: ticket.tags,
    people: createPeople(ticket, users),
    messages: messages.length > 0 ? messages : [question],
  };
}

const readBody = ({ html_body, plain_body, body }: z.output<typeof commentSchema>): string =>
  html_body ? convertHtml(html_body) : convertMailText(plain_body ?? body ?? '');

type Users = Map<number, z.output<typeof userSchema>>;

const collectUsers = ({ users, requester, submitter, assignee }: ZendeskTicket): Users =>
  new Map(
    [...users, requester, submitter, assignee].flatMap((user) => (user ? [[user.id, user] as const] : [])),
  );

/** Who writes in public and is neither the requester nor an end user is of the team. */
function readRole(author: number | null | undefined, asker: number | undefined, users: Users): Role {
  if (author !== undefined && author !== null && author === asker) return 'customer';
  return users.get(author ?? -1)?.role === 'end-user' ? 'other' : 'agent';
}

function readStatus({
  status,
  metric_set,
  updated_at,
}: ZendeskTicket): Pick<Ticket, 'status' | 'statusName' | 'closedAt'> {
  const resolved = status === 'solved' || status === 'closed';
  const closedAt = metric_set?.solved_at ?? updated_at;
  if (resolved) return { status: 'resolved', statusName: status, ...(closedAt ? { closedAt } : {}) };
  return { status: status === 'deleted' ? 'declined' : 'open', statusName: status };
}

function createPeople({ organization }: ZendeskTicket, users: Users): Person[] {
  const people = [...users.values()].map(
    ({ name, email }): Person => ({
      ...(name ? { name } : {}),
      ...(email ? { email } : {}),
    }),
  );
  return organization ? [...people, { company: organization.name }] : people;
}
