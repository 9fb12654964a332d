import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import { isUnspaced, type Token } from '../text/tokenize.ts';

/** The first words of a page, its title among them, say what it is about; so do the words that it repeats. */
const firstWords = 48;
const repeatedWords = 12;

/**
 * How much of what a page is about the query says, 0 to 1: the mean of two overlaps, each as a root, of its first words and of those
 * that it repeats most. The overlap is that of Szymkiewicz and Simpson: a short query need not say all of a title.
 *
 * @param words of the page, in order.
 * @param asked the terms of the query.
 * @param common terms that many pages of the site repeat: they are the site's topic, not the page's.
 */
export function measureTopic(
  words: readonly Token[],
  asked: readonly string[],
  common: ReadonlySet<string>,
  language: string,
): number {
  const isTelling = ({ term }: Token) =>
    (term.length > 1 || /\d/.test(term) || isUnspaced(term)) && !isStopWord(term, language);
  const counts = new Map<string, number>();
  for (const { term } of words.filter(isTelling))
    if (!common.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const repeated = [...counts].sort(([, a], [, b]) => b - a).slice(0, repeatedWords);
  const first = words.slice(0, firstWords).filter(isTelling);
  const query = new Set(asked.map(stem));
  const overlaps = [first.map(({ term }) => term), repeated.map(([term]) => term)].map((terms) =>
    measureOverlap(new Set(terms.map(stem)), query),
  );
  return overlaps.reduce((sum, overlap) => sum + Math.sqrt(overlap), 0) / overlaps.length;
}

const measureOverlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.intersection(b).size / Math.max(1, Math.min(a.size, b.size));
