import type { Page } from '../content/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { createBranchName } from './create-branch-name.ts';
import type { EntryIndex } from './entry-index.ts';
import { fetchPromoted } from './forge/fetch-promoted.ts';
import type { Forge } from './forge/forge.ts';
import { findPromoted, type Promoted } from './git/find-promoted.ts';

/** The page that was made of a ticket, and how promotion had written it. */
export interface Origin {
  page: Page;
  promoted: Promoted;
}

interface Where {
  cwd: string;
  /** Where merged pull requests can be asked for. */
  forge: Forge | undefined;
  pullRequest?: { remote: string };
}

/**
 * Finds what an update starts from. A page that has the ticket for one source among others has no origin, nor has one that
 * people made `.mdx`: text of a ticket never goes where it could run.
 */
export async function findOrigin(
  ticket: Pick<Ticket, 'system' | 'ref'>,
  { kind, findBySource }: EntryIndex,
  { cwd, forge, pullRequest }: Where,
): Promise<Origin | undefined> {
  const page = findBySource(ticket);
  if (!page || page.collection !== kind.collection || page.format !== 'md') return undefined;
  const here = await findPromoted({ cwd, ticket, branch: createBranchName(ticket, kind) });
  const isWhole = here?.text !== undefined;
  const there =
    isWhole || !forge || !pullRequest
      ? undefined
      : await fetchPromoted(ticket, { forge, cwd, remote: pullRequest.remote, kind });
  const promoted = there ?? here;
  return promoted && { page, promoted };
}
