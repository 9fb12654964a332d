import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGithubRepository } from './testing/create-github-repository.ts';

const fixture = new URL('../../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';

test('nearly the same question is found, and written only when a person insists', async () => {
  const { cwd, git, promote } = await createGithubRepository();
  const similar =
    '---\ntitle: Upload of a big file fails with 413 behind an nginx\nkind: fault\n---\n\nRaise the limit.\n';
  await writeFile(join(cwd, 'content/faq/limit.md'), similar);
  await git('add', '.');
  await git('commit', '-qm', 'Limit');
  const run = await promote('--input', fixture);
  expect(run.exitCode).toBe(1);
  expect(run.stderr).toContain('content/faq/limit.md');
  expect(await git('branch', '--list', 'promote/*')).toBe('');
  expect((await promote('--input', fixture, '--decide', 'add')).exitCode).toBe(0);
});

const entryOf = (title: string) =>
  `---\ntitle: ${title}\nkind: fault # as we see it\n---\n\nRaise the limit.\n`;

test('a ticket that an entry answers adds its words and its source to that entry', async () => {
  const { cwd, git, promote } = await createGithubRepository();
  await writeFile(join(cwd, 'content/faq/limit.md'), entryOf('The body is too large'));
  await git('add', '.');
  await git('commit', '-qm', 'Limit');
  const run = await promote('--input', fixture, '--decide', 'exists', '--entry', 'limit');
  expect(run.exitCode).toBe(0);
  expect(await git('diff', 'HEAD', branch)).toContain('asks');
  expect(await git('show', `${branch}:content/faq/limit.md`)).toMatchInlineSnapshot(`
    "---
    title: The body is too large
    kind: fault # as we see it
    asks:
      - Upload of a big file fails with 413 behind nginx
    sources:
      - { system: github, ref: acme/support#123, closed: 2026-10-02 }
    ---

    Raise the limit."
  `);
});

const secondIssue = JSON.stringify({
  number: 124,
  title: 'How do I reload after a change?',
  body: 'As it says.',
  state: 'closed',
  html_url: 'https://github.com/acme/support/issues/124',
  user: { login: 'li-na' },
  created_at: '2026-10-03T10:00:00Z',
  closed_at: '2026-10-04T10:00:00Z',
  comments: [
    {
      body: 'Send it HUP.',
      user: { login: 'anton-a' },
      author_association: 'MEMBER',
      created_at: '2026-10-03T11:00:00Z',
    },
  ],
});

test('without a ticket the undecided ones are listed, and none is asked twice', async () => {
  const { cwd, git, promote } = await createGithubRepository();
  const export2 = join(cwd, 'export.json');
  await writeFile(export2, `${await readFile(fixture, 'utf8')}${secondIssue}`);
  const list = async () => {
    const { stdout, exitCode } = await promote('--input', 'export.json', '--json');
    expect(exitCode).toBe(0);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).ticket.ref);
  };
  expect(await list()).toEqual(['acme/support#123', 'acme/support#124']);
  const named = ['--ticket', '124', '--decide', 'skip', '--reason', 'from jo.miller@northwind.io'];
  expect((await promote('--input', 'export.json', ...named)).stderr).toContain('the reason:1:6 error');
  const skip = ['--input', 'export.json', '--ticket', '124', '--decide', 'skip', '--reason', 'too special'];
  expect((await promote(...skip, '--dry-run')).exitCode).toBe(0);
  expect(await git('status', '--porcelain')).toBe('?? export.json');
  expect((await promote(...skip)).stderr).toContain('too special');
  expect(await readFile(join(cwd, 'content/faq/_decisions.jsonl'), 'utf8')).toMatch(
    /^{"system":"github","ref":"acme\/support#124","decision":"skip","reason":"too special","on":"\d{4}-\d\d-\d\d"}\n$/,
  );
  expect(await list()).toEqual(['acme/support#123']);
  expect((await promote('--input', 'export.json', '--ticket', '123')).exitCode).toBe(0);
  expect(await list()).toEqual([]);
});
