import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { manifestFile, parseManifest } from '../terms/manifest.ts';
import { assertNoErrors, createIndexFiles } from './create-index-files.ts';

export interface WrittenIndex {
  /** Pages by language. */
  pages: Record<string, number>;
  /** Bytes of all files. */
  bytes: number;
}

/**
 * Indexes a built site and writes `<dist>/pagefind/`. Only what stands in `data-pagefind-body` is indexed. Writing the
 * same site again gives the same files.
 *
 * @param options.dist absolute path of the folder that the site was built into.
 * @throws TierzeroError TZ_SEARCH_INDEX_FAILED
 */
export async function writeSearchIndex({ dist }: { dist: string }): Promise<WrittenIndex> {
  const files = await createIndexFiles(async (index) => {
    const { errors } = await index.addDirectory({ path: dist });
    assertNoErrors(errors);
  });
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
  return { pages: Object.fromEntries(pages), bytes };
}
