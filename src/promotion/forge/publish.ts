import { TierzeroError } from '../../diagnostics/index.ts';
import { bodyMarkers } from '../format-pull-request.ts';
import { pushBranch } from '../git/push-branch.ts';
import type { Proposal } from '../proposal.ts';
import type { Forge } from './forge.ts';

/** What became of the pull request. */
export interface Published {
  state: 'opened' | 'updated' | 'unchanged' | 'reopened';
  url: string;
}

interface PublishOptions {
  forge: Forge;
  cwd: string;
  /** Name of the remote: `origin`. */
  remote: string;
  /** Open a closed pull request again. */
  reopen: boolean;
}

/**
 * Pushes the branch and sees to its pull request: opens it, or rewrites our part of its body and leaves what people
 * wrote around it. One that was closed says that somebody does not want it.
 *
 * @throws TierzeroError `TZ_PROMOTION_CLOSED`, `TZ_PROMOTION_MERGED` before anything is pushed.
 */
export async function publish(proposal: Proposal, options: PublishOptions): Promise<Published> {
  const { forge, reopen } = options;
  const known = await forge.findPullRequest(proposal.branch);
  if (known?.state === 'merged') throw alreadyMerged(known.url);
  if (known?.state === 'closed' && !reopen) throw wasClosed(known.url);
  await pushBranch(proposal.branch, options);
  if (!known) {
    const { url } = await forge.openPullRequest(proposal);
    return { state: 'opened', url };
  }
  const body = replaceOurPart(known.body, proposal.body);
  if (known.state === 'open' && body === known.body) return { state: 'unchanged', url: known.url };
  const again = known.state === 'closed';
  await forge.updatePullRequest(known.number, { body, ...(again ? { state: 'open' as const } : {}) });
  return { state: again ? 'reopened' : 'updated', url: known.url };
}

/** Forges may answer with other line ends than they were sent. */
function replaceOurPart(body: string, ours: string): string {
  const current = body.replace(/\r\n/g, '\n');
  const begin = current.indexOf(bodyMarkers.begin);
  const end = current.indexOf(bodyMarkers.end);
  const block = ours.slice(0, ours.indexOf(bodyMarkers.end) + bodyMarkers.end.length);
  if (begin === -1 || end < begin)
    return current.includes(block) ? body : `${current.trimEnd()}\n\n${block}\n`.trimStart();
  const replaced = current.slice(0, begin) + block + current.slice(end + bodyMarkers.end.length);
  return replaced === current ? body : replaced;
}

const wasClosed = (url: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_CLOSED',
    message: `The pull request of this ticket was closed without merging: ${url}`,
    hint: 'Somebody decided against it. `--reopen` opens it again; `--decide skip --reason ...` keeps the decision.',
  });

const alreadyMerged = (url: string) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_MERGED',
    message: `The pull request of this ticket is merged: ${url}`,
    hint: 'Pull the main branch and run the command again: the ticket then has its entry, and what has changed in it since becomes an update.',
  });
