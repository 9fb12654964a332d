import { isStopWord } from '../text/stop-words.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Suggestions } from './suggest-changes.ts';

/** A word that customers use for one that the pages use. */
export interface SuggestedSynonym {
  language: string;
  from: string;
  to: string;
}

/** A page with its source. */
export interface SourcePage {
  /** Address from the root of the site. */
  url: string;
  language: string;
  title: string;
  source: string;
}

/** A word that leads to one page is a phrase of that page; to several, it is the word for what they have in common. */
const leastPages = 2;

/**
 * Words of missed queries that no page has, and for which readers opened several pages: each stands for the word that the titles of
 * these pages share, the one on fewest pages where they share several.
 */
export function suggestSynonyms(
  { phrases }: Pick<Suggestions, 'phrases'>,
  pages: readonly SourcePage[],
): SuggestedSynonym[] {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const frequencies = countPages(pages);
  const opened = new Map<string, Set<SourcePage>>();
  for (const { query, url, key } of phrases) {
    const page = byUrl.get(url);
    if (!page || key !== 'asks') continue;
    for (const word of listWords(query, page.language))
      if (!frequencies.has(word)) opened.set(word, (opened.get(word) ?? new Set()).add(page));
  }
  return [...opened].flatMap(([from, found]) => {
    const to = findShared([...found], frequencies);
    const [page] = found;
    return found.size >= leastPages && to && page ? [{ language: page.language, from, to }] : [];
  });
}

/** The most telling word that all titles have. */
function findShared(
  pages: readonly SourcePage[],
  frequencies: ReadonlyMap<string, number>,
): string | undefined {
  const titles = pages.map(({ title, language }) => new Set(listWords(title, language)));
  const shared = titles.reduce((both, title) => both.intersection(title));
  return [...shared].sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0))[0];
}

function countPages(pages: readonly SourcePage[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source } of pages)
    for (const word of new Set(tokenize(source).words.map(({ term }) => term)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const listWords = (text: string, language: string) =>
  tokenize(text)
    .words.map(({ term }) => term)
    .filter((term) => /^\p{L}{3,}$/u.test(term) && !isStopWord(term, language));
