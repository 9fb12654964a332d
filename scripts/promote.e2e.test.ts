import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { serveGithub } from '../src/tickets/testing/serve-github.ts';
import { command as check } from './check.ts';
import { runCommand } from './command/index.ts';
import { seedRepository } from './promote/testing/seed-repository.ts';
import { command } from './promote.ts';

const fixture = new URL('../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';
const file = 'content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md';

/** Only what the test sets: neither the identity nor the hooks of the machine. */
Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
const home = process.cwd();

/** Runs the command as its process would, in this process: to start one takes longer than all it does. */
async function run(cwd: string, args: string[], what: Parameters<typeof runCommand>[0] = command as never) {
  let stdout = '';
  let stderr = '';
  process.chdir(cwd);
  try {
    const exitCode = await runCommand(what, args, {
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      color: false,
      interactive: false,
      invocation: 'npm run promote --',
    });
    return { stdout, stderr, exitCode };
  } finally {
    process.chdir(home);
  }
}

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function createRepository() {
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-promote-test-'));
  folders.push(cwd);
  const git = async (...args: string[]) => (await execa('git', args, { cwd })).stdout;
  const promote = (...args: string[]) => run(cwd, ['--from', 'github', ...args]);
  await seedRepository(cwd, git);
  return { cwd, git, promote };
}

test('a resolved issue becomes an entry on a branch, masked and traceable', async () => {
  const { git, promote } = await createRepository();
  const run = await promote('--input', fixture, '--ticket', '123');
  expect(run.stderr).toContain(`${branch} (created`);
  expect(run.exitCode).toBe(0);
  expect(run.stdout).toBe('');
  const entry = await git('show', `${branch}:${file}`);
  expect(entry).toMatchInlineSnapshot(`
    "---
    title: Upload of a big file fails with 413 behind nginx
    kind: fault
    errors:
      - "ERROR upload: server answered 413 Request Entity Too Large"
    confidence: draft
    sources:
      - { system: github, ref: acme/support#123, closed: 2026-10-02 }
    ---

    ## Problem

    every upload over 1 MB stops:

    \`\`\`console skip="from github acme/support#123: not verified yet"
    $ gate push big.bin
    ERROR upload: server answered 413 Request Entity Too Large
    \`\`\`

    You can reach me at \\<email-1>.

    ## Cause

    The cause is the default body size of nginx, 1 MB.

    ## Fix

    Raise it and reload:

    \`\`\`nginx skip="from github acme/support#123: not verified yet"
    client_max_body_size 0;
    \`\`\`"
  `);
  expect(await git('log', '-1', '--format=%B', branch)).toContain('Ticket-Ref: acme/support#123');
  const everything = `${entry}\n${await git('log', '-1', '--format=%B', branch)}\n${run.stderr}`;
  expect(everything).not.toMatch(/carla|anton-a|corp-mail|HIDDEN-MARKER|BOT-MARKER/i);
});

test('what is written passes the check of all pages', async () => {
  const { cwd, git, promote } = await createRepository();
  await promote('--input', fixture);
  await git('checkout', '-q', branch);
  const checked = await run(cwd, [], check as never);
  expect(checked.stderr).toContain('0 errors');
  expect(checked.exitCode).toBe(0);
});

test('a second run is a no-op', async () => {
  const { git, promote } = await createRepository();
  await promote('--input', fixture, '--ticket', '123');
  const commit = await git('rev-parse', branch);
  const again = await promote('--input', fixture, '--ticket', '123');
  expect(again.exitCode).toBe(0);
  expect(again.stderr).toContain('there already with this text');
  expect(await git('rev-parse', branch)).toBe(commit);
});

test('--dry-run shows entry and diff and writes nothing, also where there is no git', async () => {
  const { cwd, git, promote } = await createRepository();
  const objects = await git('count-objects', '-v');
  const run = await promote('--input', fixture, '--dry-run');
  expect(run.exitCode).toBe(0);
  expect(run.stderr).toContain('dry run: nothing is written');
  expect(run.stderr).toContain('+title: Upload of a big file fails with 413 behind nginx');
  expect(await git('count-objects', '-v')).toBe(objects);
  expect(await git('branch', '--list', 'promote/*')).toBe('');
  await rm(join(cwd, '.git'), { recursive: true });
  expect((await promote('--input', fixture, '--dry-run')).exitCode).toBe(0);
});

test('--json answers on standard output, and nothing but JSON', async () => {
  const { promote } = await createRepository();
  const { stdout, stderr } = await promote('--input', fixture, '--json', '--dry-run');
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    ticket: { system: 'github', ref: 'acme/support#123' },
    decision: { kind: 'add' },
    redactions: { email: 1 },
    proposal: { branch, files: [{ path: file }] },
    diff: expect.stringContaining(`+++ b/${file}`),
  });
});

test('the version that the ticket states becomes `versions` where the settings name the product', async () => {
  const { cwd, promote } = await createRepository();
  const { issue, comments } = JSON.parse(await readFile(fixture, 'utf8'));
  const stated = { issue: { ...issue, body: `Version: 2.5.1\n\n${issue.body}` }, comments };
  await writeFile(join(cwd, 'ticket.json'), JSON.stringify(stated));
  const plain = await promote('--input', 'ticket.json', '--dry-run');
  expect(plain.stderr).toContain('\nEnvironment: version 2.5.1.\n');
  expect(plain.stderr).not.toContain('versions:');
  await mkdir(join(cwd, 'src'));
  await writeFile(join(cwd, 'astro.config.mjs'), '');
  await writeFile(
    join(cwd, 'src/site.config.ts'),
    "export const sampleSettings = { product: { name: 'gate', versions: [{ version: '2.5.1' }] } };\n",
  );
  expect((await promote('--input', 'ticket.json', '--dry-run')).stderr).toContain('\nversions: <=2.5.1\n');
});

test('nearly the same question is found, and written only when a person insists', async () => {
  const { cwd, git, promote } = await createRepository();
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
  const { cwd, git, promote } = await createRepository();
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
  const { cwd, git, promote } = await createRepository();
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
  const { cwd, git, promote } = await createRepository();
  if (text) await writeFile(join(cwd, 'bad.json'), text);
  const run = await promote('--input', text ? 'bad.json' : fixture, ...args);
  expect(run.stderr).toContain(code);
  expect(run.exitCode).toBe(2);
  expect(await git('branch', '--list', 'promote/*')).toBe('');
});

test('an unanswered, an open and a declined issue: exit code 2, nothing written', async () => {
  const { cwd, git, promote } = await createRepository();
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

test('the address of a system with one resolved ticket is a list of one; the address of the ticket promotes it', async () => {
  const { git, promote } = await createRepository();
  const { issue, comments } = JSON.parse(await readFile(fixture, 'utf8'));
  const issues = [{ ...issue, labels: [] }];
  const server = await serveGithub({
    repository: 'acme/support',
    token: 'test-token',
    state: { issues, comments: { 123: comments } },
  });
  Object.assign(process.env, { GITHUB_TOKEN: 'test-token', GITHUB_API_URL: server.origin });
  try {
    const listed = await promote('--input', 'https://github.com/acme/support');
    expect(listed.stderr).toMatchInlineSnapshot(`
      "github acme/support#123  Upload of a big file fails with 413 behind nginx
      1 undecided. Decide one with \`--ticket ID --decide add|exists|skip\`.
      "
    `);
    expect(listed.exitCode).toBe(0);
    expect(await git('branch', '--list', 'promote/*')).toBe('');
    expect((await promote('--input', 'https://github.com/acme/support/issues/123')).exitCode).toBe(0);
    expect(await git('branch', '--list', 'promote/*')).toContain(branch);
    expect(server.violations).toEqual([]);
  } finally {
    delete process.env.GITHUB_TOKEN;
    delete process.env.GITHUB_API_URL;
    await server.close();
  }
});
