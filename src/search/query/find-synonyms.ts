import type { SearchIndex, TermMatch } from '../search-index.ts';

import { tokenize } from '../text/tokenize.ts';

/** How much a synonym counts beside the word itself. */
const synonymWeight = 0.7;

const split = (phrase: string) => tokenize(phrase).words.map(({ term }) => term);

/**
 * Looks up what the words of a query may also mean. Of a phrase of several words the match goes to its first word; a
 * synonym of several words is found on the pages that hold all of them.
 *
 * @param words of the query in order.
 * @returns the pages of the synonyms by the word of the query that they stand for.
 */
export async function findSynonyms(
  words: readonly string[],
  index: SearchIndex,
): Promise<Map<string, TermMatch[]>> {
  const found = new Map<string, TermMatch[]>();
  const synonyms = words.length > 0 ? ((await index.listSynonyms?.()) ?? []) : [];
  const query = ` ${words.join(' ')} `;
  for (const { from, to } of synonyms.filter((synonym) =>
    query.includes(` ${split(synonym.from).join(' ')} `),
  )) {
    const [first = ''] = split(from);
    const matches = await Promise.all(to.map((phrase) => findPhrase(phrase, index)));
    found.set(first, [...(found.get(first) ?? []), ...matches]);
  }
  return found;
}

async function findPhrase(phrase: string, index: SearchIndex): Promise<TermMatch> {
  const matches = await index.findTerms(split(phrase), { widen: true });
  const [first, ...others] = matches;
  const weights = new Map<string, number>();
  for (const [key, weight] of first?.weights ?? []) {
    const all = [weight, ...others.map((match) => match.weights.get(key) ?? 0)];
    if (all.every((value) => value > 0)) weights.set(key, Math.min(...all) * synonymWeight);
  }
  return { frequency: weights.size, weights };
}
