import { describe, expect, test } from 'vitest';
import { TierzeroError } from '../diagnostics/index.ts';
import { adapters } from './adapters.ts';
import freshdesk from './fixtures/freshdesk/upload.json' with { type: 'json' };
import github from './fixtures/github/upload-413.json' with { type: 'json' };
import helpScout from './fixtures/help-scout/upload.json' with { type: 'json' };
import intercom from './fixtures/intercom/upload.json' with { type: 'json' };
import rt from './fixtures/rt/upload.json' with { type: 'json' };
import zammad from './fixtures/zammad/upload.json' with { type: 'json' };
import zendesk from './fixtures/zendesk/upload.json' with { type: 'json' };
import { getAdapter } from './get-adapter.ts';
import { readTickets } from './read-tickets.ts';
import { contracts } from './testing/contracts/index.ts';

/** The tickets of a file, and the error that ended the reading. */
async function read(name: string, content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
  }
  const tickets = [];
  const problems = [];
  try {
    for await (const result of readTickets(getAdapter(name), { file: 'export', read: pieces }))
      if ('ticket' in result) tickets.push(result.ticket);
      else problems.push(result.problem);
  } catch (error) {
    if (!(error instanceof TierzeroError)) throw error;
    problems.push(error.diagnostic);
  }
  return { tickets, problems };
}
const lines = (...records: unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** A ticket of each system in a state that the system did not have when this was written. */
const unknownStates: [string, unknown, RegExp][] = [
  [
    'github',
    { ...github, issue: { ...github.issue, state: 'parked' } },
    /GitHub issue 123 .*`state`.*"parked"/,
  ],
  [
    'github',
    { ...github, issue: { ...github.issue, state_reason: 'merged' } },
    /issue 123 .*`state_reason`.*"merged"/,
  ],
  [
    'zendesk',
    { ...zendesk, ticket: { ...zendesk.ticket, status: 'parked' } },
    /Zendesk ticket 35436 .*`status`.*"parked"/,
  ],
  ['freshdesk', { ...freshdesk, status: 99 }, /Freshdesk ticket 20 .*`status`.*99/],
  ['intercom', { ...intercom, state: 'parked' }, /Intercom conversation 1911149811 .*`state`.*"parked"/],
  ['zammad', { ...zammad, state: 'parked' }, /Zammad ticket \S+ .*`state`.*"parked"/],
  ['zammad', { ...zammad, state: null, state_id: 99 }, /Zammad ticket \S+ .*`state_id`.*no state/],
  ['help-scout', { ...helpScout, status: 'parked' }, /Help Scout conversation \S+ .*`status`.*"parked"/],
  ['rt', { ...rt, ticket: { ...rt.ticket, Status: 'parked' } }, /RT ticket 1 .*`ticket.Status`.*"parked"/],
];

test.for(unknownStates)(
  '%s: an unknown state is named with its ticket, and the next ticket is read',
  async ([name, record, message]) => {
    const fine = { github, zendesk, freshdesk, intercom, zammad, 'help-scout': helpScout, rt }[name];
    const { tickets, problems } = await read(name, lines(record, fine));
    expect(problems).toMatchObject([{ code: 'TZ_TICKET_SHAPE', place: { file: 'export', line: 1 } }]);
    expect(problems[0]?.message).toMatch(message);
    expect(tickets).toHaveLength(1);
  },
);

test('CSV: an unknown state is named with its row', async () => {
  const { tickets, problems } = await read(
    'csv',
    'id,title,body,status\n7,a,b,parked\n8,c,d,solved\n9,e,f,unresolved\n',
  );
  expect(problems[0]?.message).toBe('Row 7 is no ticket: `status` is `parked`, which is no known state.');
  expect(tickets.map(({ status }) => status)).toEqual(['resolved', 'open']);
});

describe.for(contracts.map(({ name }) => name))('%s', (name) => {
  test('a field of another kind is named, and nothing of what stands in it', async () => {
    const { tickets, problems } = await read(
      name,
      lines({ id: 7, number: 7, key: 'X-7', status: { secret: 'hunter2' } }),
    );
    expect(tickets).toEqual([]);
    expect(problems).toMatchObject([{ code: 'TZ_TICKET_SHAPE', place: { line: 1 } }]);
    expect(problems[0]?.message).toMatch(/`[\w.]+`: /);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });
});

test.for([
  [
    'an array that ends in the middle',
    `[${JSON.stringify(zendesk)},{"ticket":{"id":`,
    /in record 2/,
    undefined,
  ],
  ['a line that ends in the middle', `${JSON.stringify(zendesk)}\n{"ticket":{"id":`, /JSON/, 2],
] as const)('%s: what stands before is read, and the place is named', async ([, text, message, line]) => {
  const { tickets, problems } = await read('zendesk', text);
  expect(tickets).toHaveLength(1);
  expect(problems).toMatchObject([
    { code: 'TZ_TICKET_FILE_SYNTAX', message: expect.stringMatching(message) },
  ]);
  expect(problems[0]?.place?.line).toBe(line);
});

test('a line in another encoding is named', async () => {
  const bytes = Buffer.concat([
    Buffer.from(lines(zendesk)),
    Buffer.from('{"ticket":{"id":8,"subject":"gr\xfcn"}}\n', 'latin1'),
  ]);
  const { tickets, problems } = await read('zendesk', bytes);
  expect(tickets).toHaveLength(1);
  expect(problems).toMatchObject([
    { message: expect.stringContaining('not valid UTF-8'), place: { line: 2 } },
  ]);
});

test('half a character, written as an escape, is taken out', async () => {
  const text = lines(zendesk).replace('"subject":"', '"subject":"\\ud83d');
  expect(JSON.stringify((await read('zendesk', text)).tickets)).not.toContain('\\ud83d');
});

/** Texts that parsers read in the square of their length, or until their stack ends. */
const nested: [string, string][] = [
  ['quotes in quotes', `${'> '.repeat(5000)}WORD`],
  [
    'quotes one deeper in each line',
    Array.from({ length: 800 }, (_none, depth) => `${'>'.repeat(depth + 1)} WORD`).join('\n'),
  ],
  ['lists in lists', `${'- '.repeat(5000)}WORD`],
  ['numbers in numbers', `${'1. '.repeat(5000)}WORD`],
  ['elements in elements', `${'<blockquote>'.repeat(5000)}WORD`],
  ['a line of a megabyte', `${'x'.repeat(1_000_000)} WORD`],
];

test.for(nested)('%s: the words stay, in time', async ([, text]) => {
  const comment = (fields: object) => ({
    author_id: 1,
    public: true,
    created_at: '2026-10-01T10:00:00Z',
    ...fields,
  });
  const comments = [comment({ plain_body: `Hello\n\n${text}` }), comment({ html_body: text })];
  const { tickets } = await read('zendesk', lines({ ...zendesk, comments }));
  const [plain = '', html = ''] = tickets[0]?.messages.map(({ body }) => body) ?? [];
  // What a mail quotes is left out of it.
  expect(plain).toMatch(text.startsWith('>') ? /Hello/ : /WORD/);
  expect(html).toContain('WORD');
});

test('a name that is a key of every object is no ticket system', () => {
  expect(() => getAdapter('constructor')).toThrow('TZ_TICKET_UNKNOWN_SYSTEM');
  expect(Object.keys(adapters)).not.toContain('constructor');
});
