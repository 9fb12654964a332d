import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { onTestFinished } from 'vitest';
import { createCopier } from '../../../src/promotion/git/testing/create-copier.ts';
import { command as check } from '../../check.ts';
import { runCommand } from '../../command/index.ts';
import { command as promote } from '../../promote.ts';
import { seedRepository } from './seed-repository.ts';

/** Only what a test sets: neither the identity nor the hooks of the machine, nor that a job of GitHub runs it. */
Object.assign(process.env, { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' });
delete process.env.GITHUB_ACTIONS;

/** What a run of a command printed. */
export interface Run {
  exitCode: number;
  stdout: string;
  stderr: string;
}

/** A repository of a team's content with one entry, which lives for one test. */
export interface Repository {
  cwd: string;
  git: (...args: string[]) => Promise<string>;
  promote: (...args: string[]) => Promise<Run>;
  check: () => Promise<Run>;
}

const gitIn =
  (cwd: string) =>
  async (...args: string[]): Promise<string> =>
    (await execa('git', args, { cwd })).stdout;

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
    promote: (...args) => run(cwd, promote as never, args),
    check: () => run(cwd, check as never, []),
  };
}

/** Runs a command as its process would, in this process: to start one takes longer than all it does. */
async function run(cwd: string, command: Parameters<typeof runCommand>[0], args: string[]): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const home = process.cwd();
  process.chdir(cwd);
  try {
    const exitCode = await runCommand(command, args, {
      stdout: (text) => {
        written.stdout += text;
      },
      stderr: (text) => {
        written.stderr += text;
      },
      color: false,
      interactive: false,
      invocation: 'npm run promote --',
    });
    return { ...written, exitCode };
  } finally {
    process.chdir(home);
  }
}
