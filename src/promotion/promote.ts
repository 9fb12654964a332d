import { relative, sep } from 'node:path';
import { loadPages, type Page } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { assertNothingLeaks } from './assert-nothing-leaks.ts';
import { chooseAnswer } from './choose-answer.ts';
import { type Decision, decide } from './decide.ts';
import { draftEntry } from './draft-entry.ts';
import { findSimilarEntries, type Similar, type Similarity } from './find-similar-entries.ts';
import { findRepository } from './git/find-repository.ts';
import { type WrittenBranch, writeBranch } from './git/write-branch.ts';
import { planProposal } from './plan-proposal.ts';
import type { Proposal } from './proposal.ts';
import { redactExchange } from './redact-exchange.ts';

export interface PromoteOptions {
  /** Where the command runs: git works here, paths in messages are relative to it. */
  cwd: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the export file: it may lie uncommitted in the repository. */
  input?: string;
  /** Write nothing: neither a branch nor an object of git. */
  dryRun: boolean;
  /** Number of the answering message, counted from 1, when a person chose it. */
  answer?: number;
  /** File name of the entry without `.md`, when a person chose it. */
  slug?: string;
  /** Write the entry although a similar one exists. */
  insist: boolean;
  similarity: Similarity;
}

/** What became of a ticket, for people and for programs. */
export interface Promotion {
  ticket: { system: string; ref: string };
  decision: Decision;
  /** The nearest entries, best first. */
  similar: Similar[];
  /** How many different values of each kind were masked. */
  redactions: Record<string, number>;
  /** Why this message of the ticket is taken for the answer. */
  answerBecause: string;
  /** What is or would be written; missing when the question is answered already. */
  proposal?: Proposal;
  /** Missing in a dry run, and when nothing is to be written. */
  written?: WrittenBranch;
}

/**
 * A resolved ticket becomes an entry on a branch. Everything is decided before the last step, and only the last step
 * has effects.
 *
 * @throws TierzeroError when the ticket, the content or the repository does not allow it; then nothing was written.
 */
export async function promote(ticket: Ticket, options: PromoteOptions): Promise<Promotion> {
  const repository = options.dryRun
    ? undefined
    : await findRepository(options.cwd, options.contentDir, options.input);
  const exchange = chooseAnswer(ticket, options.answer);
  const redacted = await redactExchange(ticket, exchange);
  const entries = await loadEntries(options);
  const similar = findSimilarEntries(redacted, entries, options.similarity);
  const decision = decide(ticket, entries, similar, {
    insist: options.insist,
    threshold: options.similarity.threshold,
  });
  const { redactions } = redacted;
  const facts = { ticket: { system: ticket.system, ref: ticket.ref }, decision, similar, redactions };
  const promotion: Promotion = { ...facts, answerBecause: exchange.because };
  if (decision.kind === 'exists') return promotion;

  const draft = draftEntry(ticket, redacted);
  const contentPath =
    repository?.contentPath ?? relative(options.cwd, options.contentDir).split(sep).join('/');
  const proposal = planProposal({
    ticket,
    draft,
    redactions,
    similar,
    entries,
    contentPath,
    slug: options.slug,
  });
  await assertNothingLeaks(proposal, ticket);
  if (!repository) return { ...promotion, proposal };
  return { ...promotion, proposal, written: await writeBranch(proposal, repository) };
}

async function loadEntries({ contentDir, cwd }: PromoteOptions): Promise<Page[]> {
  const { pages } = await loadPages(contentDir, cwd);
  return pages.filter(({ collection }) => collection === 'faq');
}
