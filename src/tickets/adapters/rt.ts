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

const idSchema = z.union([z.string(), z.number()]).transform(String);
const userSchema = z.object({
  id: idSchema,
  Name: z.string().nullish(),
  RealName: z.string().nullish(),
  EmailAddress: z.string().nullish(),
});
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), z.object({ items: z.array(item) }).transform(({ items }) => items)]);

const ticketSchema = z.object({
  ticket: z.object({
    id: idSchema,
    Subject: z.string().nullish(),
    Status: createStateSchema(['new', 'open', 'stalled', 'resolved', 'rejected', 'deleted'], 'rt'),
    Created: momentSchema,
    Resolved: momentSchema.nullish(),
    Requestor: z.array(userSchema).default([]),
    Creator: userSchema,
    CustomFields: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).default([]),
  }),
  history: listOf(z.object({ id: idSchema, Type: z.string(), Created: momentSchema, Creator: userSchema })),
  attachments: listOf(
    z.object({
      /** A text in lists, where `Content` is text; an object from `/attachment/N`, where `Content` is base64. */
      TransactionId: z.union([idSchema, z.object({ id: idSchema })]),
      ContentType: z.string().nullish(),
      Filename: z.string().nullish(),
      Content: z.string().nullish(),
    }),
  ).default([]),
});

type Export = z.output<typeof ticketSchema>;

/**
 * Request Tracker 5: the three answers of REST2 for a ticket in one object, `{"ticket", "history", "attachments"}`.
 * Public are the transactions `Create` and `Correspond` alone. `Comment` is internal, and so is its copy for the
 * watchers, `CommentEmailRecord`; `EmailRecord` repeats what was said.
 */
export const rt: Adapter = {
  name: 'rt',
  title: 'Request Tracker 5',
  readExport: (source, { states }) =>
    readJsonTickets(source, { lists: [], parse: (record, place) => parseRtTicket(record, place, states) }),
};

export function parseRtTicket(
  record: Record<string, unknown>,
  place: Place,
  states: TeamStates = {},
): TicketResult {
  const ticket = record.ticket as Record<string, unknown> | undefined;
  const own = { open: 'open', resolved: 'resolved', declined: 'rejected' };
  const known = isFields(ticket)
    ? { ...record, ticket: translateState(ticket, 'Status', states, own) }
    : record;
  const read = parseShape(ticketSchema, known, `RT ticket ${ticket?.id ?? ''}`.trim(), place);
  if ('problem' in read) return read;
  return { ticket: { ...createTicket(read.value), ...findStateName(ticket ?? {}, 'Status', states) } };
}

function createTicket({ ticket, history, attachments }: Export): Ticket {
  const asking = ticket.Requestor.length > 0 ? ticket.Requestor : [ticket.Creator];
  const askers = new Set(asking.map(({ id }) => id));
  const messages = history
    .filter(({ Type, Creator }) => (Type === 'Create' || Type === 'Correspond') && Creator.id !== 'RT_System')
    .map(({ id, Created, Creator }): Message => {
      const parts = attachments.filter(({ TransactionId }) => transactionOf(TransactionId) === id);
      return {
        role: askers.has(Creator.id) ? 'customer' : 'agent',
        body: readBody(parts),
        createdAt: Created,
      };
    })
    .filter(({ body }) => body !== '');
  const version = ticket.CustomFields.find(({ name }) => /version|版本/i.test(name))?.values[0];
  return {
    system: 'rt',
    ref: ticket.id,
    title: ticket.Subject || 'No subject',
    ...readStatus(ticket),
    createdAt: ticket.Created,
    labels: [],
    ...(version ? { version } : {}),
    people: createPeople([...ticket.Requestor, ticket.Creator, ...history.map(({ Creator }) => Creator)]),
    messages,
  };
}

const transactionOf = (id: Export['attachments'][number]['TransactionId']) =>
  typeof id === 'string' ? id : id.id;

/** What was written, not what was attached: files have a name. Plain text is preferred to its copy in HTML. */
function readBody(parts: Export['attachments']): string {
  const written = parts.filter(({ Filename, Content }) => !Filename && Content);
  const plain = written.filter(({ ContentType }) => ContentType === 'text/plain');
  if (plain.length > 0) return plain.map((part) => convertMailText(readContent(part))).join('\n\n');
  const html = written.filter(({ ContentType }) => ContentType === 'text/html');
  return html.map((part) => convertHtml(readContent(part))).join('\n\n');
}

function readContent({ Content, TransactionId }: Export['attachments'][number]): string {
  const content = Content ?? '';
  return typeof TransactionId === 'string' ? content : Buffer.from(content, 'base64').toString('utf8');
}

/** `Resolved` stays when a ticket is opened again, and 1970 says "never". */
function readStatus({
  Status,
  Resolved,
}: Export['ticket']): Pick<Ticket, 'status' | 'statusName' | 'closedAt'> {
  const known: Record<string, TicketStatus> = {
    resolved: 'resolved',
    rejected: 'declined',
    deleted: 'declined',
  };
  const status = known[Status] ?? 'open';
  const closed = status !== 'open' && Resolved && !Resolved.startsWith('1970');
  return { status, statusName: Status, ...(closed ? { closedAt: Resolved } : {}) };
}

function createPeople(users: z.output<typeof userSchema>[]): Person[] {
  const people = new Map<string, Person>();
  for (const { id, Name, RealName, EmailAddress } of users) {
    if (id === 'RT_System') continue;
    const known = people.get(id) ?? { login: id };
    people.set(id, {
      login: Name || known.login,
      ...(RealName || known.name ? { name: RealName || known.name } : {}),
      ...(EmailAddress || known.email ? { email: EmailAddress || known.email } : {}),
    });
  }
  return [...people.values()];
}
