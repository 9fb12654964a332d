import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createGithubRepository } from './promote/testing/create-github-repository.ts';

const fixture = new URL('../src/tickets/fixtures/github/upload-413.json', import.meta.url).pathname;
const branch = 'promote/github-acme-support-123';
const file = 'content/faq/upload-of-a-big-file-fails-with-413-behind-nginx.md';

test('a resolved issue becomes an entry on a branch, masked and traceable', async () => {
  const { git, promote } = await createGithubRepository();
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

    \`\`\`nginx
    client_max_body_size 0;
    \`\`\`"
  `);
  expect(await git('log', '-1', '--format=%B', branch)).toContain('Ticket-Ref: acme/support#123');
  const everything = `${entry}\n${await git('log', '-1', '--format=%B', branch)}\n${run.stderr}`;
  expect(everything).not.toMatch(/carla|anton-a|corp-mail|HIDDEN-MARKER|BOT-MARKER/i);
});

test('what is written passes the check of all pages', async () => {
  const { git, promote, check } = await createGithubRepository();
  await promote('--input', fixture);
  await git('checkout', '-q', branch);
  const checked = await check();
  expect(checked.stderr).toContain('0 errors');
  expect(checked.exitCode).toBe(0);
});

test('a second run is a no-op', async () => {
  const { git, promote } = await createGithubRepository();
  await promote('--input', fixture, '--ticket', '123');
  const commit = await git('rev-parse', branch);
  const again = await promote('--input', fixture, '--ticket', '123');
  expect(again.exitCode).toBe(0);
  expect(again.stderr).toContain('there already with this text');
  expect(await git('rev-parse', branch)).toBe(commit);
});

test('--dry-run shows entry and diff and writes nothing, also where there is no git', async () => {
  const { cwd, git, promote } = await createGithubRepository();
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
  const { promote } = await createGithubRepository();
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
  const { cwd, promote } = await createGithubRepository();
  const { issue, comments } = JSON.parse(await readFile(fixture, 'utf8'));
  const stated = { issue: { ...issue, body: `Version: 2.5.1\n\n${issue.body}` }, comments };
  await writeFile(join(cwd, 'ticket.json'), JSON.stringify(stated));
  const plain = await promote('--input', 'ticket.json', '--dry-run');
  expect(plain.stderr).toContain('\nVersion: 2.5.1\n');
  expect(plain.stderr).not.toContain('versions:');
  await mkdir(join(cwd, 'src'));
  await writeFile(join(cwd, 'astro.config.mjs'), '');
  await writeFile(
    join(cwd, 'src/site.config.ts'),
    "export const sampleSettings = { product: { name: 'gate', versions: [{ version: '2.5.1' }] } };\n",
  );
  expect((await promote('--input', 'ticket.json', '--dry-run')).stderr).toContain('\nversions: <=2.5.1\n');
});
