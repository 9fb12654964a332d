import { relative, resolve, sep } from 'node:path';
import type { Page } from '../content/index.ts';
import { TierzeroError } from '../diagnostics/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { assertNothingLeaks } from './assert-nothing-leaks.ts';
import type { Decision } from './decide.ts';
import { findDecisionLog, writeSkipped } from './decision-log.ts';
import { type EntryIndex, loadEntryIndex, type Similar } from './entry-index.ts';
import { type Examination, examineTicket } from './examine-ticket.ts';
import { findOrigin, type Origin } from './find-origin.ts';
import { createForge } from './forge/create-forge.ts';
import { type Published, publish } from './forge/publish.ts';
import { findRemote } from './git/find-remote.ts';
import { findRepository, type Repository } from './git/find-repository.ts';
import { type WrittenBranch, writeBranch } from './git/write-branch.ts';
import type { PageKind } from './page-kind.ts';
import { planPhrasing } from './plan-phrasing.ts';
import { planProposal } from './plan-proposal.ts';
import { planUpdate, type Update } from './plan-update.ts';
import type { Proposal } from './proposal.ts';
import type { SiteFacts } from './site-facts.ts';

/** What a person decided about a ticket. Without it the program's own suggestion counts. */
export type Choice = { kind: 'add' } | { kind: 'exists'; entry: string } | { kind: 'skip'; reason: string };

export interface PromoteOptions {
  /** Where the command runs: git works here, paths in messages are relative to it. */
  cwd: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the export file: it may lie uncommitted in the repository. */
  input?: string;
  /** Write nothing: neither a branch nor an object of git. */
  dryRun: boolean;
  choice?: Choice;
  /** What the ticket becomes: an FAQ entry without it. */
  kind?: PageKind;
  /** Number of the answering message, counted from 1, when a person chose it. */
  answer?: number;
  /** File name of the entry without `.md`, when a person chose it. */
  slug?: string;
  /** What the site's settings say that shows in a page. */
  site: SiteFacts;
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
export interface Promotion {
  ticket: { system: string; ref: string };
  decision: Decision;
  /** The nearest entries, best first. */
  similar: Similar[];
  /** How many different values of each kind were masked. */
  redactions: Record<string, number>;
  /** Why this message of the ticket is taken for the answer. */
  answerBecause: string;
  /** What has become of the ticket since its page was merged. */
  update?: Update;
  /** What is or would be written; missing when the question is answered already. */
  proposal?: Proposal;
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
  const repository = options.dryRun
    ? undefined
    : await findRepository(options.cwd, options.contentDir, mayDiffer(options));
  const forge = repository && options.pullRequest && (await findForge(options.cwd, options.pullRequest));
  const index = await loadEntryIndex(options.contentDir, options.cwd, options.kind);
  const origin = await findOrigin(ticket, index, { ...options, forge });
  const examination = await examineTicket(ticket, index, options.answer ?? origin?.promoted.answer);
  const decision = decide(examination, index, options.choice);
  const promotion = createPromotion(examination, decision);
  if (decision.kind === 'skip') {
    const { contentDir, today, kind } = options;
    if (repository) await writeSkipped(contentDir, ticket, decision.reason, today, kind);
    return promotion;
  }
  const planned = await plan(examination, decision, index, { ...options, origin, repository });
  const { proposal } = planned;
  if (!proposal) return { ...promotion, ...planned };
  await assertNothingLeaks(proposal, ticket, index.redaction);
  if (!repository) return { ...promotion, ...planned };
  const written = await writeBranch(proposal, repository);
  if (!forge || !options.pullRequest) return { ...promotion, ...planned, written };
  const published = await publish(proposal, { ...options.pullRequest, cwd: options.cwd, forge });
  return { ...promotion, ...planned, written, published };
}

/** A missing remote or token stops the run before anything is written. */
const findForge = async (cwd: string, { remote, ...settings }: PullRequestOptions) =>
  createForge(await findRemote(cwd, remote), settings);

/** What may be in the working tree without being committed: the export file, and decisions of this very command. */
function mayDiffer({ input, contentDir, kind }: PromoteOptions): string[] {
  const log = findDecisionLog(contentDir, kind);
  return [...(input ? [input] : []), log, log.replace(/[^/\\]+$/, '.gitattributes')];
}

/** A person's choice counts, but a ticket never becomes two entries. */
function decide(
  { ticket, suggestion, similar }: Examination,
  index: EntryIndex,
  choice: Choice | undefined,
): Decision {
  if (!choice) return suggestion;
  if (choice.kind === 'skip') return choice;
  if (index.findBySource(ticket)) return suggestion;
  if (choice.kind === 'add') return choice;
  const page = index.entries.find(({ id }) => id === choice.entry);
  if (!page) throw noSuchEntry(choice.entry, similar, index.kind);
  const { id, title, file } = page;
  const known = similar.find((one) => one.id === id) ?? { id, title, file, score: 0, reasons: [] };
  return { kind: 'exists', entry: known, because: 'a person said so', chosen: true };
}

const noSuchEntry = (id: string, similar: Similar[], { noun }: PageKind) =>
  new TierzeroError({
    code: 'TZ_PROMOTION_NO_SUCH_ENTRY',
    message: `There is no ${noun} \`${id}\`.`,
    hint:
      similar.length > 0
        ? `The nearest entries: ${similar.map((entry) => entry.id).join(', ')}.`
        : 'Name it by its file name without .md.',
  });

const createPromotion = (examination: Examination, decision: Decision): Promotion => ({
  ticket: { system: examination.ticket.system, ref: examination.ticket.ref },
  decision,
  similar: examination.similar,
  redactions: examination.redacted.redactions,
  answerBecause: examination.answerBecause,
});

interface Planning extends Pick<PromoteOptions, 'cwd' | 'contentDir' | 'answer' | 'slug' | 'site'> {
  repository: Repository | undefined;
  origin: Origin | undefined;
}

type Planned = Partial<Pick<Promotion, 'proposal' | 'update'>> & Pick<Promotion, 'decision'>;

/** What is to be written, or nothing when the question is answered already and its page is as the ticket. */
async function plan(
  examination: Examination,
  decision: Decision,
  index: EntryIndex,
  options: Planning,
): Promise<Planned> {
  const { ticket, redacted, similar } = examination;
  const { kind } = index;
  if (decision.kind === 'exists') {
    const page = index.entries.find(({ id }) => id === decision.entry.id);
    if (page && decision.chosen)
      return { decision, proposal: planPhrasing(page, examination, findPath(page, options), kind) };
    const update = options.origin && (await planOwnUpdate(examination, options.origin, kind, options));
    return update ? { ...update, decision: { kind: 'update', entry: decision.entry } } : { decision };
  }
  const draft = kind.draft(examination, options.site);
  const { redactions } = redacted;
  const { entries } = index;
  const { answer, slug } = options;
  const proposal = planProposal({
    ...{ ticket, kind, draft, redactions, similar, entries },
    contentPath: findContentPath(options),
    ...(answer ? { answer } : {}),
    ...(slug ? { slug } : {}),
  });
  return { decision, proposal };
}

const planOwnUpdate = (
  examination: Examination,
  { page, promoted }: Origin,
  kind: PageKind,
  options: Planning,
) =>
  planUpdate({
    ...{ page, kind, examination, cwd: options.cwd },
    promoted: { ...promoted, ...(options.answer ? { answer: options.answer } : {}) },
    path: findPath(page, options),
    draft: kind.draft(examination, options.site),
  });

/** The content folder from the top of the repository, with `/`; without a repository from where the command runs. */
const findContentPath = ({ repository, cwd, contentDir }: Planning): string =>
  repository?.contentPath ?? relative(cwd, contentDir).split(sep).join('/');

function findPath({ file }: Page, options: Planning): string {
  const inContent = relative(options.contentDir, resolve(options.cwd, file)).split(sep);
  return [findContentPath(options), ...inContent].filter(Boolean).join('/');
}
