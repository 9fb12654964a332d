import type { Ticket } from '../../tickets/index.ts';
import { createBranchName } from '../create-branch-name.ts';
import { findPromoted, type Promoted } from '../git/find-promoted.ts';
import { runGit } from '../git/run-git.ts';
import type { PageKind } from '../page-kind.ts';
import { createUpdateBranchName } from '../plan-update.ts';
import type { Forge } from './forge.ts';

interface Fetching {
  forge: Forge;
  cwd: string;
  /** Name of the remote: `origin`. */
  remote: string;
  kind: PageKind;
}

/**
 * What promotion wrote of a ticket the last time, from the merged pull requests of the ticket: the first, then its updates.
 * A squash leaves none of their commits on the main branch, but forges keep them.
 *
 * @throws TierzeroError `TZ_GIT_FAILED` when they cannot be fetched.
 */
export async function fetchPromoted(
  ticket: Pick<Ticket, 'system' | 'ref'>,
  { forge, cwd, remote, kind }: Fetching,
): Promise<Promoted | undefined> {
  const branch = createBranchName(ticket, kind);
  const seen = new Map<string, Promoted>();
  for (let of = branch; ; ) {
    const pull = await forge.findPullRequest(of);
    if (pull?.state !== 'merged') break;
    const ref = forge.headOf(pull);
    await runGit(['fetch', '--quiet', '--no-tags', remote, ref], { cwd });
    const tips = [await runGit(['rev-parse', 'FETCH_HEAD'], { cwd })];
    const found = await findPromoted({ cwd, ticket, branch, tips });
    if (!found || seen.has(found.hash)) break;
    seen.set(found.hash, found);
    of = createUpdateBranchName(ticket, kind, found);
  }
  return [...seen.values()].at(-1);
}
