import { relative } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import { findCollectionFolders, loadPages, type Page } from '../content/index.ts';
import { TierzeroError } from '../diagnostics/index.ts';
import { loadRedactionSettings, type RedactionSettings } from '../redaction/index.ts';
import { createSimilarityIndex } from '../similarity/index.ts';
import { faqKind, type PageKind } from './page-kind.ts';

/** An entry that asks nearly the same. */
export interface Similar {
  id: string;
  title: string;
  /** Path of its file, as people type it. */
  file: string;
  /** 0 to 1. */
  score: number;
  /** Why, in words: shown to the person who decides. */
  reasons: string[];
}

/** The pages of one kind as they are, ready to be compared with many tickets. */
export interface EntryIndex {
  /** What tickets become here. */
  kind: PageKind;
  entries: Page[];
  /** The entries that come nearest to a question, best first. */
  findSimilar: (question: string) => Similar[];
  /** The page that came from a ticket. A thread that has an FAQ entry needs no second page. */
  findBySource: (source: { system: string; ref: string }) => Page | undefined;
  /** What the team says is private in all of its tickets. */
  redaction: RedactionSettings;
}

/** How many suggestions a person is shown. */
const most = 3;
/** Below this two texts share little more than the language. */
const least = 0.15;

/**
 * Reads the entries of a content folder. Pages with problems are left to `npm run check`.
 *
 * @throws TierzeroError `TZ_PROMOTION_NO_COLLECTION` when a question written there would be read as a guide.
 */
export async function loadEntryIndex(
  contentDir: string,
  cwd: string,
  kind: PageKind = faqKind,
): Promise<EntryIndex> {
  if (kind.collection === 'questions') assertCollections(contentDir, cwd);
  const { pages } = await loadPages(contentDir, cwd);
  const redaction = await loadRedactionSettings(contentDir, cwd);
  return createEntryIndex(
    pages.filter(({ collection }) => collection === 'faq' || collection === kind.collection),
    redaction,
    kind,
  );
}

/** A folder of the name `questions` alone may be a guide's own: then all Markdown in the content folder is guides. */
function assertCollections(contentDir: string, cwd: string): void {
  if (![...findCollectionFolders(contentDir).values()].includes(contentDir)) return;
  throw new TierzeroError({
    code: 'TZ_PROMOTION_NO_COLLECTION',
    message: 'In this content folder all pages are guides: a page under `questions/` would be one too.',
    hint: 'Put the guides into a folder `docs/`, or write a first entry into `faq/`, and run the command again.',
    place: { file: relative(cwd, contentDir) || '.' },
  });
}

function createEntryIndex(pages: Page[], redaction: RedactionSettings, kind: PageKind): EntryIndex {
  const entries = pages.filter(({ collection }) => collection === kind.collection);
  const byId = new Map(entries.map((page) => [page.id, page]));
  const bySource = new Map(
    pages.flatMap((page) => sourcesOf(page).map(({ system, ref }) => [`${system}\n${ref}`, page] as const)),
  );
  const index = createSimilarityIndex(
    entries.map((page) => ({
      id: page.id,
      title: page.title,
      asks: (page.frontmatter.asks as string[] | undefined) ?? [],
      errors: (page.frontmatter.errors as string[] | undefined) ?? [],
      text: textOf({ type: 'root', children: page.tree.children.filter(({ type }) => type !== 'yaml') }),
    })),
  );
  return {
    kind,
    entries,
    redaction,
    findBySource: ({ system, ref }) => bySource.get(`${system}\n${ref}`),
    findSimilar: (question) =>
      index.find(question, most).flatMap(({ id, score, reasons }) => {
        const page = byId.get(id);
        return page && score >= least ? [{ id, title: page.title, file: page.file, score, reasons }] : [];
      }),
  };
}

const sourcesOf = (page: Page) =>
  (page.frontmatter.sources as { system: string; ref: string }[] | undefined) ?? [];
