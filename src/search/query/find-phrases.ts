import type { IndexedPage } from '../search-index.ts';
import { foldWord, tokenize } from '../text/tokenize.ts';
import type { RankedPage, WeighedTerm } from './rank-pages.ts';

const quoted = /["“「『]([^"”」』]{2,80})["”」』]/gu;
const unspacedRun = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]{2,}/gu;
/** Longer text is a question in its own words, which pages may put in others. */
const longestTerm = 6;

/**
 * What pages must hold as it stands, if any does: text in quotes, or a query that is a single Chinese, Japanese or Korean term. A
 * longer question is looked up by its pairs of letters: pages may answer it in other words.
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

/** Of the ranked pages those that hold every word of the phrases; all of them when none does. */
export function keepHolders(
  pages: readonly RankedPage[],
  phrases: readonly string[],
  terms: readonly WeighedTerm[],
): RankedPage[] {
  const needed = new Set(phrases.flatMap((phrase) => tokenize(phrase).words.map(({ term }) => term)));
  const known = terms.filter(({ term }) => needed.has(term));
  const holders = pages.filter(({ key }) => known.every(({ match }) => match.weights.has(key)));
  return [...(holders.length > 0 ? holders : pages)];
}

/** Of the pages those that have the phrases, hidden text included; all of them when none has. Spaces and case do not count. */
export function keepPhrases<Item extends { page: IndexedPage }>(
  items: readonly Item[],
  phrases: readonly string[],
): { items: readonly Item[]; found: boolean } {
  if (phrases.length === 0) return { items, found: false };
  const folded = phrases.map(foldPhrase);
  const holders = items.filter(({ page: { title, text, meta } }) => {
    const all = foldPhrase(`${title} ${text} ${meta.asks ?? ''} ${meta.errors ?? ''}`);
    return folded.every((phrase) => all.includes(phrase));
  });
  return holders.length > 0 ? { items: holders, found: true } : { items, found: false };
}

const foldPhrase = (text: string) => foldWord(text).replace(/\s+/g, '');
