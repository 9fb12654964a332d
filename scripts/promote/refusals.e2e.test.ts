import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGithubRepository } from './testing/create-github-repository.ts';

const fixture = new URL('../../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;

test.for([
  ['a truncated file', '{"issue":{"number":1', [], 'TZ_TICKET_FILE_SYNTAX'],
  ['a file of something else', '{"tickets":[]}', [], 'TZ_TICKET_SHAPE'],
  ['a ticket that is not there', undefined, ['--ticket', '9'], 'TZ_TICKET_NOT_FOUND'],
  ['a bad answer', undefined, ['--answer', 'x'], 'TZ_PROMOTION_BAD_ANSWER'],
  ['an answer that is not there', undefined, ['--answer', '9'], 'TZ_PROMOTION_NO_ANSWER'],
  ['a decision that is none', undefined, ['--decide', 'maybe'], 'TZ_PROMOTION_BAD_DECISION'],
  [
    'an entry that is not there',
    undefined,
    ['--decide', 'exists', '--entry', 'x'],
    'TZ_PROMOTION_NO_SUCH_ENTRY',
  ],
  ['a skip without a reason', undefined, ['--decide', 'skip'], 'TZ_PROMOTION_NO_INPUT'],
  ['a slug out of the folder', undefined, ['--slug', '../../x'], 'TZ_PROMOTION_BAD_SLUG'],
  ['a slug that exists', undefined, ['--slug', 'start'], 'TZ_PROMOTION_SLUG_EXISTS'],
] as const)('%s: exit code 2, nothing written', async ([, text, args, code]) => {
  const { cwd, git, promote } = await createGithubRepository();
  if (text) await writeFile(join(cwd, 'bad.json'), text);
  const run = await promote('--input', text ? 'bad.json' : fixture, ...args);
  expect(run.stderr).toContain(code);
  expect(run.exitCode).toBe(2);
  expect(await git('branch', '--list', 'promote/*')).toBe('');
});

test('an unanswered, an open and a declined issue: exit code 2, nothing written', async () => {
  const { cwd, git, promote } = await createGithubRepository();
  const { issue, comments } = JSON.parse(await readFile(fixture, 'utf8'));
  for (const [code, ticket] of [
    ['TZ_PROMOTION_NO_ANSWER', { issue, comments: [] }],
    ['TZ_PROMOTION_NOT_RESOLVED', { issue: { ...issue, state: 'open' }, comments }],
    ['TZ_PROMOTION_NOT_RESOLVED', { issue: { ...issue, state_reason: 'not_planned' }, comments }],
  ] as const) {
    await writeFile(join(cwd, 'ticket.json'), JSON.stringify(ticket));
    const run = await promote('--input', 'ticket.json');
    expect(run.stderr).toContain(code);
    expect(run.exitCode).toBe(2);
  }
  expect(await git('branch', '--list', 'promote/*')).toBe('');
});
