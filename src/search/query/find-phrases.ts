import type { IndexedPage } from '../search-index.ts';
import { isStopWord } from '../text/stop-words.ts';
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
 * @param text the query without fillers.
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
  language: string,
): RankedPage[] {
  const needed = new Set(phrases.flatMap((phrase) => tokenize(phrase).words.map(({ term }) => term)));
  const known = terms.filter(({ term }) => needed.has(term) && !isStopWord(term, language));
  const holders = pages.filter(({ key }) => known.every(({ match }) => match.weights.has(key)));
  return holders.length > 0 ? holders : [...pages];
}

/** Whether a page has the phrases as they stand, its hidden phrases included. Spaces and case do not count. */
export function holdsPhrases(page: IndexedPage, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const text = foldPhrase(`${page.title} ${page.text} ${page.meta.asks ?? ''} ${page.meta.errors ?? ''}`);
  return phrases.every((phrase) => text.includes(foldPhrase(phrase)));
}

const foldPhrase = (text: string) => foldWord(text).replace(/\s+/g, '');
