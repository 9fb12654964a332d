import { isSeq, parseDocument } from 'yaml';
import type { Page } from '../content/index.ts';
import { createBranchName } from './create-branch-name.ts';
import { cleanTitle } from './draft-entry.ts';
import type { Examination } from './examine-ticket.ts';
import type { PageKind } from './page-kind.ts';
import type { Proposal } from './proposal.ts';
import { createTrailers } from './trailers.ts';

/**
 * The ticket's question becomes one more phrasing of an entry, and the ticket one more of its sources. Comments and
 * form of the frontmatter stay; the body is not touched.
 *
 * @param path the entry's file from the top of the repository, with `/`.
 */
export function planPhrasing(
  page: Page,
  { ticket, redacted }: Examination,
  path: string,
  kind: PageKind,
): Proposal {
  const ask = cleanTitle(redacted.title);
  const text = addToFrontmatter(page, ask, {
    system: ticket.system,
    ref: ticket.ref,
    ...(ticket.closedAt ? { closed: ticket.closedAt.slice(0, 10) } : {}),
  });
  const { redactions } = redacted;
  const trailers = createTrailers({ ticket, redactions, hashed: { key: 'Entry-Hash', text } });
  return {
    files: [{ path, text, before: page.text }],
    branch: createBranchName(ticket, kind),
    message: `Add a phrasing to ${kind.noun} ${page.id}\n\n${trailers}\n`,
    title: `Add a phrasing to ${kind.noun} ${page.id}`,
    body: `Another customer asked what \`${page.id}\` answers. Their words are searched from now on.\n`,
  };
}

function addToFrontmatter(page: Page, ask: string, source: Record<string, string>): string {
  const [whole = '', open = '', yaml = '', close = ''] =
    /^(\uFEFF?---\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))/m.exec(page.text) ?? [];
  const document = parseDocument(yaml);
  const isKnown = [page.title, ...((page.frontmatter.asks as string[] | undefined) ?? [])].includes(ask);
  if (!isKnown) append(document, 'asks', ask);
  append(document, 'sources', document.createNode(source, { flow: true }));
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  return `${open}${text}${close}${page.text.slice(whole.length)}`;
}

function append(document: ReturnType<typeof parseDocument>, key: string, value: unknown): void {
  const list = document.get(key);
  if (isSeq(list)) list.add(value);
  else document.set(key, document.createNode([value]));
}
