import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCopier } from '../../../src/promotion/git/testing/create-copier.ts';
import { gitIn } from '../../../src/promotion/git/testing/git-in.ts';
import { command as check } from '../../check.ts';
import { type Run, runHere } from '../../command/testing/run-here.ts';
import { command as promote } from '../../promote.ts';
import { seedRepository } from './seed-repository.ts';

/** Only what a test sets: neither the identity nor the hooks of the machine, nor that a job of GitHub runs it. */
Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
delete process.env.GITHUB_ACTIONS;

/** A repository of a team's content with one entry, which lives for one test. */
export interface Repository {
  cwd: string;
  git: (...args: string[]) => Promise<string>;
  promote: (...args: string[]) => Promise<Run>;
  check: () => Promise<Run>;
}

const copySeeded = createCopier(async (folder) => {
  await seedRepository(folder, gitIn(folder));
  await rm(join(folder, '.git/hooks'), { recursive: true });
});

/** @param prepare writes more files before the first commit. */
export async function createRepository(prepare?: (cwd: string) => Promise<void>): Promise<Repository> {
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-promote-test-'));
  onTestFinished(() => rm(cwd, { recursive: true, force: true }));
  const git = gitIn(cwd);
  if (prepare) {
    await prepare(cwd);
    await seedRepository(cwd, git);
  } else await copySeeded(cwd);
  return {
    cwd,
    git,
    promote: (...args) => runHere(promote, args, cwd),
    check: () => runHere(check, [], cwd),
  };
}
