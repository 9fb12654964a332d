import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import { createStateSchema } from '../state-schema.ts';
import type { Message, Person, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const personSchema = z.object({
  first: z.string().nullish(),
  firstName: z.string().nullish(),
  last: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
});

const threadSchema = z.object({
  type: z.string(),
  state: z.string().nullish(),
  body: z.string().nullish(),
  createdAt: momentSchema,
  createdBy: personSchema.nullish(),
});

const conversationSchema = z.object({
  id: z.number().int(),
  number: z.number().int(),
  subject: z.string().nullish(),
  status: createStateSchema(['active', 'open', 'pending', 'closed', 'spam']),
  createdAt: momentSchema,
  closedAt: momentSchema.nullish(),
  tags: z.array(z.object({ tag: z.string() })).default([]),
  primaryCustomer: personSchema.nullish(),
  _embedded: z.object({ threads: z.array(threadSchema).default([]) }).default({ threads: [] }),
});

type Conversation = z.output<typeof conversationSchema>;

/** Threads that the customer wrote or got. `note` is internal, `lineitem` says what happened. */
const roles: Record<string, Message['role']> = { customer: 'customer', message: 'agent' };

/** Help Scout: `GET /v2/conversations/N?embed=threads`, alone or many in one file. */
export const helpScout: Adapter = {
  name: 'help-scout',
  title: 'Help Scout',
  readExport: (source) =>
    readJsonTickets(source, { lists: ['conversations'], parse: parseHelpScoutConversation }),
};

export function parseHelpScoutConversation(record: Record<string, unknown>, place: Place): TicketResult {
  const noun = `Help Scout conversation ${record.number ?? record.id ?? ''}`.trim();
  const read = parseShape(conversationSchema, record, noun, place);
  return 'problem' in read ? read : { ticket: createTicket(read.value) };
}

function createTicket(conversation: Conversation): Ticket {
  const { threads } = conversation._embedded;
  const closed = conversation.status === 'closed';
  const { closedAt } = conversation;
  return {
    system: 'help-scout',
    ref: String(conversation.number),
    title: conversation.subject || 'No subject',
    status: closed ? 'resolved' : conversation.status === 'spam' ? 'declined' : 'open',
    statusName: conversation.status,
    createdAt: conversation.createdAt,
    ...(closed && closedAt ? { closedAt } : {}),
    labels: conversation.tags.map(({ tag }) => tag),
    people: [conversation.primaryCustomer, ...threads.map(({ createdBy }) => createdBy)].flatMap(
      createPerson,
    ),
    messages: threads.filter(isPublic).map(
      (thread): Message => ({
        role: roles[thread.type] ?? 'other',
        get body() {
          return convertHtml(thread.body ?? '');
        },
        createdAt: thread.createdAt,
      }),
    ),
  };
}

/** Drafts and hidden threads were never sent. */
const isPublic = ({ type, state }: z.output<typeof threadSchema>): boolean =>
  Object.hasOwn(roles, type) && (state === undefined || state === null || state === 'published');

function createPerson(person: z.output<typeof personSchema> | null | undefined): Person[] {
  if (!person) return [];
  const name = [person.first ?? person.firstName, person.last ?? person.lastName].filter(Boolean).join(' ');
  return [{ ...(name ? { name } : {}), ...(person.email ? { email: person.email } : {}) }];
}
