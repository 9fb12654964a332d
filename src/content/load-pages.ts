import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/index.ts';
import { findPageFiles } from './find-page-files.ts';
import type { Page } from './page.ts';
import { parsePage } from './parse-page.ts';

/** What a content folder holds: the pages that parse, and every problem found on the way. */
export interface LoadedPages {
  pages: Page[];
  diagnostics: Diagnostic[];
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads all pages of a content folder. A page with a problem is named and the rest is still read.
 *
 * @param contentDir absolute path of the folder.
 * @param cwd paths in pages and diagnostics are relative to it.
 */
export async function loadPages(contentDir: string, cwd: string): Promise<LoadedPages> {
  const loaded: LoadedPages = { pages: [], diagnostics: [] };
  for (const { path, id, collection } of await findPageFiles(contentDir)) {
    const file = relative(cwd, path);
    const text = decodeText(await readFile(path));
    if (text === undefined) {
      loaded.diagnostics.push(notUtf8(file));
      continue;
    }
    const { page, diagnostics } = parsePage({ file, id, text }, collection);
    if (page) loaded.pages.push(page);
    loaded.diagnostics.push(...diagnostics);
  }
  return loaded;
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const notUtf8 = (file: string): Diagnostic => ({
  code: 'TZ_PAGE_NOT_UTF8',
  severity: 'error',
  message: 'The page is not valid UTF-8.',
  hint: 'Save it as UTF-8; `iconv -f latin1 -t utf-8` converts an older file.',
  place: { file },
});
