import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { glob } from 'tinyglobby';
import { pagePattern } from '../content/markdown/index.ts';
import { TierzeroError } from '../diagnostics/index.ts';
import { formatPageFile } from './format-page-file.ts';

/**
 * The pages under some paths: files as they are, folders with all that they hold, everything else as a pattern.
 *
 * @returns absolute paths, sorted, each once.
 * @throws TierzeroError where a path leads to no page.
 */
export async function findPages(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = await Promise.all(paths.map((path) => expandPath(path, cwd)));
  return [...new Set(found.flat())].sort();
}

/** Patterns of the pages under some paths, relative to `cwd`: a watcher knows by them what a new file is. */
export async function findPatterns(paths: readonly string[], cwd: string): Promise<string[]> {
  const toPattern = async (path: string) => {
    const stats = await findStats(resolve(cwd, path));
    const name = formatPageFile(cwd, resolve(cwd, path));
    if (!stats) return path;
    return stats.isDirectory() ? join(name, '**/*.{md,mdx}') : name;
  };
  return Promise.all(paths.map(toPattern));
}

const findStats = (path: string) =>
  stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

async function expandPath(path: string, cwd: string): Promise<string[]> {
  const absolute = resolve(cwd, path);
  const stats = await findStats(absolute);
  if (stats?.isFile()) return [absolute];
  const found = stats?.isDirectory()
    ? await glob(pagePattern, { cwd: absolute, absolute: true })
    : await glob([path, '!**/node_modules/**'], { cwd, absolute: true });
  const pages = found.filter((file) => /\.mdx?$/.test(file));
  if (pages.length > 0) return pages;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_NO_PAGES',
    message: stats ? `There is no Markdown page under \`${path}\`.` : `There is nothing at \`${path}\`.`,
    hint: 'Name a page, a folder of pages, or a pattern in quotes.',
  });
}
