import type { IndexedPage } from '../search-index.ts';
import { foldWord, tokenize } from '../text/tokenize.ts';
import type { RankedPage, WeighedTerm } from './rank-pages.ts';

const quoted = /["“「『]([^"”」』]{2,80})["”」』]/gu;
const unspacedRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,}/gu;
/** Longer text is a question in its own words, not a term that pages use. */
const longestTerm = 12;

/**
 * What pages must hold as it stands: text in quotes, or a query that is a single Chinese, Japanese or Korean term. There is at most
 * one of the latter: a question of several parts is looked up by its pairs of letters.
 *
 */
export function findPhrases(text: string): string[] {
  const inQuotes = [...text.matchAll(quoted)].map(([, phrase = '']) => phrase.trim()).filter(Boolean);
  if (inQuotes.length > 0) return inQuotes;
  const runs = text.match(unspacedRun) ?? [];
  const [run] = runs;
  const isWhole =
    runs.length === 1 && run !== undefined && tokenize(text.replace(run, ' ')).words.length === 0;
  return isWhole && [...run].length <= longestTerm ? [run] : [];
}

/** Of the ranked pages those that hold every word of the first phrases that some page holds; all of them when none does. */
export function keepHolders(
  pages: readonly RankedPage[],
  alternatives: readonly string[][],
  terms: readonly WeighedTerm[],
): RankedPage[] {
  for (const phrases of alternatives) {
    const needed = new Set(phrases.flatMap((phrase) => tokenize(phrase).words.map(({ term }) => term)));
    const known = terms.filter(({ term }) => needed.has(term));
    const holders = pages.filter(({ key }) => known.every(({ match }) => match.weights.has(key)));
    if (known.length > 0 && holders.length > 0) return holders;
  }
  return [...pages];
}

/** Of the pages those that have the first phrases that some page has, hidden text included. Spaces and case do not count. */
export function keepPhrases<Item extends { page: IndexedPage }>(
  items: readonly Item[],
  alternatives: readonly string[][],
): { items: readonly Item[]; found: boolean } {
  if (alternatives.length === 0) return { items, found: false };
  const texts = items.map(({ page }) =>
    foldPhrase(`${page.title} ${page.text} ${page.meta.asks ?? ''} ${page.meta.errors ?? ''}`),
  );
  for (const phrases of alternatives) {
    const folded = phrases.map(foldPhrase);
    const holders = items.filter((_, index) => folded.every((phrase) => texts[index]?.includes(phrase)));
    if (holders.length > 0) return { items: holders, found: true };
  }
  return { items, found: false };
}

const foldPhrase = (text: string) => foldWord(text).replace(/\s+/g, '');
