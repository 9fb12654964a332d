import { close, createIndex, type PagefindIndex } from 'pagefind';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { Synonym } from '../terms/synonyms.ts';
import { loadChinese } from '../text/simplify-chinese.ts';
import { loadStopWords } from '../text/stop-words.ts';
import { createTermFiles, type Files } from './create-term-files.ts';
import { readFragments } from './read-fragments.ts';

/** One HTML page of the site. */
export interface HtmlPage {
  /** Address from the root of the site, without the site's base: `/faq/login/`. */
  url: string;
  html: string;
}

/** From so many pages on, several share a file, so that no folder holds a hundred thousand files. */
const mostFragmentFiles = 20_000;

/** So many pages are indexed at a time: Pagefind holds all of an index in memory, some 100 kB for each page. */
export const pagesAtATime = 10_000;

/** Gives Pagefind some pages. */
export type FillIndex = (index: PagefindIndex) => Promise<void>;
/** Synonyms by language. */
type Synonyms = ReadonlyMap<string, readonly Synonym[]>;

/** Pagefind is one process for all indexes, and `close()` ends it for all: one build waits for the other. */
let lastBuild: Promise<unknown> = Promise.resolve();

/**
 * Indexes pages in memory: Pagefind's files and the term index beside them. On a large site Pagefind makes several bundles one after the
 * other, the later ones in `part-1/`, `part-2/`; the term index is one over all of them.
 *
 * @param fills each gives one bundle its pages.
 * @returns files by path below `pagefind/`.
 * @throws TierzeroError TZ_SEARCH_INDEX_FAILED with what Pagefind said.
 */
export function createIndexFiles(
  fills: readonly FillIndex[],
  synonyms: Synonyms = new Map(),
): Promise<Files> {
  const build = lastBuild.then(() => buildFiles(fills, synonyms));
  lastBuild = build.catch(() => undefined);
  return build;
}

async function buildFiles(fills: readonly FillIndex[], synonyms: Synonyms): Promise<Files> {
  const files: Files = new Map();
  try {
    for (const [number, fill] of fills.entries())
      for (const [path, bytes] of await buildBundle(fill))
        files.set(number === 0 ? path : `part-${number}/${path}`, bytes);
  } finally {
    await close();
  }
  const fragments = [...files].filter(([path]) => path.endsWith('.pf_fragment'));
  const pages = readFragments(fragments);
  await loadChinese();
  for (const language of new Set(pages.map((page) => page.language))) await loadStopWords(language);
  for (const [path, bytes] of createTermFiles(pages, synonyms, fills.length)) files.set(path, bytes);
  return files;
}

async function buildBundle(fill: FillIndex): Promise<(readonly [string, Uint8Array])[]> {
  const { index, errors } = await createIndex({ maxFragments: mostFragmentFiles });
  assertNoErrors(errors);
  if (!index) throw failed(['no index was made']);
  await fill(index);
  const answer = await index.getFiles();
  assertNoErrors(answer.errors);
  await index.deleteIndex();
  return answer.files
    .filter(({ path }) => isServed(path))
    .map(({ path, content }) => [path, content] as const);
}

/** Pagefind also writes interfaces of its own, which nobody would load. */
const isServed = (path: string) => !/^pagefind-(?:component-|modular-)?ui\.|^pagefind-highlight\./.test(path);

/** Pagefind throws nothing: each of its answers carries its errors. */
export function assertNoErrors(errors: readonly string[]): void {
  if (errors.length > 0) throw failed(errors);
}

const failed = (errors: readonly string[]) =>
  new TierzeroError({
    code: 'TZ_SEARCH_INDEX_FAILED',
    message: `Pagefind could not index the site: ${errors.join('; ')}`,
    hint: 'The site itself is built. Look at the page that the message names, then build again.',
  });
