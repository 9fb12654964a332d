import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseFreshdeskTicket } from './adapters/freshdesk.ts';
import { parseRtTicket } from './adapters/rt.ts';
import { parseZammadTicket } from './adapters/zammad.ts';
import freshdesk from './fixtures/freshdesk/upload.json' with { type: 'json' };
import rt from './fixtures/rt/upload.json' with { type: 'json' };
import zammad from './fixtures/zammad/upload.json' with { type: 'json' };
import { loadTeamStates, type TeamStates } from './team-states.ts';

const place = { file: 'export.json' };
/** A ticket of each system in a state that a team has made. */
const systems = [
  [
    'rt',
    'approved',
    (states: TeamStates) =>
      parseRtTicket({ ...rt, ticket: { ...rt.ticket, Status: 'approved' } }, place, states),
  ],
  [
    'zammad',
    'shipped out',
    (states: TeamStates) => parseZammadTicket({ ...zammad, state: 'shipped out' }, place, states),
  ],
  [
    'freshdesk',
    '12',
    (states: TeamStates) => parseFreshdeskTicket({ ...freshdesk, status: 12 }, place, states),
  ],
] as const;

test.each(systems)('%s: a state of the team means what the team says', (_system, state, parse) => {
  for (const meaning of ['open', 'resolved', 'declined'] as const)
    expect(parse({ [state]: meaning })).toMatchObject({ ticket: { status: meaning } });
});

test.each([
  [0, 'approved'],
  [1, 'shipped out'],
  [2, 'status 12'],
] as const)('what a message calls a state of the team is its own name: %i, %s', (index, statusName) => {
  const [, state, parse] = systems[index];
  for (const meaning of ['open', 'resolved', 'declined'] as const)
    expect(parse({ [state]: meaning })).toMatchObject({ ticket: { statusName } });
});

test.each(systems)(
  '%s: a state that nobody explains is a problem, which names the setting',
  (system, state, parse) => {
    const result = parse({});
    expect('problem' in result && result.problem.message).toMatch(
      new RegExp(
        `the state "?${state}"? is none of .*tickets.yaml .*states: \\{ ${system}: \\{ "?${state}"?: resolved`,
      ),
    );
  },
);

async function load(text: string | undefined, system = 'rt') {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-states-test-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  if (text !== undefined) await writeFile(join(folder, 'tickets.yaml'), text);
  return loadTeamStates(folder, folder, system);
}

test('the states are those of the system; without a file, or for another system, there are none', async () => {
  const text = 'states:\n  rt: { approved: resolved, waiting: open }\n  freshdesk: { 12: resolved }\n';
  expect(await load(text)).toEqual({ approved: 'resolved', waiting: 'open' });
  expect(await load(text, 'freshdesk')).toEqual({ 12: 'resolved' });
  expect(await load(text, 'github')).toEqual({});
  expect(await load(undefined)).toEqual({});
  expect(await load('')).toEqual({});
});

test.each([
  ['states: { rt: { approved: done } }', 'states.rt.approved'],
  ['states: { jira: { a: open } }', 'Unrecognized key: "jira"'],
  ['state: {}', 'Unrecognized key: "state"'],
  ['states: [', 'Flow sequence'],
])('%s is refused with what is wrong', async (text, words) => {
  const error = await load(text).catch((problem) => problem);
  expect(error.diagnostic).toMatchObject({
    code: 'TZ_TICKET_BAD_SETTINGS',
    message: expect.stringContaining(words),
    place: { file: 'tickets.yaml' },
  });
});
