import { expect, test } from 'vitest';
import { adapters } from '../adapters.ts';
import discourse from '../fixtures/discourse/upload.json' with { type: 'json' };
import freshdesk from '../fixtures/freshdesk/upload.json' with { type: 'json' };
import github from '../fixtures/github/upload-413.json' with { type: 'json' };
import discussions from '../fixtures/github-discussions/answered.json' with { type: 'json' };
import helpScout from '../fixtures/help-scout/upload.json' with { type: 'json' };
import intercom from '../fixtures/intercom/upload.json' with { type: 'json' };
import jira from '../fixtures/jira/request.json' with { type: 'json' };
import redmine from '../fixtures/redmine/upload.json' with { type: 'json' };
import rt from '../fixtures/rt/upload.json' with { type: 'json' };
import zammad from '../fixtures/zammad/upload.json' with { type: 'json' };
import zendesk from '../fixtures/zendesk/upload.json' with { type: 'json' };
import { loadTicket } from '../load-ticket.ts';
import { readLiveTickets, writeEntryLink } from './read-live-tickets.ts';

/** What a system answers, by method, path and page. A path that is not named is a 404. */
type Answers = Record<string, unknown>;

const firstPage = (url: URL) =>
  ['page', 'start', 'offset'].every((key) => ['1', '0', null].includes(url.searchParams.get(key)));

function serve(answers: Answers) {
  const asked: string[] = [];
  const fetch = async (input: URL | RequestInfo, init?: RequestInit) => {
    const url = new URL(String(input));
    const key = `${init?.method ?? 'GET'} ${url.pathname}`;
    asked.push(`${key}${url.search}`);
    if (!Object.hasOwn(answers, key)) return new Response('', { status: 404 });
    const answer = answers[key];
    const empty = Array.isArray(answer) ? [] : emptyLists(answer);
    return Response.json(firstPage(url) ? answer : empty);
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

/** The same answer with its lists empty: how a page past the end looks. */
const emptyLists = (answer: unknown) =>
  Object.fromEntries(
    Object.entries(answer as object).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  );

const issue = redmine.issues[0];
const discussion = discussions.data.repository.discussions.nodes[0];

/** Each system: where its ticket is, what it answers to a question for this ticket, what it answers to a list. */
const systems: [string, string, Answers, Answers][] = [
  [
    'redmine',
    'https://redmine.acme.io/issues/1',
    { 'GET /issues/1.json': issue },
    { 'GET /issues.json': { issues: [{ id: 1 }] } },
  ],
  [
    'rt',
    'https://rt.acme.io/Ticket/Display.html?id=1',
    {
      'GET /REST/2.0/ticket/1': rt.ticket,
      'GET /REST/2.0/ticket/1/history': rt.history,
      'GET /REST/2.0/ticket/1/attachments': rt.attachments,
    },
    { 'GET /REST/2.0/tickets': { items: [{ type: 'ticket', id: '1' }] } },
  ],
  [
    'github',
    'https://github.com/acme/support/issues/123',
    {
      'GET /repos/acme/support/issues/123': github.issue,
      'GET /repos/acme/support/issues/123/comments': github.comments,
    },
    { 'GET /repos/acme/support/issues': [github.issue, { ...github.issue, number: 9, pull_request: {} }] },
  ],
  [
    'zendesk',
    'https://acme.zendesk.com/agent/tickets/35436',
    {
      'GET /api/v2/tickets/35436.json': { ticket: zendesk.ticket },
      'GET /api/v2/tickets/35436/comments.json': {
        comments: zendesk.comments,
        users: zendesk.users,
        next_page: null,
      },
    },
    { 'GET /api/v2/search.json': { results: [{ id: 35436 }] } },
  ],
  [
    'freshdesk',
    'https://acme.freshdesk.com/a/tickets/20',
    { 'GET /api/v2/tickets/20': freshdesk, 'GET /api/v2/tickets/20/conversations': freshdesk.conversations },
    { 'GET /api/v2/search/tickets': { results: [{ id: 20 }] } },
  ],
  [
    'zammad',
    'https://zammad.acme.io/#ticket/zoom/1',
    { 'GET /api/v1/tickets/1': zammad, 'GET /api/v1/ticket_articles/by_ticket/1': zammad.articles },
    { 'GET /api/v1/tickets/search': [{ id: 1 }] },
  ],
  [
    'discourse',
    'https://forum.acme.io/t/upload-fails/123',
    { 'GET /t/123.json': discourse },
    { 'GET /search.json': { topics: [{ id: 123 }] } },
  ],
  [
    'intercom',
    'https://app.intercom.com/a/inbox/x/inbox/conversation/1911149811',
    { 'GET /conversations/1911149811': intercom },
    { 'POST /conversations/search': { conversations: [{ id: '1911149811' }], pages: { next: null } } },
  ],
  [
    'help-scout',
    'https://secure.helpscout.net/conversation/10/12',
    { 'GET /v2/conversations/10': helpScout },
    { 'GET /v2/conversations': { _embedded: { conversations: [helpScout] } } },
  ],
  [
    'jira',
    'https://acme.atlassian.net/browse/HELP-1',
    {
      'GET /rest/servicedeskapi/request/HELP-1': jira,
      'GET /rest/servicedeskapi/request/HELP-1/comment': jira.comments,
    },
    { 'GET /rest/servicedeskapi/request': { values: [{ issueKey: 'HELP-1' }] } },
  ],
  [
    'github-discussions',
    'https://github.com/acme/gate/discussions/4',
    { 'POST /graphql': { data: { repository: { discussion } } } },
    {
      'POST /graphql': {
        data: { repository: { discussions: { nodes: [discussion], pageInfo: { hasNextPage: false } } } },
      },
    },
  ],
];

const adapterOf = (name: string) => adapters[name] as NonNullable<(typeof adapters)[string]>;
const envOf = (name: string) => ({ [adapterOf(name).live?.token.name ?? '']: 'user:test-token' });

test('every system with an interface is tried', () => {
  const live = Object.values(adapters).filter((adapter) => adapter.live);
  expect(systems.map(([name]) => name).sort()).toEqual(live.map(({ name }) => name).sort());
});

test.for(systems)(
  '%s: a ticket by its address, without what is internal',
  async ([name, address, answers]) => {
    const { fetch } = serve(answers);
    const results = readLiveTickets(adapterOf(name), { address, env: envOf(name), fetch });
    const ticket = await loadTicket(results, undefined, address);
    expect(ticket.status).toBe('resolved');
    expect(ticket.messages.length).toBeGreaterThan(1);
    expect(JSON.stringify(ticket)).not.toMatch(/PRIVATE-MARKER|HIDDEN-MARKER/);
  },
);

test.for(systems)('%s: all resolved tickets', async ([name, address, answers, list]) => {
  const { fetch } = serve({ ...answers, ...list });
  const { origin, pathname } = new URL(address);
  const place = name.startsWith('github') ? origin + pathname.split('/').slice(0, 3).join('/') : origin;
  const results = await Array.fromAsync(
    readLiveTickets(adapterOf(name), { address: place, env: envOf(name), fetch }),
  );
  expect(results).toHaveLength(1);
  expect(results[0]).toHaveProperty('ticket');
});

test('a token is needed, and named', async () => {
  const results = readLiveTickets(adapterOf('redmine'), { address: 'https://redmine.acme.io', env: {} });
  await expect(Array.fromAsync(results)).rejects.toThrow('REDMINE_API_KEY');
});

test('a system without an interface takes no address', async () => {
  const results = readLiveTickets(adapterOf('csv'), { address: 'https://acme.io/x.csv', env: {} });
  await expect(Array.fromAsync(results)).rejects.toThrow('TZ_TICKET_NOT_LIVE');
});

test('a system that takes no link says so', async () => {
  const settings = { address: 'https://acme.zendesk.com/agent/tickets/1', env: envOf('zendesk') };
  await expect(writeEntryLink(adapterOf('zendesk'), settings, 'https://x.io/')).rejects.toThrow(
    'TZ_TICKET_NO_LINK',
  );
});
