import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { PagePlan } from './plan.ts';
import { planPage } from './plan-page.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A page of a run: its absolute path, and its text where it is UTF-8. */
export interface PageSource {
  path: string;
  text: string | undefined;
}

/** The text of a page, or nothing where it is not UTF-8. */
export const readPageText = async (path: string): Promise<string | undefined> =>
  decodePage(await readFile(path));

/** Reads the pages of a run, one after the other: a third of the time of reading them at once. */
export const readPages = (paths: readonly string[]): PageSource[] =>
  paths.map((path) => ({ path, text: decodePage(readFileSync(path)) }));

function decodePage(bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined; // The caller names the page.
  }
}

/** The plan of a page by its text; a page that is not UTF-8 becomes one problem. */
export function planText(file: string, text: string | undefined): PagePlan {
  if (text !== undefined) return planPage({ file, text });
  const problem = {
    code: 'TZ_PAGE_NOT_UTF8' as const,
    severity: 'error' as const,
    message: 'The page is not valid UTF-8.',
    hint: 'Save it as UTF-8; `iconv -f latin1 -t utf-8` converts an older file.',
    place: { file, line: 1, column: 1 },
  };
  return { file, scopes: [], diagnostics: [problem], entry: { tickets: [] }, untested: [] };
}
