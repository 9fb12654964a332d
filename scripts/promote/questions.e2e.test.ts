import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createRepository } from './testing/create-repository.ts';

const fixture = new URL('../../src/promotion/fixtures/discussions.json', import.meta.url).pathname;
const branch = 'promote/question-github-discussions-acme-gate-4';
const file = 'content/questions/how-do-i-raise-the-upload-limit.md';

async function createForum() {
  const repository = await createRepository(async (cwd) => {
    await mkdir(join(cwd, 'content'));
    await writeFile(join(cwd, 'content/redaction.yaml'), 'companies: [Globex Works]\n');
  });
  const bring = (...args: string[]) =>
    repository.promote('--questions', '--from', 'github-discussions', ...args);
  return { ...repository, bring };
}

test('a thread of a forum: listed, shown, written once, accepted by the check, and not asked again', async () => {
  const { git, bring, check } = await createForum();
  const list = await bring('--input', fixture, '--json');
  expect(list.exitCode).toBe(0);
  expect(
    list.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).ticket.ref),
  ).toEqual(['acme/gate#4']);
  expect(list.stderr).toContain('TZ_PROMOTION_NOT_ACCEPTED');
  expect(list.stderr).toContain('acme/gate#5');

  const one = ['--input', fixture, '--ticket', 'acme/gate#4'];
  const shown = await bring(...one, '--dry-run');
  expect(shown.stderr).toContain('1 email');
  expect(shown.stderr).toContain(`+++ b/${file}`);
  expect(await git('branch', '--list', 'promote/*')).toBe('');

  expect((await bring(...one, '--local')).stderr).toContain(`${branch} (created`);
  const commit = await git('rev-parse', branch);
  expect((await bring(...one)).stderr).toContain('there already with this text');
  expect(await git('rev-parse', branch)).toBe(commit);
  expect((await bring('--input', fixture, '--json')).stdout).toBe('');
  expect(await git('diff', '--name-only', 'main', branch)).toBe(file);
  const message = await git('log', '-1', '--format=%B', branch);
  expect(message).toContain('Add answered question how-do-i-raise-the-upload-limit');
  expect(message).toContain('Ticket-Ref: acme/gate#4');

  await git('merge', '-q', branch);
  const checked = await check();
  expect(checked.stderr).toContain('0 errors');
  expect(checked.exitCode).toBe(0);
  expect((await bring(...one)).stderr).toContain('which has not changed');
});

test('what the team calls private is masked, and what leaks stops the run with nothing written', async () => {
  const { cwd, git, bring } = await createForum();
  const text = await readFile(fixture, 'utf8');
  await writeFile(join(cwd, 'masked.json'), text.replaceAll('1 MB', 'Globex Works'));
  const masked = await bring('--input', 'masked.json', '--ticket', 'acme/gate#4', '--dry-run');
  expect(masked.exitCode).toBe(0);
  expect(masked.stderr).not.toContain('Globex');
  await rm(join(cwd, 'masked.json'));

  // The name that a person gives a file is taken as it is: only the gate sees a name in it.
  const leak = await bring('--input', fixture, '--ticket', 'acme/gate#4', '--slug', 'asked-by-carla-c');
  expect(leak.stderr).toContain('the name of the file:1:28 error TZ_REDACTION_PRIVATE_TEXT');
  expect(leak.exitCode).toBe(2);
  expect(await git('branch', '--list', 'promote/*')).toBe('');
});

test('a skipped thread is kept beside the questions; help desks and unanswered threads are refused', async () => {
  const { cwd, bring } = await createForum();
  const one = ['--input', fixture, '--ticket', 'acme/gate#4', '--decide', 'skip', '--reason', 'outdated'];
  expect((await bring(...one)).exitCode).toBe(0);
  expect(await readFile(join(cwd, 'content/questions/_decisions.jsonl'), 'utf8')).toContain('"outdated"');
  expect((await bring('--input', fixture, '--json')).stdout).toBe('');
  const unanswered = await bring('--input', fixture, '--ticket', 'acme/gate#5');
  expect(unanswered.stderr).toContain('TZ_PROMOTION_NOT_ACCEPTED');
  expect(unanswered.exitCode).toBe(2);
  const desk = await bring('--from', 'zendesk', '--input', fixture);
  expect(desk.stderr).toContain('TZ_PROMOTION_NO_FORUM');
  expect(desk.exitCode).toBe(2);
});
