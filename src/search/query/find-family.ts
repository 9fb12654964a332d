import type { IndexedPage, SearchIndex } from '../search-index.ts';
import { foldWord } from '../text/tokenize.ts';
import { createFacetFilter } from './choose-facets.ts';
import type { QueryPlan } from './query-plan.ts';

/** A page about an error that is related to the one that was asked. */
export interface Relative {
  page: IndexedPage;
  /** How near it is: parts of the code in common, 1 for the same exception. */
  nearness: number;
}

const mostRelatives = 3;
/** Pages that are read to find relatives. */
const mostRead = 12;
const code = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)+$/;
const exception = /^[a-z]{2,}(?:error|exception)$/;
const parts = (name: string) => name.split(/[_-]/);

/**
 * The nearest pages about errors of the same family as a pasted one: codes that begin with the same parts (`ERR_DISK_FULL` and
 * `ERR_DISK_SLOW`), else errors with the same exception.
 */
export async function findFamily({ terms, log }: QueryPlan, index: SearchIndex): Promise<Relative[]> {
  if (!log) return [];
  const names = terms.map(({ term }) => term);
  const codes = names.filter((name) => code.test(name));
  const exceptions = names.filter((name) => exception.test(name));
  const heads = [...new Set(codes.flatMap((name) => parts(name).slice(0, 2)))];
  const pages = await readErrorPages([...heads, ...exceptions], index);
  const measured = pages.map((page) => ({ page, nearness: measureNearness(page, codes, exceptions) }));
  return measured
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, mostRelatives);
}

/** The pages about errors that hold most of some words. */
async function readErrorPages(words: readonly string[], index: SearchIndex): Promise<IndexedPage[]> {
  if (words.length === 0) return [];
  const isAboutErrors = createFacetFilter(
    (await index.listFacets?.()) ?? [],
    { kind: ['errors', 'faq'] },
    false,
  );
  const weights = new Map<string, number>();
  for (const match of await index.findTerms(words, { widen: false }))
    for (const [key, weight] of match.weights) weights.set(key, (weights.get(key) ?? 0) + weight);
  const best = [...weights]
    .filter(([key]) => isAboutErrors(key))
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostRead);
  return Promise.all(best.map(([key]) => index.loadPage(key)));
}

function measureNearness(page: IndexedPage, codes: readonly string[], exceptions: readonly string[]): number {
  const errors = foldWord(page.meta.errors ?? '');
  const own = [
    foldWord(page.url.split('/').filter(Boolean).at(-1) ?? ''),
    ...(errors.match(/[\w-]+/g) ?? []),
  ];
  const shared = codes.flatMap((name) => own.map((other) => countShared(parts(name), parts(other))));
  const isSame = exceptions.some((name) => errors.includes(name) || foldWord(page.title).includes(name));
  return Math.max(0, Number(isSame), ...shared);
}

/** How many parts two codes have in common at their start; none where it is only the first of several, which all codes have. */
function countShared(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, index) => part !== b[index]);
  const count = differs < 0 ? a.length : differs;
  return count >= Math.min(2, a.length - 1) ? count : 0;
}
