import { createFetchReader, openTermIndex, type SearchIndex } from '../../../search/index.ts';

let pending: Promise<SearchIndex> | undefined;

/** Path under which the site is published, without a slash at its end. */
export const findBase = (): string => document.documentElement.dataset.base ?? '';

/** Opens the search index of the site, once. A failure is not kept: the next query tries again. */
export function loadIndex(): Promise<SearchIndex> {
  pending ??= openIndex().catch((error: unknown) => {
    pending = undefined;
    throw error;
  });
  return pending;
}

async function openIndex(): Promise<SearchIndex> {
  const folder = `${findBase()}/pagefind/`;
  const language = document.documentElement.lang;
  try {
    if (!('DecompressionStream' in globalThis)) throw new Error('this browser cannot unpack the term index');
    return await openTermIndex(createFetchReader(folder), language);
  } catch (error) {
    // The line was cut. The next query tries again: what Pagefind's module reads answers less well, and would be kept.
    if (error instanceof TypeError) throw error;
    // An older browser, or an index without the term files: Pagefind's own module reads what is there.
    const { openPagefind } = await import('./open-pagefind.ts');
    return openPagefind(folder, language);
  }
}
