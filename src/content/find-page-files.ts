import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { type Collection, type CollectionName, collections } from './collections.ts';
import { pagePattern } from './page-pattern.ts';

export interface PageFile {
  /** Absolute path. */
  path: string;
  id: string;
  collection: Collection;
}

const telling: readonly CollectionName[] = ['docs', 'faq', 'errors'];

/**
 * Where each collection of a content folder lies. A folder without `docs`, `faq` and `errors` is taken whole as `docs`:
 * that is how the Markdown of another generator builds without edits, its own `troubleshooting` or `questions` included.
 *
 * @returns absolute folder by collection, in the order of the navigation; folders that are absent are left out.
 */
export function findCollectionFolders(contentDir: string): Map<Collection, string> {
  const present = collections.filter(({ name }) => existsSync(join(contentDir, name)));
  if (present.some(({ name }) => telling.includes(name)))
    return new Map(present.map((collection) => [collection, join(contentDir, collection.name)]));
  const docs = collections.find(({ name }) => name === 'docs');
  return new Map(docs ? [[docs, contentDir]] : []);
}

/** The id of a page from its path within the collection: no extension, and a folder's `index` or `README` is the folder. */
export function createPageId(relativePath: string): string {
  const id = relativePath
    .replace(/\\/g, '/')
    .replace(/\.mdx?$/, '')
    .replace(/(^|\/)(index|readme)$/i, '');
  return id || 'index';
}

/** Every page file of a content folder, sorted by path. */
export async function findPageFiles(contentDir: string): Promise<PageFile[]> {
  const found: PageFile[] = [];
  for (const [collection, folder] of findCollectionFolders(contentDir)) {
    const paths = await glob(pagePattern, { cwd: folder });
    for (const path of paths.sort())
      found.push({ path: join(folder, path), id: createPageId(path), collection });
  }
  return found;
}

/**
 * Markdown that lies in a content folder beside its collections, and so is on no page of the site: a guide in the wrong
 * folder, most likely. A `README.md` is taken for a note to writers.
 *
 * @returns absolute paths, sorted.
 */
export async function findStrayFiles(contentDir: string): Promise<string[]> {
  const folders = [...findCollectionFolders(contentDir).values()];
  if (folders.includes(contentDir)) return [];
  const ignore = ['**/README.md', '**/_*/**', ...collections.map(({ name }) => `${name}/**`)];
  const paths = await glob(pagePattern, { cwd: contentDir, ignore });
  return paths.sort().map((path) => join(contentDir, path));
}
