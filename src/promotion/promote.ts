import { assertNothingPrivate } from '../redaction/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { assertNothingLeaks } from './assert-nothing-leaks.ts';
import { findDecisionLog, writeSkipped } from './decision-log.ts';
import { loadEntryIndex } from './entry-index.ts';
import { createForge } from './forge/create-forge.ts';
import { type Published, publish } from './forge/publish.ts';
import { findRemote } from './git/find-remote.ts';
import { findRepository } from './git/find-repository.ts';
import { type WrittenBranch, writeBranch } from './git/write-branch.ts';
import type { PageKind } from './page-kind.ts';
import { type PlanOptions, type PromotionPlan, planPromotion } from './plan-promotion.ts';
import { formatPrivateWords } from './private-words.ts';

export interface PromoteOptions extends Omit<PlanOptions, 'repository' | 'forge' | 'pullRequest'> {
  /** Absolute path of the export file: it may lie uncommitted in the repository. */
  input?: string;
  /** Write nothing: neither a branch nor an object of git. */
  dryRun: boolean;
  /** What the ticket becomes: an FAQ entry without it. */
  kind?: PageKind;
  /** The day, for the log of decisions. */
  today: Date;
  /** Push the branch and see to its pull request. */
  pullRequest?: PullRequestOptions;
}

export interface PullRequestOptions {
  /** Name of the remote: `origin`. */
  remote: string;
  /** Open one that was closed again. */
  reopen: boolean;
  /** Where tokens are. */
  env: Record<string, string | undefined>;
  fetch?: typeof globalThis.fetch;
}

/** What became of a ticket, for people and for programs. */
export interface Promotion extends PromotionPlan {
  /** Missing in a dry run, and when nothing is to be written. */
  written?: WrittenBranch;
  /** What became of the pull request, when one was asked for. */
  published?: Published;
}

/**
 * A resolved ticket becomes an entry on a branch. Everything is decided before the last step, and only the last step
 * has effects.
 *
 * @throws TierzeroError when the ticket, the content or the repository does not allow it; then nothing was written.
 */
export async function promote(ticket: Ticket, options: PromoteOptions): Promise<Promotion> {
  const { cwd, contentDir, kind, pullRequest } = options;
  const repository = options.dryRun ? undefined : await findRepository(cwd, contentDir, mayDiffer(options));
  const forge = repository && pullRequest && (await findForge(cwd, pullRequest));
  const index = await loadEntryIndex(contentDir, cwd, kind);
  const plan = await planPromotion(ticket, index, { ...options, repository, forge });
  const { decision, proposal } = plan;
  if (decision.kind === 'skip')
    await assertNothingPrivate(decision.reason, {
      ...formatPrivateWords(ticket, index.redaction),
      file: 'the reason',
    });
  if (decision.kind === 'skip' && repository)
    await writeSkipped(contentDir, ticket, decision, options.today, kind);
  if (!proposal) return plan;
  await assertNothingLeaks(proposal, ticket, index.redaction);
  if (!repository) return plan;
  const written = await writeBranch(proposal, repository);
  if (!forge || !pullRequest) return { ...plan, written };
  const published = await publish(proposal, { ...pullRequest, cwd, forge });
  return { ...plan, written, published };
}

/** A missing remote or token stops the run before anything is written. */
const findForge = async (cwd: string, { remote, ...settings }: PullRequestOptions) =>
  createForge(await findRemote(cwd, remote), settings);

/** What may be in the working tree without being committed: the export file, and decisions of this very command. */
function mayDiffer({ input, contentDir, kind }: PromoteOptions): string[] {
  const log = findDecisionLog(contentDir, kind);
  return [...(input ? [input] : []), log, log.replace(/[^/\\]+$/, '.gitattributes')];
}
