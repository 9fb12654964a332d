import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { afterEach, expect, test } from 'vitest';
import { seedRepository } from './testing/seed-repository.ts';

const root = new URL('../../', import.meta.url);
const fixture = new URL('src/tickets/fixtures/github/upload-413.json', root).pathname;
const branch = 'promote/github-acme-support-123';
const path = 'content/faq/b.md';
const text = `${'上传 b\n'.repeat(500)}`;
const isolated = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-killed-'));
  folders.push(folder);
  return folder;
}

async function createRepository() {
  const cwd = await createFolder();
  const git = async (...args: string[]) => (await execa('git', args, { cwd, env: isolated })).stdout;
  await seedRepository(cwd, git);
  return { cwd, git };
}

/** A folder for PATH whose `git` runs these lines of shell first; `$real` is the true one. */
async function createWrapper(lines: string): Promise<Record<string, string>> {
  const folder = await createFolder();
  const real = (await execa('sh', ['-c', 'command -v git'])).stdout;
  const script = `#!/bin/sh\nhere='${folder}' real='${real}'\n${lines}\nexec "$real" "$@"\n`;
  await writeFile(join(folder, 'git'), script, { mode: 0o755 });
  // Temporary files of a killed run go with the test.
  return { ...isolated, PATH: `${folder}:${process.env.PATH}`, TMPDIR: folder, folder };
}

/** All of a promotion that git sees, in a process of its own that loads no more than that. */
const writing = `
import { findRepository } from ${JSON.stringify(new URL('src/promotion/git/find-repository.ts', root).href)};
import { writeBranch } from ${JSON.stringify(new URL('src/promotion/git/write-branch.ts', root).href)};
const proposal = { files: [{ path: '${path}', text: ${JSON.stringify(text)} }], branch: '${branch}', message: 'Add b\\n\\nTicket-Ref: 123\\n' };
const repository = await findRepository(process.cwd(), process.cwd() + '/content');
process.stdout.write((await writeBranch(proposal, repository)).state);
`;

const runWriting = (cwd: string, env: Record<string, string>) =>
  execa(process.execPath, ['--input-type=module', '-e', writing], { cwd, env, reject: false });

const countCall = 'echo "$1" >> "$here/calls"';

/** At the n-th call the caller dies, and what git was told to do goes on without it. */
const killAt = (n: number) => `${countCall}
if [ $(wc -l < "$here/calls") -eq ${n} ]; then kill -9 $PPID; "$real" "$@"; : > "$here/over"; exit 1; fi`;

test('killed after any call of git, the repository has the whole entry or none, and the next run goes on', async () => {
  const counting = await createWrapper(countCall);
  expect((await runWriting((await createRepository()).cwd, counting)).stdout).toBe('created');
  const calls = (await readFile(join(counting.folder ?? '', 'calls'), 'utf8')).trim().split('\n');
  expect(calls.at(-1)).toBe('update-ref');
  const { cwd, git } = await createRepository();
  const index = await readFile(join(cwd, '.git/index'));
  const seen: string[] = [];
  for (const n of calls.keys()) {
    const killing = await createWrapper(killAt(n + 1));
    const killed = await runWriting(cwd, killing);
    expect(killed.signal).toBe('SIGKILL');
    while (!existsSync(join(killing.folder ?? '', 'over'))) await wait(20);
    expect(await git('status', '--porcelain')).toBe('');
    expect((await readFile(join(cwd, '.git/index'))).equals(index)).toBe(true);
    expect(await git('fsck', '--strict', '--no-dangling')).toBe('');
    expect((await execa('find', [join(cwd, '.git'), '-name', '*.lock'])).stdout).toBe('');
    const isThere = (await git('branch', '--list', branch)) !== '';
    if (isThere) expect(await git('show', `${branch}:${path}`)).toBe(text.trimEnd());
    seen.push(isThere ? 'whole' : 'none');
  }
  expect(seen).toEqual([...calls.slice(1).map(() => 'none'), 'whole']);
  expect((await runWriting(cwd, isolated)).stdout).toBe('unchanged');
  expect(await git('rev-list', '--count', `main..${branch}`)).toBe('1');
  await git('branch', '-qD', branch);
  expect((await runWriting(cwd, isolated)).stdout).toBe('created');
});

test('two whole runs that reach the last step together make one branch with one commit', async () => {
  const { cwd, git } = await createRepository();
  const meeting = await createWrapper(`if [ "$1" = update-ref ]; then
  : > "$here/met-$$"
  while [ $(ls "$here" | grep -c '^met-') -lt 2 ]; do sleep 0.05; done
fi`);
  const run = (second: number) =>
    execa(
      process.execPath,
      [new URL('scripts/promote.ts', root).pathname, '--from', 'github', '--input', fixture, '--json'],
      // Commits of another second are other commits: both runs bring one of their own.
      { cwd, env: { ...meeting, GIT_COMMITTER_DATE: `2026-10-01T00:00:0${second}Z` } },
    );
  const runs = await Promise.all([run(1), run(2)]);
  const written = runs.map(({ stdout }) => JSON.parse(stdout).written);
  expect(written.map(({ state }) => state).sort()).toEqual(['created', 'unchanged']);
  expect(new Set(written.map(({ commit }) => commit))).toEqual(new Set([await git('rev-parse', branch)]));
  expect((await git('branch', '--list', 'promote/*')).split('\n')).toHaveLength(1);
  expect(await git('rev-list', '--count', `main..${branch}`)).toBe('1');
  expect(await git('status', '--porcelain')).toBe('');
});

test('a lock that a killed git left is named, not broken', async () => {
  const { cwd } = await createRepository();
  await mkdir(join(cwd, '.git/refs/heads/promote'), { recursive: true });
  await appendFile(join(cwd, `.git/refs/heads/${branch}.lock`), '');
  const { stderr } = await runWriting(cwd, isolated);
  expect(stderr).toContain('TZ_GIT_FAILED');
  expect(stderr).toContain(`${branch}.lock`);
});
