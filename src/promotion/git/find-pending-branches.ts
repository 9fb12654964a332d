import { tryGit } from './run-git.ts';

/** Whether a branch of promotion waits to be merged, here or on the remote. Where there is no repository nothing waits. */
export async function findPendingBranches(cwd: string): Promise<(branch: string) => boolean> {
  const refs = await tryGit(
    ['for-each-ref', '--format=%(refname)', 'refs/heads/promote', 'refs/remotes/*/promote'],
    { cwd },
  );
  const names = new Set(
    refs.ok ? refs.stdout.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')) : [],
  );
  return (branch) => names.has(branch);
}
