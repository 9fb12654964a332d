import { readFile, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type Diagnostic, TierzeroError } from '../diagnostics/index.ts';
import { collections } from './collections.ts';
import { findPageFiles, findStrayFiles } from './find-page-files.ts';
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
 * @param cwd paths in pages and diagnostics are relative to it, with `/` on every system.
 * @throws TierzeroError where there is no such folder.
 */
export async function loadPages(contentDir: string, cwd: string): Promise<LoadedPages> {
  await assertFolder(contentDir, cwd);
  const loaded: LoadedPages = { pages: [], diagnostics: [] };
  for (const { path, id, collection } of await findPageFiles(contentDir)) {
    const file = nameFile(path, cwd);
    const text = decodeText(await readFile(path));
    if (text === undefined) {
      loaded.diagnostics.push(notUtf8(file));
      continue;
    }
    const { page, diagnostics } = parsePage({ file, id, text }, collection);
    if (page) loaded.pages.push(page);
    loaded.diagnostics.push(...diagnostics);
  }
  for (const path of await findStrayFiles(contentDir)) loaded.diagnostics.push(stray(nameFile(path, cwd)));
  return loaded;
}

const nameFile = (path: string, cwd: string) => relative(cwd, path).split(sep).join('/');

async function assertFolder(contentDir: string, cwd: string): Promise<void> {
  const found = await stat(contentDir).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error) && found.isDirectory()) return;
  const name = relative(cwd, contentDir) || contentDir;
  throw new TierzeroError({
    code: 'TZ_CONTENT_NO_FOLDER',
    message:
      found instanceof Error
        ? `The content folder \`${name}\` cannot be read (${found.code ?? found.message}).`
        : `The content folder \`${name}\` is a file.`,
    hint: 'Name a folder of Markdown files with `--content DIR`.',
  });
}

function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

const stray = (file: string): Diagnostic => ({
  code: 'TZ_PAGE_OUTSIDE',
  severity: 'warning',
  message: 'The page lies beside the folders of the site, so it is not built.',
  hint: `Move it to one of ${collections.map(({ name }) => `${name}/`).join(', ')}, or start its name with \`_\`.`,
  place: { file },
});

const notUtf8 = (file: string): Diagnostic => ({
  code: 'TZ_PAGE_NOT_UTF8',
  severity: 'error',
  message: 'The page is not valid UTF-8.',
  hint: 'Save it as UTF-8; `iconv -f latin1 -t utf-8` converts an older file.',
  place: { file },
});
