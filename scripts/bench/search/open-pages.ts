import { createSearchFiles } from '../../../src/search/build/index.ts';
import { formatPhrases, openTermIndex, type SearchIndex } from '../../../src/search/index.ts';

export interface BenchPage {
  id: string;
  kind: string;
  title: string;
  text: string;
  errors?: string[];
  language?: string;
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const formatPage = ({ kind, title, text, errors = [], language = 'en' }: BenchPage) =>
  `<!doctype html><html lang="${language}"><body><article data-pagefind-body data-pagefind-filter="kind:${kind}">` +
  `<h1>${escapeHtml(title)}</h1>${errors.length > 0 ? `<meta data-pagefind-meta="errors[content]" content="${escapeHtml(formatPhrases(errors))}">` : ''}` +
  `<p>${escapeHtml(text)}</p></article></body></html>`;

/** Indexes pages in memory as a built site would be. The id of a page is the last part of its address. */
export async function openPages(
  pages: readonly BenchPage[],
  language = 'en',
): Promise<{
  index: SearchIndex;
  files: ReadonlyMap<string, Uint8Array>;
}> {
  const files = await createSearchFiles(
    pages.map((page) => ({ url: `/${page.kind}/${page.id}/`, html: formatPage(page) })),
  );
  return { files, index: await openTermIndex(createReader(files), language) };
}

/** Reads index files from memory. */
export const createReader = (files: ReadonlyMap<string, Uint8Array>) => async (path: string) => {
  const bytes = files.get(path);
  if (!bytes) throw new Error(`${path} is not in the index`);
  return bytes;
};

/** The page that an address belongs to. */
export const idOf = (url: string): string => url.split('/').at(-2) ?? '';
