import {
  type Collection,
  collections,
  createSlug,
  type Page,
  type PageSource,
  parsePage,
} from '../content/index.ts';
import { TierzeroError } from '../diagnostics/index.ts';
import type { Ticket } from '../tickets/index.ts';
import { createBranchName } from './create-branch-name.ts';
import type { Similar } from './entry-index.ts';
import { formatPullRequest } from './format-pull-request.ts';
import type { Draft, PageKind } from './page-kind.ts';
import type { Proposal } from './proposal.ts';
import type { RedactedExchange } from './redact-exchange.ts';
import { createTrailers } from './trailers.ts';

interface Plan {
  ticket: Pick<Ticket, 'system' | 'ref'>;
  kind: PageKind;
  draft: Draft;
  redactions: RedactedExchange['redactions'];
  similar: Similar[];
  /** The entries that are there. */
  entries: Page[];
  /** The content folder from the top of the repository, with `/`: `content`. */
  contentPath: string;
  /** The answering message, when a person chose it. */
  answer?: number;
  /** The file name without `.md`, when a person chose it. */
  slug?: string;
}

/**
 * Everything that will be written, decided before anything is: path, branch, commit message, pull request.
 *
 * @throws TierzeroError `TZ_PROMOTION_SLUG_EXISTS`, `TZ_PROMOTION_BAD_SLUG`.
 */
export function planProposal(plan: Plan): Proposal {
  const { ticket, kind, draft, redactions } = plan;
  const slug = chooseSlug(plan);
  const path = [plan.contentPath, kind.collection, `${slug}.md`].filter(Boolean).join('/');
  assertReadsBack({ file: path, id: slug, text: draft.text }, kind);
  const trailers = createTrailers({
    ticket,
    redactions,
    hashed: { key: 'Content-Hash', text: draft.text },
    ...(plan.answer ? { answer: plan.answer } : {}),
  });
  return {
    files: [{ path, text: draft.text }],
    branch: createBranchName(ticket, kind),
    message: `Add ${kind.noun} ${slug}\n\n${trailers}\n`,
    ...formatPullRequest({ ...plan, path }),
  };
}

function chooseSlug({ slug, draft, ticket, entries }: Plan): string {
  if (slug !== undefined && createSlug(slug) !== slug) {
    throw new TierzeroError({
      code: 'TZ_PROMOTION_BAD_SLUG',
      message: `\`${slug}\` is no file name for an entry: lower case, words joined by \`-\`, without folders.`,
      hint: `Try \`--slug ${createSlug(slug) || 'name-of-the-entry'}\`.`,
    });
  }
  const chosen = slug || createSlug(draft.entry.title) || createSlug(`${ticket.system} ${ticket.ref}`);
  const taken = entries.find((page) => page.id.toLowerCase() === chosen);
  if (taken) {
    throw new TierzeroError({
      code: 'TZ_PROMOTION_SLUG_EXISTS',
      message: `There is an entry \`${chosen}\` already: ${taken.file}.`,
      hint: 'Choose another name with `--slug`, or add to that entry by hand.',
      place: { file: taken.file },
    });
  }
  return chosen;
}

/**
 * What this program writes, its own check must accept: a failure here is a defect of ours, found before it is written. Only
 * the frontmatter can fail; a body is Markdown whatever it holds, and may be a megabyte.
 */
function assertReadsBack(page: PageSource, kind: PageKind): void {
  const collection = collections.find(({ name }) => name === kind.collection) as Collection;
  const text = /^---\n[\s\S]*?\n---\n/.exec(page.text)?.[0] ?? page.text;
  const [problem] = parsePage({ ...page, text }, collection).diagnostics;
  if (problem) throw new Error(`The drafted entry does not read back: ${problem.code} ${problem.message}`);
}
