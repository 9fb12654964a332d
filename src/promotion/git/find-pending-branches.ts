import type { Ticket } from '../../tickets/index.ts';
import { createBranchName } from '../create-branch-name.ts';
import { faqKind, type PageKind } from '../page-kind.ts';
import { tryGit } from './run-git.ts';

/**
 * Whether a branch with a ticket's entry waits to be merged, here or on the remote. Where there is no repository nothing
 * waits.
 */
export async function findPendingBranches(
  cwd: string,
  kind: PageKind = faqKind,
): Promise<(ticket: Pick<Ticket, 'system' | 'ref'>) => boolean> {
  const refs = await tryGit(
    ['for-each-ref', '--format=%(refname)', 'refs/heads/promote', 'refs/remotes/*/promote'],
    { cwd },
  );
  const names = new Set(
    refs.ok ? refs.stdout.split('\n').map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, '')) : [],
  );
  return (ticket) => names.has(createBranchName(ticket, kind));
}
