import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Proposal } from '../proposal.ts';
import type { Repository } from './find-repository.ts';
import { runGit, tryGit } from './run-git.ts';

interface NewCommit extends Pick<Proposal, 'files' | 'message'> {
  parent: string;
  /** Paths that the new files take the place of. */
  replaced: string[];
}

/** Makes a commit that no branch names yet, with an index in a folder of its own. Answers its id. */
export async function createCommit(commit: NewCommit, { cwd }: Repository): Promise<string> {
  const { files, message, parent, replaced } = commit;
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-promote-'));
  try {
    const index = join(folder, 'index');
    await runGit(['read-tree', parent], { cwd, index });
    for (const path of replaced) await runGit(['update-index', '--force-remove', '--', path], { cwd, index });
    for (const { path, text } of files) {
      const blob = await runGit(['hash-object', '-w', '--stdin', '--no-filters'], { cwd, input: text });
      await runGit(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { cwd, index });
    }
    const tree = await runGit(['write-tree'], { cwd, index });
    const input = await signOff(message, cwd);
    return await runGit(['commit-tree', tree, '-p', parent, ...(await signing(cwd))], { cwd, input });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function signOff(message: string, cwd: string): Promise<string> {
  const identity = (await runGit(['var', 'GIT_COMMITTER_IDENT'], { cwd })).replace(/ \d+ [+-]\d{4}$/, '');
  return `${message.trimEnd()}\nSigned-off-by: ${identity}\n`;
}

/** `git commit` signs where the user has set so; the plumbing has to be told. */
async function signing(cwd: string): Promise<string[]> {
  const sign = await tryGit(['config', '--type=bool', 'commit.gpgsign'], { cwd });
  return sign.ok && sign.stdout.trim() === 'true' ? ['-S'] : [];
}
