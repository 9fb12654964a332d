import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { readJsonTickets } from '../export/read-json-tickets.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const postSchema = z.object({
  post_number: z.number().int(),
  username: z.string(),
  name: z.string().nullish(),
  cooked: z.string().nullish(),
  raw: z.string().nullish(),
  created_at: momentSchema,
  post_type: z.number().int().default(1),
  hidden: z.boolean().nullish(),
  deleted_at: z.string().nullish(),
  staff: z.boolean().nullish(),
  moderator: z.boolean().nullish(),
  admin: z.boolean().nullish(),
  accepted_answer: z.boolean().nullish(),
});

const topicSchema = z.object({
  id: z.number().int(),
  title: z.string(),
  archetype: z.string().nullish(),
  created_at: momentSchema,
  tags: z
    .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
    .default([]),
  closed: z.boolean().nullish(),
  accepted_answer: z.object({ post_number: z.number().int() }).nullish(),
  post_stream: z.object({ posts: z.array(postSchema) }),
});

type Topic = z.output<typeof topicSchema>;
type Post = z.output<typeof postSchema>;

/** A post of a member. Whispers of the staff (4), small actions (3) and moderators' actions (2) are none. */
const regular = 1;

/** Discourse: topics as `/t/N.json` answers them (`?include_raw=1` keeps the authors' Markdown). Private messages are none. */
export const discourse: Adapter = {
  name: 'discourse',
  title: 'Discourse',
  readExport: (source) => readJsonTickets(source, { lists: ['topics'], parse: parseDiscourseTopic }),
};

export function parseDiscourseTopic(record: Record<string, unknown>, place: Place): TicketResult | undefined {
  const read = parseShape(topicSchema, record, `Discourse topic ${record.id ?? ''}`.trim(), place);
  if ('problem' in read) return read;
  return read.value.archetype === 'private_message' ? undefined : { ticket: createTicket(read.value) };
}

function createTicket(topic: Topic): Ticket {
  const posts = topic.post_stream.posts.filter(isPublic);
  const asker = posts.find(({ post_number }) => post_number === 1)?.username;
  const answer = posts.find(
    (post) => post.accepted_answer || post.post_number === topic.accepted_answer?.post_number,
  );
  return {
    system: 'discourse',
    ref: String(topic.id),
    title: topic.title,
    status: answer ? 'resolved' : 'open',
    statusName: answer
      ? 'solved'
      : topic.closed
        ? 'closed without an accepted answer'
        : 'without an accepted answer',
    createdAt: topic.created_at,
    ...(answer ? { closedAt: answer.created_at } : {}),
    labels: topic.tags,
    people: createPeople(topic.post_stream.posts),
    messages: posts.map(
      (post): Message => ({
        role: readRole(post, asker),
        get body() {
          return post.raw ?? convertHtml(post.cooked ?? '');
        },
        createdAt: post.created_at,
        ...(post === answer ? { accepted: true as const } : {}),
      }),
    ),
  };
}

const isPublic = ({ post_type, hidden, deleted_at }: Post): boolean =>
  post_type === regular && !hidden && !deleted_at;

function readRole({ username, staff, moderator, admin }: Post, asker: string | undefined): Role {
  if (username === asker) return 'customer';
  return staff || moderator || admin ? 'agent' : 'other';
}

function createPeople(posts: Post[]): Person[] {
  const people = posts.map(({ username, name }): [string, Person] => [
    username,
    { login: username, ...(name ? { name } : {}) },
  ]);
  return [...new Map(people).values()];
}
