import type { SearchIndex } from '../../../src/search/index.ts';

/** The same index without one page: a question whose answer is not there. */
export function leaveOut(index: SearchIndex, key: string): SearchIndex {
  return {
    ...index,
    pageCount: index.pageCount - 1,
    async findTerms(terms, options) {
      const matches = await index.findTerms(terms, options);
      return matches.map(({ frequency, weights }) => {
        if (!weights.has(key)) return { frequency, weights };
        return {
          frequency: frequency - 1,
          weights: new Map([...weights].filter(([other]) => other !== key)),
        };
      });
    },
  };
}

/** Key of each page by its id. */
export async function findKeys(
  index: SearchIndex,
  idOf: (url: string) => string,
): Promise<Map<string, string>> {
  const keys = Array.from({ length: index.pageCount }, (_, number) => String(number));
  const pages = await Promise.all(
    keys.map(async (key) => [idOf((await index.loadPage(key)).url), key] as const),
  );
  return new Map(pages);
}
