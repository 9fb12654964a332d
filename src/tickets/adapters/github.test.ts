import type { components } from '@octokit/openapi-types';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { openExport } from '../export/open-export.ts';
import { loadTicket } from '../load-ticket.ts';
import { readTickets } from '../read-tickets.ts';
import { github } from './github.ts';
import type { commentSchema, issueSchema } from './github-schema.ts';

const fixture = new URL('../fixtures/github/upload-413.json', import.meta.url).pathname;

async function* bytesOf(text: string) {
  yield new TextEncoder().encode(text);
}
const parse = (...values: unknown[]) =>
  readTickets(github, {
    file: 'export.json',
    read: () => bytesOf(values.map((value) => JSON.stringify(value)).join('')),
  });
const load = (...values: unknown[]) => loadTicket(parse(...values), undefined, 'export.json');

const issue = {
  number: 7,
  title: 'How do I reload?',
  body: 'As the title says.',
  state: 'closed',
  html_url: 'https://github.com/acme/gate/issues/7',
  user: { login: 'li-na' },
  created_at: '2026-10-01T10:00:00Z',
  closed_at: '2026-10-02T10:00:00Z',
};
const comment = {
  body: 'Send it HUP.',
  user: { login: 'anton-a' },
  created_at: '2026-10-01T11:00:00Z',
  author_association: 'MEMBER',
  issue_url: 'https://api.github.com/repos/acme/gate/issues/7',
};

test('what is hidden and what a bot wrote never enters the ticket', async () => {
  const ticket = await loadTicket(readTickets(github, await openExport(fixture)), '123', fixture);
  expect(JSON.stringify(ticket)).not.toMatch(/HIDDEN-MARKER|BOT-MARKER/);
  expect(ticket.messages).toHaveLength(3);
});

test('an issue with its comments becomes a ticket', async () => {
  const ticket = await loadTicket(readTickets(github, await openExport(fixture)), '#123', fixture);
  expect(ticket).toMatchObject({
    system: 'github',
    ref: 'acme/support#123',
    url: 'https://github.com/acme/support/issues/123',
    status: 'resolved',
    createdAt: '2026-10-01T10:00:00.000Z',
    closedAt: '2026-10-02T10:00:00.000Z',
    labels: ['upload', 'question'],
    people: [{ login: 'carla-c' }, { login: 'anton-a' }, { login: 'spam-account' }],
  });
  expect(ticket.messages.map(({ role }) => role)).toEqual(['customer', 'agent', 'customer']);
  expect(ticket.messages[0]?.body).toMatch(/^Hello,\n\nevery upload/);
});

test.for([
  ['issue and comments in one object', [{ issue, comments: [comment] }]],
  ['a list of issues with their comments', [[{ ...issue, comments: [comment] }]]],
  [
    'the answers of `gh api` for issue and comments, one after the other',
    [{ ...issue, comments: 1 }, [comment]],
  ],
  ['pages of `gh api --paginate --slurp`', [[[{ ...issue, comments: [comment] }]]]],
] as const)('%s', async ([, values]) => {
  const ticket = await load(...values);
  expect(ticket.ref).toBe('acme/gate#7');
  expect(ticket.messages.map(({ body }) => body)).toEqual(['As the title says.', 'Send it HUP.']);
});

test('what `gh issue view --json` prints becomes the same ticket', async () => {
  const cli = {
    number: 7,
    title: issue.title,
    body: issue.body,
    state: 'CLOSED',
    stateReason: 'COMPLETED',
    url: issue.html_url,
    author: { login: 'li-na', name: 'Li Na', is_bot: false },
    labels: [{ name: 'question' }],
    createdAt: issue.created_at,
    closedAt: issue.closed_at,
    comments: [
      {
        author: { login: 'anton-a' },
        authorAssociation: 'MEMBER',
        body: 'Send it HUP.',
        createdAt: comment.created_at,
      },
      {
        author: { login: 'x' },
        authorAssociation: 'NONE',
        body: 'HIDDEN',
        createdAt: comment.created_at,
        isMinimized: true,
      },
    ],
  };
  const { people, messages, labels, ...ticket } = await load(cli);
  expect(ticket).toEqual({
    ...(await load({ ...issue })),
    people: undefined,
    messages: undefined,
    labels: undefined,
  });
  expect(people[0]).toEqual({ login: 'li-na', name: 'Li Na' });
  expect(messages.map(({ body }) => body)).toEqual(['As the title says.', 'Send it HUP.']);
  expect(labels).toEqual(['question']);
});

test('a pull request is no ticket', async () => {
  await expect(load({ ...issue, pull_request: { url: 'x' } })).rejects.toThrow('TZ_TICKET_NOT_FOUND');
});

test.for([
  [{ state: 'open', state_reason: 'reopened' }, 'open', 'open'],
  [{ state: 'open', state_reason: 'completed' }, 'open', 'open'],
  [{ state: 'closed', state_reason: 'not_planned' }, 'declined', 'closed as not planned'],
  [{ state: 'closed', state_reason: 'duplicate' }, 'declined', 'closed as duplicate'],
  [{ state: 'closed', state_reason: null }, 'resolved', 'closed'],
] as const)('status of %o', async ([state, status, statusName]) => {
  expect(await load({ ...issue, ...state })).toMatchObject({ status, statusName });
});

test('a broken field is named with its ticket', async () => {
  const results = await Array.fromAsync(parse({ ...issue, created_at: 'yesterday' }));
  expect(results).toMatchInlineSnapshot(`
    [
      {
        "problem": {
          "code": "TZ_TICKET_SHAPE",
          "hint": "Check that \`--from\` names the system that wrote this file, and export the ticket again.",
          "message": "The GitHub issue 7 is not as its system writes it: \`created_at\`: Invalid ISO datetime.",
          "place": {
            "file": "export.json",
            "line": 1,
          },
          "severity": "error",
        },
      },
    ]
  `);
});

test('everything that GitHub promises to send is accepted', () => {
  expectTypeOf<components['schemas']['issue']>().toExtend<z.input<typeof issueSchema>>();
  expectTypeOf<components['schemas']['issue-comment']>().toExtend<z.input<typeof commentSchema>>();
});
