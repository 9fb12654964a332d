import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { seedRepository } from '../../promote/testing/seed-repository.ts';

const script = join(import.meta.dirname, '../../promote.ts');

/** What a run of `npm run promote` printed. */
export interface Run {
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

/** A repository of a team's content that lives for one test. */
export interface Repository {
  git: (...args: string[]) => Promise<string>;
  /** Runs the command as its own process, as people do. @param token variable and value. */
  promote: (token: Record<string, string>, ...args: string[]) => Promise<Run>;
  /** All that stands anywhere in it: files, names, refs, and every object that git keeps, reachable or not. */
  readEverything: () => Promise<string>;
  remove: () => Promise<void>;
}

export async function createRepository(): Promise<Repository> {
  const cwd = await mkdtemp(join(tmpdir(), 'tierzero-circle-'));
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: cwd,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  const git = async (...args: string[]) => (await execa('git', args, { cwd, env, extendEnv: false })).stdout;
  await seedRepository(cwd, git);
  return {
    git,
    promote: async (token, ...args) => {
      const options = { cwd, env: { ...env, ...token }, extendEnv: false, reject: false } as const;
      const { exitCode, stdout, stderr } = await execa(process.execPath, [script, ...args], options);
      return { exitCode, stdout, stderr };
    },
    readEverything: async () => {
      const objects = await git('cat-file', '--batch-all-objects', '--batch');
      return [objects, await git('for-each-ref'), ...(await readFiles(cwd))].join('\n');
    },
    remove: () => rm(cwd, { recursive: true, force: true }),
  };
}

async function readFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? `${path}\n${await readFile(path, 'utf8')}` : path;
    }),
  );
}
