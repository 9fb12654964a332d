import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { glob } from 'tinyglobby';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { manifestFile, parseManifest } from '../terms/manifest.ts';
import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import { checkSynonyms } from './check-synonyms.ts';
import { assertNoErrors, createIndexFiles, type FillIndex, pagesAtATime } from './create-index-files.ts';
import { loadSearchIndex } from './load-search-index.ts';
import { loadSynonyms } from './load-synonyms.ts';
import type { SynonymsFile } from './parse-synonyms-file.ts';

export interface WrittenIndex {
  /** Pages by language. */
  pages: Record<string, number>;
  /** Bytes of all files. */
  bytes: number;
  /** What is wrong with the synonyms of the content folder. */
  diagnostics: Diagnostic[];
}

export interface SiteToIndex {
  /** Absolute path of the folder that the site was built into. */
  dist: string;
  /** Absolute path of the content folder, for its synonyms; without it there are none. */
  contentDir?: string;
  /** How many pages Pagefind holds in memory; 10,000 unless told. */
  atATime?: number;
}

/**
 * Indexes a built site and writes `<dist>/pagefind/`. Only what stands in `data-pagefind-body` is indexed. Writing the
 * same site again gives the same files.
 *
 * @throws TierzeroError TZ_SEARCH_INDEX_FAILED
 */
export async function writeSearchIndex({
  dist,
  contentDir,
  atATime = pagesAtATime,
}: SiteToIndex): Promise<WrittenIndex> {
  const synonyms = contentDir
    ? await loadSynonyms(contentDir, process.cwd())
    : new Map<string, SynonymsFile>();
  const files = await createIndexFiles(
    await divideSite(dist, atATime),
    new Map([...synonyms].map(([language, file]) => [language, file.synonyms])),
  );
  const folder = join(dist, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  for (const path of new Set([...files.keys()].map((path) => dirname(join(folder, path)))))
    await mkdir(path, { recursive: true });
  let bytes = 0;
  for (const [path, content] of files) {
    await writeFile(join(folder, path), content);
    bytes += content.length;
  }
  const manifest = parseManifest(new TextDecoder().decode(files.get(manifestFile)));
  const pages = Object.entries(manifest?.languages ?? {}).map(([language, entry]) => [language, entry.pages]);
  return { pages: Object.fromEntries(pages), bytes, diagnostics: await checkAll(synonyms, dist) };
}

/** A small site is given to Pagefind as it lies there; of a large one some thousand pages at a time. */
async function divideSite(dist: string, atATime: number): Promise<FillIndex[]> {
  const paths = (await glob('**/*.html', { cwd: dist })).sort();
  if (paths.length <= atATime)
    return [async (index) => assertNoErrors((await index.addDirectory({ path: dist })).errors)];
  const parts = Math.ceil(paths.length / atATime);
  return Array.from(
    { length: parts },
    (_, part): FillIndex =>
      async (index) => {
        for (const sourcePath of paths.slice(part * atATime, (part + 1) * atATime)) {
          const content = await readFile(join(dist, sourcePath), 'utf8');
          // Of pages that are all without this mark Pagefind takes everything: a part may be such pages only.
          if (!content.includes('data-pagefind-body')) continue;
          assertNoErrors((await index.addHTMLFile({ sourcePath, content })).errors);
        }
      },
  );
}

async function checkAll(files: ReadonlyMap<string, SynonymsFile>, dist: string): Promise<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const [language, file] of files) {
    const index = await loadSearchIndex(dist, language);
    const words = file.synonyms.flatMap(({ to }) =>
      to.flatMap((phrase) => tokenize(phrase).words.map(({ term }) => term)),
    );
    const matches = await index.findTerms(words, { widen: true });
    const known = new Set(words.filter((_, position) => (matches[position]?.weights.size ?? 0) > 0));
    const isKnown = (word: string) => known.has(word) || isStopWord(word, index.language);
    diagnostics.push(...file.diagnostics, ...checkSynonyms(file, isKnown));
  }
  return diagnostics;
}
