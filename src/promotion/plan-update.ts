import { collections, type Page, parsePage } from '../content/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import { createBranchName } from './create-branch-name.ts';
import type { Examination } from './examine-ticket.ts';
import { formatUpdateRequest } from './format-pull-request.ts';
import type { Promoted } from './git/find-promoted.ts';
import { type Conflict, mergeEntry } from './merge-entry.ts';
import type { Draft, PageKind } from './page-kind.ts';
import type { Proposal } from './proposal.ts';
import { createTrailers, hashText } from './trailers.ts';

/** What has become of a ticket since its page was merged. */
export interface Update {
  /**
   * `unchanged`: it gives the text that promotion wrote. `contained`: it has changed, and the page says so already.
   * `merged`: what changed comes into the page. `conflicts`: people have changed the same places.
   */
  state: 'unchanged' | 'contained' | 'merged' | 'conflicts';
  conflicts: Conflict[];
  /** The merged page does not pass the check. */
  problem?: Diagnostic;
}

interface UpdatePlan {
  page: Page;
  /** The page's file from the top of the repository, with `/`. */
  path: string;
  kind: PageKind;
  examination: Examination;
  /** What promotion would write today. */
  draft: Draft;
  promoted: Promoted;
  cwd: string;
}

/** The branch of an update names the text that it starts from: it is the same until the update is merged. */
export const createUpdateBranchName = (
  ticket: Parameters<typeof createBranchName>[0],
  kind: PageKind,
  { hash }: Pick<Promoted, 'hash'>,
): string => `${createBranchName(ticket, kind)}-update-${hash.replace('sha256:', '').slice(0, 8)}`;

/**
 * Brings what has changed in a ticket into its page, beside what people have written there since. Where they did, a
 * first commit holds the page as promotion alone would write it.
 *
 * @returns nothing when the ticket has changed and the text that promotion had written is lost: then nobody can tell the
 * words of people from those of the ticket.
 */
export async function planUpdate(
  plan: UpdatePlan,
): Promise<{ update: Update; proposal?: Proposal } | undefined> {
  const { page, draft, promoted, cwd } = plan;
  if (hashText(draft.text) === promoted.hash) return { update: { state: 'unchanged', conflicts: [] } };
  if (promoted.text === undefined) return undefined;
  const versions = { base: promoted.text, ours: page.text, theirs: draft.text };
  const { text, conflicts } = await mergeEntry(versions, cwd);
  if (text === page.text)
    return { update: { state: conflicts.length > 0 ? 'conflicts' : 'contained', conflicts } };
  const problem = findProblem({ ...page, text });
  const state = conflicts.length > 0 || problem ? 'conflicts' : 'merged';
  const update: Update = { state, conflicts, ...(problem ? { problem } : {}) };
  return { update, proposal: createProposal(plan, text, conflicts) };
}

function findProblem(page: Page): Diagnostic | undefined {
  const collection = collections.find(({ name }) => name === page.collection);
  return collection && parsePage(page, collection).diagnostics[0];
}

function createProposal(plan: UpdatePlan, text: string, conflicts: Conflict[]): Proposal {
  const { page, path, kind, examination, draft, promoted } = plan;
  const { ticket, redacted } = examination;
  const describe = (subject: string, key: 'Content-Hash' | 'Entry-Hash', hashed: string) => {
    const { redactions } = redacted;
    const { answer } = promoted;
    const trailers = createTrailers({
      ticket,
      redactions,
      hashed: { key, text: hashed },
      ...(answer ? { answer } : {}),
    });
    return `${subject}\n\n${trailers}\n`;
  };
  const facts = { ticket, kind, draft, redactions: redacted.redactions, similar: [], path };
  const alone = text === draft.text;
  const subject = `Update ${kind.noun} ${page.id}`;
  return {
    files: [{ path, text, before: page.text }],
    branch: createUpdateBranchName(ticket, kind, promoted),
    message: describe(
      alone ? subject : `Keep what people wrote in ${kind.noun} ${page.id}`,
      alone ? 'Content-Hash' : 'Entry-Hash',
      text,
    ),
    ...(alone
      ? {}
      : {
          drafted: {
            files: [{ path, text: draft.text }],
            message: describe(subject, 'Content-Hash', draft.text),
          },
        }),
    ...formatUpdateRequest(facts, conflicts),
  };
}
