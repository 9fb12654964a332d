import { relative, resolve, sep } from 'node:path';
import type { Page } from '../content/index.ts';
import { TierzeroError } from '../diagnostics/index.ts';
import type { Ticket } from '../tickets/index.ts';
import type { Decision } from './decide.ts';
import type { EntryIndex, Similar } from './entry-index.ts';
import { type Examination, examineTicket } from './examine-ticket.ts';
import { findOrigin, type Origin } from './find-origin.ts';
import type { Forge } from './forge/forge.ts';
import type { Repository } from './git/find-repository.ts';
import type { PageKind } from './page-kind.ts';
import { planPhrasing } from './plan-phrasing.ts';
import { planProposal } from './plan-proposal.ts';
import { planUpdate, type Update } from './plan-update.ts';
import type { Proposal } from './proposal.ts';
import type { SiteFacts } from './site-facts.ts';
import { hashText } from './trailers.ts';

/** What a person decided about a ticket. Without it the program's own suggestion counts. */
export type Choice = { kind: 'add' } | { kind: 'exists'; entry: string } | { kind: 'skip'; reason: string };

/** What a ticket would become: nothing of it is written yet. */
export interface PromotionPlan {
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
}

export interface PlanOptions {
  /** Where the command runs: git works here, paths in messages are relative to it. */
  cwd: string;
  /** Absolute path of the content folder. */
  contentDir: string;
  choice?: Choice;
  /** Number of the answering message, counted from 1, when a person chose it. */
  answer?: number;
  /** File name of the entry without `.md`, when a person chose it. */
  slug?: string;
  /** What the site's settings say that shows in a page. */
  site: SiteFacts;
  /** Missing in a dry run. */
  repository?: Repository | undefined;
  /** Where merged pull requests can be asked for. */
  forge?: Forge | undefined;
  pullRequest?: { remote: string };
}

/**
 * Decides everything that a promotion would write. Reads content and git, and has no effects.
 *
 * @throws TierzeroError when the ticket or the content does not allow it.
 */
export async function planPromotion(
  ticket: Ticket,
  index: EntryIndex,
  options: PlanOptions,
): Promise<PromotionPlan> {
  const origin = await findOrigin(ticket, index, { ...options, forge: options.forge });
  const examination = await examineTicket(ticket, index, options.answer ?? origin?.promoted.answer);
  const decision = decide(examination, index, options.choice);
  const plan = {
    ticket: { system: ticket.system, ref: ticket.ref },
    decision,
    similar: examination.similar,
    redactions: examination.redacted.redactions,
    answerBecause: examination.answerBecause,
  };
  if (decision.kind !== 'skip')
    return { ...plan, ...(await planPages(examination, decision, index, { ...options, origin })) };
  // Of a ticket that has its page only this change is turned down: the next one is asked about.
  const text = origin && hashText(index.kind.draft(examination, options.site).text);
  return text ? { ...plan, decision: { ...decision, text } } : plan;
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

interface Planning extends PlanOptions {
  origin: Origin | undefined;
}

type Planned = Pick<PromotionPlan, 'decision' | 'proposal' | 'update'>;

/** What is to be written, or nothing when the question is answered already and its page is as the ticket. */
async function planPages(
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
