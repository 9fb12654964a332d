import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import type { Export } from '../export/export.ts';
import { readJsonRecords } from '../export/read-json-records.ts';
import { isFields } from '../export/read-json-tickets.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import type { Message, Person, Role, Ticket } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const actorSchema = z.object({ login: z.string(), __typename: z.string().optional() }).nullish();

const replySchema = z.object({
  id: z.string().optional(),
  body: z.string(),
  createdAt: momentSchema,
  author: actorSchema,
  authorAssociation: z.string().nullish(),
  isAnswer: z.boolean().nullish(),
  isMinimized: z.boolean().nullish(),
});

const nodesOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ nodes: z.array(item) }).default({ nodes: [] });

const discussionSchema = z.object({
  number: z.number().int(),
  title: z.string(),
  body: z.string(),
  url: z.string().optional(),
  createdAt: momentSchema,
  author: actorSchema,
  isAnswered: z.boolean().nullish(),
  answer: z.object({ id: z.string() }).nullish(),
  answerChosenAt: momentSchema.nullish(),
  category: z.object({ name: z.string() }).nullish(),
  labels: nodesOf(z.object({ name: z.string() })).nullish(),
  comments: nodesOf(replySchema.extend({ replies: nodesOf(replySchema).nullish() })),
});

type Discussion = z.output<typeof discussionSchema>;
type Reply = z.output<typeof replySchema>;

/** GitHub Discussions: answers of the GraphQL interface with `discussion` or `discussions`, or bare discussions. */
export const githubDiscussions: Adapter = {
  name: 'github-discussions',
  title: 'GitHub Discussions',
  readExport: readDiscussions,
};

async function* readDiscussions(source: Export): AsyncGenerator<TicketResult> {
  for await (const { value, line } of readJsonRecords(source)) {
    const place = { file: source.file, ...(line ? { line } : {}) };
    for (const record of unwrap(value)) yield parseDiscussion(isFields(record) ? record : {}, place);
  }
}

/** `{ data: { repository: { discussions: { nodes } } } }` holds many, with `discussion` one. */
function unwrap(value: unknown): unknown[] {
  if (!isFields(value)) return [value];
  const inner = value.data ?? value.repository ?? value.discussions ?? value.discussion;
  if (inner !== undefined) return unwrap(inner);
  return Array.isArray(value.nodes) ? value.nodes : [value];
}

export function parseDiscussion(record: Record<string, unknown>, place: Place): TicketResult {
  const read = parseShape(discussionSchema, record, `GitHub discussion ${record.number ?? ''}`.trim(), place);
  return 'problem' in read ? read : { ticket: createTicket(read.value) };
}

function createTicket(discussion: Discussion): Ticket {
  const replies = discussion.comments.nodes.flatMap((comment) => [
    comment,
    ...(comment.replies?.nodes ?? []),
  ]);
  const shown = replies.filter((reply) => !reply.isMinimized && !isBot(reply.author));
  const isAnswer = (reply: Reply) =>
    Boolean(reply.isAnswer || (reply.id && reply.id === discussion.answer?.id));
  const answered = shown.some(isAnswer);
  const asker = discussion.author?.login;
  const closedAt = discussion.answerChosenAt;
  return {
    system: 'github-discussions',
    ref: createRef(discussion),
    title: discussion.title,
    ...(discussion.url ? { url: discussion.url } : {}),
    status: answered ? 'resolved' : 'open',
    statusName: answered ? 'answered' : 'without a chosen answer',
    createdAt: discussion.createdAt,
    ...(answered && closedAt ? { closedAt } : {}),
    labels: [discussion.category?.name, ...(discussion.labels?.nodes ?? []).map(({ name }) => name)].filter(
      (name) => name !== undefined,
    ),
    people: [discussion.author, ...replies.map(({ author }) => author)].flatMap((author): Person[] =>
      author && !isBot(author) ? [{ login: author.login }] : [],
    ),
    messages: [
      { role: 'customer', body: discussion.body, createdAt: discussion.createdAt },
      ...shown.map(
        (reply): Message => ({
          role: readRole(reply, asker),
          body: reply.body,
          createdAt: reply.createdAt,
          ...(isAnswer(reply) ? { accepted: true as const } : {}),
        }),
      ),
    ],
  };
}

function readRole({ author, authorAssociation }: Reply, asker: string | undefined): Role {
  if (asker !== undefined && author?.login === asker) return 'customer';
  return ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(authorAssociation ?? '') ? 'agent' : 'other';
}

const isBot = (author: Reply['author']) =>
  author?.__typename === 'Bot' || Boolean(author?.login.endsWith('[bot]'));

function createRef({ url, number }: Discussion): string {
  const [, owner, repository] = /^https:\/\/[^/]+\/([^/]+)\/([^/]+)\/discussions\/\d+$/.exec(url ?? '') ?? [];
  return owner && repository ? `${owner}/${repository}#${number}` : `#${number}`;
}
