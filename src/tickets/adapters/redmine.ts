import { z } from 'zod';
import type { Place } from '../../diagnostics/index.ts';
import type { Adapter } from '../adapter.ts';
import { isFields, readJsonTickets } from '../export/read-json-tickets.ts';
import { convertTextile } from '../markup/convert-textile.ts';
import { momentSchema } from '../moment.ts';
import { parseShape } from '../parse-shape.ts';
import type { Person, Ticket, TicketStatus } from '../ticket.ts';
import type { TicketResult } from '../ticket-result.ts';

const userSchema = z.object({ id: z.number(), name: z.string() });

const issueSchema = z.object({
  id: z.number().int(),
  project: z.object({ name: z.string() }).optional(),
  status: z.object({ name: z.string(), is_closed: z.boolean().optional() }),
  author: userSchema.optional(),
  assigned_to: userSchema.optional(),
  tracker: z.object({ name: z.string() }).optional(),
  category: z.object({ name: z.string() }).optional(),
  subject: z.string(),
  description: z.string().nullish(),
  is_private: z.boolean().optional(),
  custom_fields: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  created_on: momentSchema,
  closed_on: momentSchema.nullish(),
  journals: z
    .array(
      z.object({
        user: userSchema.optional(),
        notes: z.string().nullish(),
        created_on: momentSchema,
        private_notes: z.boolean().optional(),
      }),
    )
    .default([]),
});

type Issue = z.output<typeof issueSchema>;

/**
 * Redmine issues: `GET /issues/N.json?include=journals`, alone or many in one file.
 * Private notes stand among the others and are known by `private_notes` alone; whole issues can be private too.
 */
export const redmine: Adapter = {
  name: 'redmine',
  title: 'Redmine',
  readExport: (source) => readJsonTickets(source, { lists: ['issues'], parse: parseRedmineIssue }),
};

/** One issue as the interface answers it, with or without the `issue` around it. A private issue is no ticket. */
export function parseRedmineIssue(record: Record<string, unknown>, place: Place): TicketResult | undefined {
  const issue = isFields(record.issue) ? record.issue : record;
  const read = parseShape(issueSchema, issue, `Redmine issue ${issue.id ?? ''}`.trim(), place);
  if ('problem' in read) return read;
  return read.value.is_private ? undefined : { ticket: createTicket(read.value) };
}

function createTicket(issue: Issue): Ticket {
  const notes = issue.journals.filter((journal) => journal.private_notes === false && journal.notes?.trim());
  const version = issue.custom_fields.find(({ name }) => /version|版本/i.test(name))?.value;
  return {
    system: 'redmine',
    ref: `#${issue.id}`,
    title: issue.subject,
    ...readStatus(issue),
    createdAt: issue.created_on,
    labels: [issue.tracker?.name, issue.category?.name].filter((name) => name !== undefined),
    ...(issue.project ? { product: issue.project.name } : {}),
    ...(typeof version === 'string' && version ? { version } : {}),
    people: createPeople(issue),
    messages: [
      {
        role: 'customer',
        get body() {
          return convertTextile(issue.description ?? '');
        },
        createdAt: issue.created_on,
      },
      ...notes.map(({ user, notes: text, created_on }) => ({
        role: user && user.id === issue.author?.id ? ('customer' as const) : ('agent' as const),
        get body() {
          return convertTextile(text ?? '');
        },
        createdAt: created_on,
      })),
    ],
  };
}

/** `closed_on` stays when an issue is opened again: only the status says whether it is closed. */
function readStatus({ status, closed_on }: Issue): Pick<Ticket, 'status' | 'statusName' | 'closedAt'> {
  if (!status.is_closed) return { status: 'open', statusName: status.name };
  const declined = /reject|declin|duplicate|invalid|won'?t|cancel|拒绝|重复|取消/i.test(status.name);
  const state: TicketStatus = declined ? 'declined' : 'resolved';
  return { status: state, statusName: status.name, ...(closed_on ? { closedAt: closed_on } : {}) };
}

/** Also those who wrote in private: their names may stand in public text. */
function createPeople({ author, assigned_to, journals }: Issue): Person[] {
  const users = [author, assigned_to, ...journals.map(({ user }) => user)];
  return [...new Set(users.map((user) => user?.name))]
    .filter((name) => name !== undefined)
    .map((name) => ({ name }));
}
