import type { SearchIndex, Word } from '../../../src/search/index.ts';

/** The same index without one page, nor the words that only this page has: a question whose answer is not there. */
export function leaveOut(index: SearchIndex, key: string): SearchIndex {
  const { listWords, listCommon } = index;
  const forget = async (words: readonly Word[]) => {
    const names = words.map(({ term }) => term);
    const matches = await index.findTerms(names, { widen: false });
    return words
      .map(({ term, frequency }, at) => ({
        term,
        frequency: frequency - Number(matches[at]?.weights.has(key)),
      }))
      .filter(({ frequency }) => frequency > 0);
  };
  return {
    ...index,
    ...(listWords ? { listWords: async (word: string) => forget(await listWords(word)) } : {}),
    ...(listCommon ? { listCommon: async () => forget(await listCommon()) } : {}),
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
