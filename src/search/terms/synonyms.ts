/** Words that may stand for other words: `from` also finds pages that say one of `to`. */
export interface Synonym {
  /** A word or several: `money back`. */
  from: string;
  to: string[];
}

/** A line for each: the phrase, then what it may mean. */
export const formatSynonyms = (synonyms: readonly Synonym[]): string =>
  synonyms.map(({ from, to }) => [from, ...to].join('\t')).join('\n');

/** Reads what `formatSynonyms` wrote. */
export const parseSynonyms = (text: string): Synonym[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [from = '', ...to] = line.split('\t');
      return { from, to };
    });
