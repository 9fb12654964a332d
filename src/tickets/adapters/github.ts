import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { type JsonRecord, readJsonRecords } from '../export/read-json-records.ts';
import { parseShape } from '../parse-shape.ts';
import type { Message, Person, Role, Ticket, TicketStatus } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';
import { cliIssueSchema } from './github-cli.ts';
import { commentSchema, type GithubComment, type GithubIssue, issueSchema } from './github-schema.ts';

/**
 * GitHub issues: what `gh api` and `gh issue view --json` print, or the two answers of the REST interface in one file.
 * Shapes: https://docs.github.com/en/rest/issues/issues. GitHub has no internal notes; what a moderator has hidden and
 * what a bot wrote is left out.
 */
export const github: Adapter = {
  name: 'github',
  title: 'GitHub issues',
  readExport: async function* (source) {
    let issue: GithubIssue | undefined;
    let comments: GithubComment[] = [];
    for await (const record of readJsonRecords(source)) {
      const read = readRecord(record, source.file, issue);
      if ('problem' in read) yield read;
      else if ('comment' in read) comments.push(read.comment);
      else {
        yield* formTicket(issue, comments);
        issue = read.issue;
        comments = Array.isArray(issue.comments) ? [...issue.comments] : [];
      }
    }
    yield* formTicket(issue, comments);
  },
};

/** One issue with its comments as the interface answers them. A pull request is no ticket. */
export function parseGithubIssue(
  record: { issue: Record<string, unknown>; comments: unknown },
  place: Place,
) {
  const read = readIssue({ ...record.issue, comments: record.comments }, place);
  if ('problem' in read) return read;
  const { comments } = read.issue;
  return [...formTicket(read.issue, Array.isArray(comments) ? comments : [])][0];
}

function* formTicket(issue: GithubIssue | undefined, comments: GithubComment[]): Generator<TicketResult> {
  // Pull requests come in the same list as issues: nobody asked for support with one.
  if (issue && issue.pull_request === undefined) yield { ticket: createTicket(issue, comments) };
}

function readRecord({ value, line }: JsonRecord, file: string, issue: GithubIssue | undefined) {
  const place = { file, ...(line ? { line } : {}) };
  const record = isObject(value) ? value : {};
  if (isObject(record.issue)) {
    const joined = { ...record.issue, comments: record.comments ?? record.issue.comments };
    return readIssue(joined, place);
  }
  if (issue && belongsTo(record, issue)) {
    const read = parseShape(commentSchema, value, `comment on GitHub issue ${issue.number}`, place);
    return 'problem' in read ? read : { comment: read.value };
  }
  return readIssue(value, place);
}

function readIssue(value: unknown, place: { file: string; line?: number }) {
  const number = isObject(value) && typeof value.number === 'number' ? value.number : '';
  const noun = `GitHub issue ${number}`.trim();
  const fromCli = isObject(value) && 'createdAt' in value;
  const plain = fromCli ? parseShape(cliIssueSchema, value, noun, place) : { value };
  if ('problem' in plain) return plain;
  const read = parseShape(issueSchema, plain.value, noun, place);
  return 'problem' in read ? read : { issue: read.value };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const belongsTo = (record: Record<string, unknown>, issue: GithubIssue) =>
  typeof record.issue_url === 'string' && record.issue_url.endsWith(`/issues/${issue.number}`);

function createTicket(issue: GithubIssue, comments: GithubComment[]): Ticket {
  const shown = comments.filter((comment) => !comment.minimized && !isBot(comment.user));
  const asker = issue.user?.login;
  return {
    system: 'github',
    ref: createRef(issue),
    title: issue.title,
    ...(issue.html_url ? { url: issue.html_url } : {}),
    ...readStatus(issue),
    createdAt: toIso(issue.created_at),
    ...(issue.closed_at ? { closedAt: toIso(issue.closed_at) } : {}),
    labels: issue.labels
      .map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
      .filter(Boolean),
    people: createPeople([issue.user, ...comments.map(({ user }) => user)]),
    messages: [
      { role: 'customer', body: issue.body ?? '', createdAt: toIso(issue.created_at) },
      ...shown.map((comment) => createMessage(comment, asker)),
    ],
  };
}

function createMessage(comment: GithubComment, asker: string | undefined): Message {
  return { role: readRole(comment, asker), body: comment.body ?? '', createdAt: toIso(comment.created_at) };
}

function readRole(comment: GithubComment, asker: string | undefined): Role {
  if (asker !== undefined && comment.user?.login === asker) return 'customer';
  return ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(comment.author_association ?? '') ? 'agent' : 'other';
}

function readStatus(issue: GithubIssue): { status: TicketStatus; statusName: string } {
  if (issue.state !== 'closed') return { status: 'open', statusName: issue.state };
  const reason = issue.state_reason;
  if (!reason || reason === 'completed') return { status: 'resolved', statusName: 'closed' };
  return { status: 'declined', statusName: `closed as ${reason.replaceAll('_', ' ')}` };
}

/** `acme/support#123`, as GitHub writes it; the number alone when the file does not say which repository. */
function createRef({ html_url, number }: GithubIssue): string {
  const [, owner, repository] = /^https:\/\/[^/]+\/([^/]+)\/([^/]+)\/issues\/\d+$/.exec(html_url ?? '') ?? [];
  return owner && repository ? `${owner}/${repository}#${number}` : `#${number}`;
}

type User = GithubIssue['user'];

const isBot = (user: User) => user?.type === 'Bot' || Boolean(user?.login.endsWith('[bot]'));

function createPeople(users: User[]): Person[] {
  const byLogin = new Map<string, Person>();
  for (const user of users) {
    if (!user || isBot(user)) continue;
    byLogin.set(user.login, { login: user.login, ...(user.name ? { name: user.name } : {}) });
  }
  return [...byLogin.values()];
}

const toIso = (date: string) => new Date(date).toISOString();
