import { join, resolve } from 'node:path';
import {
  checkCollisions,
  checkLinks,
  checkRedirects,
  createRedirects,
  type LoadedPages,
  loadKnownTargets,
  loadPages,
  type SiteLanguages,
} from '../../content/index.ts';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { loadSchedule } from '../../support/node/index.ts';
import { type ContentFiles, findContentFiles } from '../files/index.ts';
import { findOldAddresses, type Generator } from '../settings/index.ts';
import { checkBlocks } from './check-blocks.ts';
import { checkComponents } from './check-components.ts';
import type { PageRedirect } from './write-redirects.ts';

const read = new Map<string, Promise<LoadedPages>>();

/** The pages of a content folder as the engine reads them: once in a process, for the check and for the build. */
export function loadContent(contentDir: string, root: string): Promise<LoadedPages> {
  const known = read.get(contentDir) ?? loadPages(contentDir, root);
  read.set(contentDir, known);
  return known;
}

/**
 * Everything that a reader would notice: pages that do not parse, two pages for one address, links and images that lead
 * nowhere, and support settings that do not hold, whose help page would lead to nobody.
 *
 * @param lenient whether dead links to pages and unknown frontmatter are warnings: a folder that was written for another
 *   generator holds what only that one understands.
 * @param site what the settings say about languages: decides which addresses the site has.
 */
export async function checkContent(
  contentDir: string,
  root: string,
  lenient: boolean,
  site: SiteLanguages = {},
): Promise<Diagnostic[]> {
  const { pages, diagnostics } = await loadContent(contentDir, root);
  const known = await loadKnownTargets(
    { contentDir, publicDir: join(root, 'public'), cwd: root },
    pages,
    site,
  );
  const found = [...diagnostics, ...checkLinks(pages, known)].map((finding) => ease(finding, lenient));
  const support = await loadSchedule(contentDir, root, Date.now());
  return [
    ...found,
    ...(await loadContentFiles(contentDir, root)).diagnostics,
    ...checkCollisions(pages),
    ...checkRedirects(pages),
    ...checkBlocks(pages, root),
    ...checkComponents(pages, root),
    ...support.diagnostics.map(easeYear),
  ];
}

/** What only the generator understands that a folder was written for. A missing image is missing there too. */
const foreign = ['TZ_FRONTMATTER_UNKNOWN_KEY', 'TZ_LINK_NO_PAGE', 'TZ_LINK_NO_ANCHOR', 'TZ_LINK_TO_DRAFT'];

/** A key that is nearly one of ours is a mistyped one of ours. */
const ease = (finding: Diagnostic, lenient: boolean): Diagnostic =>
  lenient && foreign.includes(finding.code) && !finding.meant ? { ...finding, severity: 'warning' } : finding;

/** Comes by the calendar and not by a change: the help path then promises less, and a build must not fail overnight. */
const easeYear = (finding: Diagnostic): Diagnostic =>
  finding.code === 'TZ_SUPPORT_YEAR_MISSING' ? { ...finding, severity: 'warning' } : finding;

const served = new Map<string, Promise<ContentFiles>>();

/** The files beside the pages of a content folder: once in a process, for the check and for the build. */
export function loadContentFiles(contentDir: string, root: string): Promise<ContentFiles> {
  const find = async () =>
    findContentFiles((await loadContent(contentDir, root)).pages, root, resolve(contentDir));
  const known = served.get(contentDir) ?? find();
  served.set(contentDir, known);
  return known;
}

/** The ids of the pages by absolute path: those of their paths, or their own `slug`. */
export async function loadPageIds(contentDir: string, root: string): Promise<Map<string, string>> {
  const { pages } = await loadContent(contentDir, root);
  return new Map(pages.map(({ file, id }) => [resolve(root, file), id]));
}

/**
 * The old addresses that pages claim, and those that the guides had with another generator, each with the id of the page
 * that took its place.
 */
export async function loadRedirects(
  contentDir: string,
  root: string,
  cameFrom?: Generator,
): Promise<PageRedirect[]> {
  const { pages } = await loadContent(contentDir, root);
  const claimed = createRedirects(pages).map(({ from, page: { collection, id } }) => ({
    from,
    collection,
    id,
  }));
  if (!cameFrom) return claimed;
  const guides = pages.filter(({ collection, frontmatter }) => collection === 'docs' && !frontmatter.draft);
  const before = guides.flatMap(({ collection, id }) =>
    findOldAddresses(cameFrom, id).map((from) => ({ from, collection, id, yields: true })),
  );
  return [...claimed, ...before];
}
