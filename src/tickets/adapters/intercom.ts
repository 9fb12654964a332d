import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { epochSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import { createStateSchema } from '../state-schema.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const authorSchema = z.object({
  type: z.string(),
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});

const partSchema = z.object({
  part_type: z.string(),
  body: z.string().nullish(),
  author: authorSchema.nullish(),
  created_at: epochSchema,
  redacted: z.boolean().nullish(),
});

const conversationSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  title: z.string().nullish(),
  state: createStateSchema(['open', 'closed', 'snoozed']),
  created_at: epochSchema,
  updated_at: epochSchema.nullish(),
  source: z.object({
    subject: z.string().nullish(),
    body: z.string().nullish(),
    author: authorSchema.nullish(),
    redacted: z.boolean().nullish(),
  }),
  tags: z.object({ tags: z.array(z.object({ name: z.string() })) }).nullish(),
  statistics: z.object({ last_close_at: epochSchema.nullish() }).nullish(),
  conversation_parts: z.object({ conversation_parts: z.array(partSchema) }).nullish(),
});

type Conversation = z.output<typeof conversationSchema>;

/** Parts that the customer sees. `note` is internal, and the text of an `assignment` speaks to colleagues. */
const publicParts = new Set(['comment', 'open', 'close']);

/** Intercom: `GET /conversations/N` (its parts come with a single conversation only), alone or many in one file. */
export const intercom: Adapter = {
  name: 'intercom',
  title: 'Intercom',
  readExport: (source) =>
    readJsonTickets(source, { lists: ['conversations'], parse: parseIntercomConversation }),
};

export function parseIntercomConversation(record: Record<string, unknown>, place: Place): TicketResult {
  const read = parseShape(
    conversationSchema,
    record,
    `Intercom conversation ${record.id ?? ''}`.trim(),
    place,
  );
  return 'problem' in read ? read : { ticket: createTicket(read.value) };
}

function createTicket(conversation: Conversation): Ticket {
  const { source } = conversation;
  const parts = conversation.conversation_parts?.conversation_parts ?? [];
  const question = source.redacted ? '' : convertHtml(source.body ?? '');
  const closed = conversation.state === 'closed';
  const closedAt = conversation.statistics?.last_close_at ?? conversation.updated_at;
  return {
    system: 'intercom',
    ref: conversation.id,
    title: convertHtml(conversation.title || source.subject || '') || firstSentence(question),
    status: closed ? 'resolved' : 'open',
    statusName: conversation.state,
    createdAt: conversation.created_at,
    ...(closed && closedAt ? { closedAt } : {}),
    labels: conversation.tags?.tags.map(({ name }) => name) ?? [],
    people: createPeople([source.author, ...parts.map(({ author }) => author)]),
    messages: [
      { role: 'customer', body: question, createdAt: conversation.created_at },
      ...parts.filter(isPublic).map(
        (part): Message => ({
          role: readRole(part.author, source.author),
          get body() {
            return convertHtml(part.body ?? '');
          },
          createdAt: part.created_at,
        }),
      ),
    ],
  };
}

const isPublic = ({ part_type, body, author, redacted }: z.output<typeof partSchema>): boolean =>
  publicParts.has(part_type) &&
  Boolean(body) &&
  !redacted &&
  author?.type !== 'bot' &&
  author?.type !== 'operator';

type Author = z.output<typeof authorSchema> | null | undefined;

function readRole(author: Author, asker: Author): Role {
  if (author?.type === 'admin' || author?.type === 'team') return 'agent';
  return author?.id && asker?.id && author.id !== asker.id ? 'other' : 'customer';
}

/** Chats have no subject: their first sentence says what they are about. */
function firstSentence(markdown: string): string {
  const [line = ''] = textOf(unified().use(remarkParse).parse(markdown)).split('\n');
  return (/^.{10,90}?[.?!。？！](?=\s|$)/u.exec(line)?.[0] ?? line.slice(0, 90)) || 'No subject';
}

function createPeople(authors: Author[]): Person[] {
  return authors.flatMap((author): Person[] => {
    if (!author || author.type === 'bot') return [];
    return [
      { ...(author.name ? { name: author.name } : {}), ...(author.email ? { email: author.email } : {}) },
    ];
  });
}
