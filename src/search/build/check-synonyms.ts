import type { Diagnostic } from '../../diagnostics/index.ts';
import { tokenize } from '../text/tokenize.ts';
import type { SynonymsFile } from './parse-synonyms-file.ts';

/**
 * What is wrong with synonyms that are written well: phrases that no page has, and directions that lead back to where they
 * start, which should be one group. In a group one phrase that pages have is enough: the others are how customers say it.
 *
 * @param holdsWord whether some page has a word.
 */
export function checkSynonyms(
  { synonyms, places }: SynonymsFile,
  holdsWord: (word: string) => boolean,
): Diagnostic[] {
  const isKnown = (phrase: string) => tokenize(phrase).words.every(({ term }) => holdsWord(term));
  const items = Map.groupBy(synonyms.keys(), (index) => places[index]?.line ?? 0);
  return [...items.values()].flatMap((indexes) => {
    const [index = 0] = indexes;
    const { from = '', to = [] } = synonyms[index] ?? {};
    const place = places[index];
    const isGroup = indexes.length > 1;
    const unknown = to.filter((phrase) => !isKnown(phrase));
    const lost = isGroup && (isKnown(from) || unknown.length < to.length) ? [] : unknown;
    const back = isGroup ? [] : to.filter((phrase) => leadsBack(phrase, from, index));
    return [...lost.map(findsNothing), ...back.map((phrase) => leadInCircle(from, phrase))].map(
      (problem) => ({
        ...problem,
        ...(place ? { place } : {}),
      }),
    );
  });

  function leadsBack(phrase: string, from: string, index: number): boolean {
    return synonyms.slice(index + 1).some((other) => other.from === phrase && other.to.includes(from));
  }
}

const findsNothing = (phrase: string): Diagnostic => ({
  code: 'TZ_SEARCH_SYNONYM_UNKNOWN',
  severity: 'warning',
  message: `No page has \`${phrase}\`, so it finds nothing as a synonym.`,
  hint: 'Write the word that the pages use.',
});

const leadInCircle = (from: string, phrase: string): Diagnostic => ({
  code: 'TZ_SEARCH_SYNONYM_CYCLE',
  severity: 'warning',
  message: `\`${from}\` and \`${phrase}\` lead to each other in two items.`,
  hint: `Write them as one group: - [${from}, ${phrase}].`,
});
