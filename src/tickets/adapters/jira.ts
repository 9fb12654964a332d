import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { readJsonTickets } from '../export/read-json-tickets.ts';
import { adfSchema, convertAdf } from '../markup/convert-adf.ts';
import { convertHtml } from '../markup/convert-html.ts';
import { convertWiki } from '../markup/convert-wiki.ts';
import { parseShape } from '../parse-shape.ts';
import type { Message, Person, Role, Ticket, TicketStatus } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';
import {
  issueSchema,
  type JiraComment,
  type JiraIssue,
  type JiraRequest,
  type JiraText,
  type JiraUser,
  requestSchema,
} from './jira-schema.ts';

/**
 * Jira Service Management: requests of the service desk's interface with their `comments`, or issues of the platform's
 * interface. A comment is public when Jira says so (`public`, `jsdPublic`); one that does not say it is internal.
 */
export const jira: Adapter = {
  name: 'jira',
  title: 'Jira Service Management',
  readExport: (source) => readJsonTickets(source, { lists: ['issues', 'values'], parse: parseJiraTicket }),
};

export function parseJiraTicket(record: Record<string, unknown>, place: Place): TicketResult {
  const noun = `Jira request ${record.issueKey ?? record.key ?? ''}`.trim();
  if ('fields' in record) {
    const read = parseShape(issueSchema, record, noun, place);
    return 'problem' in read ? read : { ticket: createFromIssue(read.value) };
  }
  const read = parseShape(requestSchema, record, noun, place);
  return 'problem' in read ? read : { ticket: createFromRequest(read.value) };
}

function createFromRequest(request: JiraRequest): Ticket {
  const field = (id: string) => request.requestFieldValues.find(({ fieldId }) => fieldId === id)?.value;
  const { status, statusCategory, statusDate } = request.currentStatus;
  const state = readStatus(status, statusCategory?.toLowerCase() === 'done', undefined);
  const version = request.requestFieldValues.find(({ label }) => /version/i.test(label ?? ''))?.value;
  return {
    system: 'jira',
    ref: request.issueKey,
    title: String(field('summary') ?? 'No summary'),
    status: state,
    statusName: status,
    createdAt: request.createdDate,
    ...(state !== 'open' && statusDate ? { closedAt: statusDate } : {}),
    labels: [],
    ...(typeof version === 'string' && version ? { version } : {}),
    people: createPeople([request.reporter, ...request.comments.map(({ author }) => author)]),
    messages: [
      {
        role: 'customer',
        get body() {
          return convertText(field('description') as JiraText);
        },
        createdAt: request.createdDate,
      },
      ...createMessages(request.comments, request.reporter),
    ],
  };
}

function createFromIssue({ key, fields }: JiraIssue): Ticket {
  const comments = fields.comment?.comments ?? [];
  const status = readStatus(
    fields.status.name,
    fields.status.statusCategory?.key === 'done',
    fields.resolution?.name,
  );
  return {
    system: 'jira',
    ref: key,
    title: fields.summary,
    status,
    statusName: fields.resolution?.name ?? fields.status.name,
    createdAt: fields.created,
    ...(status !== 'open' && fields.resolutiondate ? { closedAt: fields.resolutiondate } : {}),
    labels: fields.labels,
    ...(fields.versions[0] ? { version: fields.versions[0].name } : {}),
    people: createPeople([fields.reporter, fields.assignee, ...comments.map(({ author }) => author)]),
    messages: [
      {
        role: 'customer',
        get body() {
          return convertText(fields.description);
        },
        createdAt: fields.created,
      },
      ...createMessages(comments, fields.reporter),
    ],
  };
}

function createMessages(comments: JiraComment[], reporter: JiraUser): Message[] {
  return comments
    .filter((comment) => (comment.public ?? comment.jsdPublic) === true)
    .map(({ author, body, renderedBody, created }) => ({
      role: readRole(author, reporter),
      get body() {
        return renderedBody ? convertHtml(renderedBody.html) : convertText(body);
      },
      createdAt: created,
    }));
}

function readRole(author: JiraUser, reporter: JiraUser): Role {
  if (idOf(author) !== undefined && idOf(author) === idOf(reporter)) return 'customer';
  return author?.accountType === 'customer' ? 'other' : 'agent';
}

const idOf = (user: JiraUser) =>
  user?.accountId ?? user?.key ?? user?.name ?? user?.emailAddress ?? undefined;

function convertText(text: unknown): string {
  if (typeof text === 'string') return convertWiki(text);
  const document = adfSchema.safeParse(text);
  return document.success ? convertAdf(document.data) : '';
}

function readStatus(name: string, done: boolean, resolution: string | undefined): TicketStatus {
  if (!done) return 'open';
  const refused = /won'?t|declin|duplicate|cancel|reject|cannot reproduce|invalid|known error/i;
  return refused.test(resolution ?? name) ? 'declined' : 'resolved';
}

function createPeople(users: JiraUser[]): Person[] {
  return users.flatMap((user): Person[] => {
    if (!user) return [];
    const { displayName, emailAddress, name } = user;
    return [
      {
        ...(displayName ? { name: displayName } : {}),
        ...(name ? { login: name } : {}),
        ...(emailAddress ? { email: emailAddress } : {}),
      },
    ];
  });
}
