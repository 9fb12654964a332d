import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { adapters } from '../adapters.ts';
import { getAdapter } from '../get-adapter.ts';
import { loadTicket } from '../load-ticket.ts';
import { type Contract, ticketCount } from '../testing/contract.ts';
import { contracts } from '../testing/contracts/index.ts';
import { type Fault, serveContract } from '../testing/serve-contract.ts';
import { readLiveTickets, writeEntryLink } from './read-live-tickets.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(contract: Contract) {
  const server = await serveContract(contract);
  closing.push(server.close);
  const waits: number[] = [];
  const adapter = getAdapter(contract.name);
  const read = (path: string, token = contract.token) =>
    readLiveTickets(adapter, {
      address: server.origin + path,
      env: { [adapter.live?.token.name ?? '']: token, GITHUB_API_URL: server.origin },
      sleep: async (milliseconds) => void waits.push(milliseconds),
    });
  return { server, waits, read };
}

/** All that a person could be shown of an error, its causes included. */
const fail = async (results: AsyncIterable<unknown>): Promise<string> => {
  try {
    await Array.fromAsync(results);
  } catch (error) {
    return inspect(error, { depth: 12, showHidden: true });
  }
  return 'no error';
};

/** The token as it is set, in part, and as it is sent. */
const secretsOf = ({ token, header }: Contract) => [
  token,
  token.split(':').at(-1) ?? '',
  header[1].replace(/^\w+ (?:token=)?/, ''),
];

const say =
  (status: number, headers: Record<string, string> = {}): Fault =>
  (request, response) => {
    // As careless as a server can be: it repeats what it was sent.
    const echo = Object.values(request.headers).join(' ');
    response
      .writeHead(status, headers)
      .end(JSON.stringify({ message: `no: ${echo}`, errors: [{ message: echo }] }));
  };
const half: Fault = (_request, response) => {
  response.writeHead(200, { 'content-length': '1000' });
  response.write('{"id":');
  response.destroy();
};
const page: Fault = (_request, response) => void response.writeHead(200).end('<html>Log in</html>');

test('every system with an interface is tried', () => {
  const live = Object.values(adapters).filter((adapter) => adapter.live);
  const tried = ['github', ...contracts.map(({ name }) => name)];
  expect(tried.sort()).toEqual(live.map(({ name }) => name).sort());
});

describe.for(contracts.map((contract) => [contract.name, contract] as const))('%s', ([, contract]) => {
  test('what is private never enters a ticket that is read by its address', async () => {
    const { read } = await open(contract);
    const ticket = await loadTicket(read(contract.ticket), undefined, contract.ticket);
    expect(JSON.stringify(ticket)).not.toMatch(/PRIVATE-MARKER|HIDDEN-MARKER/);
    expect(ticket.status).toBe('resolved');
    expect(ticket.messages.length).toBeGreaterThan(1);
    expect(ticket.messages.every(({ body }) => body !== '')).toBe(true);
  });

  test('all resolved tickets, each once, over all pages', async () => {
    const { read } = await open(contract);
    const results = await Array.fromAsync(read(contract.place));
    const refs = results.map((result) => 'ticket' in result && result.ticket.ref);
    expect(new Set(refs).size).toBe(ticketCount);
    expect(results).toHaveLength(ticketCount);
  });

  test('a wrong token is refused, and no part of it is told', async () => {
    const { read } = await open(contract);
    const error = await fail(read(contract.ticket, 'wrong@example.org/token:wrong-secret-0123456789'));
    expect(error).toContain('TZ_API_DENIED');
    expect(error).not.toMatch(/wrong-secret|d3Jvbmct/);
    for (const secret of secretsOf(contract)) expect(error).not.toContain(`${secret} `);
  });

  test.for([
    [403, {}, 'TZ_API_DENIED'],
    [404, {}, 'TZ_API_NOT_FOUND'],
    [409, {}, 'TZ_API_REFUSED'],
    [422, {}, 'TZ_API_REFUSED'],
    [429, { 'retry-after': '3600' }, 'TZ_API_BUSY'],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }, 'TZ_API_BUSY'],
    [302, { location: 'https://elsewhere.example.org/login' }, 'TZ_API_REDIRECT'],
  ] as const)('%i %o stops with the reason, and the token is not told', async ([status, headers, code]) => {
    const { server, read, waits } = await open(contract);
    server.faults.push(say(status, headers));
    const error = await fail(read(contract.ticket));
    expect(error).toContain(code);
    for (const secret of secretsOf(contract)) expect(error).not.toContain(secret);
    expect(server.calls).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  test('429 and 503 are waited for, a lost line and half an answer tried again', async () => {
    const { server, read, waits } = await open(contract);
    server.faults.push(say(429, { 'retry-after': '7' }), say(503), half);
    expect(await Array.fromAsync(read(contract.ticket))).toHaveLength(1);
    expect(waits[0]).toBe(7000);
    expect(waits).toHaveLength(3);
  });

  test('a log-in page with status 200 is no answer', async () => {
    const { server, read } = await open(contract);
    server.faults.push(page, page, page, page);
    expect(await fail(read(contract.ticket))).toContain('TZ_API_BROKEN_ANSWER');
  });

  test('an answer that holds no list is not taken for an empty one', async () => {
    const { server, read } = await open(contract);
    server.faults.push((_request, response) => void response.writeHead(200).end('{"hello":"world"}'));
    expect(await fail(read(contract.place))).toContain('TZ_API_BROKEN_ANSWER');
  });
});

test('a ticket that GraphQL does not find', async () => {
  const contract = contracts.find(({ name }) => name === 'github-discussions') as Contract;
  const { read } = await open(contract);
  expect(await fail(read('/acme/gate/discussions/9999'))).toContain('TZ_API_NOT_FOUND');
});

test.for([
  ['zendesk', 1000],
  ['freshdesk', 300],
  ['discourse', 500],
] as const)('%s: a search that ends at %i tickets says so', async ([name, most]) => {
  const contract = contracts.find((one) => one.name === name) as Contract;
  const ids = Array.from({ length: most + 100 }, (_none, index) => ({ id: index + 1 }));
  const [list = '', ...others] = Object.keys(contract.routes);
  const answer = contract.routes[list];
  const routes = Object.fromEntries(
    others.map((route) => [route, contract.routes[route]]),
  ) as Contract['routes'];
  const size = most / 10;
  routes[list] = (asked) => {
    const number = Number(asked.query.get('page'));
    const key = name === 'discourse' ? 'topics' : 'results';
    return number > 10 ? answer?.(asked) : { body: { [key]: ids.slice((number - 1) * size, number * size) } };
  };
  const { read } = await open({ ...contract, routes });
  const results = await Array.fromAsync(read('/'));
  expect(results).toHaveLength(most + 1);
  expect(results.at(-1)).toMatchObject({ problem: { code: 'TZ_API_LIST_ENDS', severity: 'warning' } });
});

test('a topic of Discourse knows its address', async () => {
  const contract = contracts.find(({ name }) => name === 'discourse') as Contract;
  const { read, server } = await open(contract);
  const [result] = await Array.fromAsync(read('/t/upload-fails/1'));
  expect(result).toMatchObject({ ticket: { url: `${server.origin}/t/upload-fails/1` } });
});

test('a token is needed, and named', async () => {
  const results = readLiveTickets(getAdapter('redmine'), { address: 'https://redmine.acme.io', env: {} });
  await expect(Array.fromAsync(results)).rejects.toThrow('REDMINE_API_KEY');
});

test('a system without an interface takes no address', async () => {
  const results = readLiveTickets(getAdapter('csv'), { address: 'https://acme.io/x.csv', env: {} });
  await expect(Array.fromAsync(results)).rejects.toThrow('TZ_TICKET_NOT_LIVE');
});

test('a system that takes no link says so', async () => {
  const settings = { address: 'https://acme.zendesk.com/agent/tickets/1', env: { ZENDESK_TOKEN: 'a:b' } };
  await expect(writeEntryLink(getAdapter('zendesk'), settings, 'https://x.io/')).rejects.toThrow(
    'TZ_TICKET_NO_LINK',
  );
});
