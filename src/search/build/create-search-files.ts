import { assertNoErrors, createIndexFiles, type HtmlPage } from './create-index-files.ts';
import type { Files } from './create-term-files.ts';

/**
 * The search index of pages that are not on disk, for a development server.
 *
 * @returns files by path below `<base>/pagefind/`.
 * @throws TierzeroError TZ_SEARCH_INDEX_FAILED
 */
export function createSearchFiles(pages: readonly HtmlPage[]): Promise<Files> {
  return createIndexFiles(async (index) => {
    for (const { url, html } of pages) {
      const { errors } = await index.addHTMLFile({ url, content: html });
      assertNoErrors(errors);
    }
  });
}
