import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import type { SearchIndex } from '../search-index.ts';
import { manifestFile } from '../terms/manifest.ts';
import { openTermIndex } from '../terms/open-term-index.ts';

/**
 * Opens the index of a built site from disk: the files that the browser reads, read by the same code.
 *
 * @param dist absolute path of the built site.
 * @throws TierzeroError TZ_SEARCH_INDEX_MISSING, TZ_SEARCH_INDEX_UNREADABLE
 */
export async function loadSearchIndex(dist: string, language = 'en'): Promise<SearchIndex> {
  const folder = join(dist, 'pagefind');
  try {
    return await openTermIndex((path) => readFile(join(folder, path)), language);
  } catch (cause) {
    throw describe(cause, join(folder, manifestFile));
  }
}

function describe(cause: unknown, file: string): TierzeroError {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
    return new TierzeroError(
      {
        code: 'TZ_SEARCH_INDEX_MISSING',
        message: `There is no search index: ${file} does not exist.`,
        hint: 'Build the site first with `npm run build`, or name another built site with `--site DIST`.',
      },
      { cause },
    );
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new TierzeroError(
    {
      code: 'TZ_SEARCH_INDEX_UNREADABLE',
      message: `The search index at ${file} cannot be read: ${reason}.`,
      hint: 'Build the site again with `npm run build`.',
    },
    { cause },
  );
}
