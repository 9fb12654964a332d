import {
  assertNoErrors,
  createIndexFiles,
  type FillIndex,
  type HtmlPage,
  pagesAtATime,
} from './create-index-files.ts';
import type { Files } from './create-term-files.ts';

/**
 * The search index of pages that are not on disk, for a development server.
 *
 * @param atATime how many pages Pagefind holds in memory.
 * @returns files by path below `<base>/pagefind/`.
 * @throws TierzeroError TZ_SEARCH_INDEX_FAILED
 */
export function createSearchFiles(pages: readonly HtmlPage[], atATime = pagesAtATime): Promise<Files> {
  const count = Math.max(1, Math.ceil(pages.length / atATime));
  const fills = Array.from(
    { length: count },
    (_, part): FillIndex =>
      async (index) => {
        for (const { url, html } of pages.slice(part * atATime, (part + 1) * atATime)) {
          const { errors } = await index.addHTMLFile({ url, content: html });
          assertNoErrors(errors);
        }
      },
  );
  return createIndexFiles(fills);
}
