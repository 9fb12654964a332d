import type { Techqa } from '../search/load-techqa.ts';
import type { Pair } from './pair.ts';

/**
 * Other data to set weights and thresholds on: real questions to support, each with the note that answers it and with
 * another one. Not one of its rows is judged.
 */
export function createSupportPairs({ questions, documents }: Techqa): Pair[] {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  const ids = [...texts.keys()];
  return questions.flatMap(({ question, doc }, place) => {
    const own = texts.get(doc);
    const other = ids[(place * 7 + 3) % ids.length] ?? '';
    if (own === undefined || other === doc) return [];
    return [
      { duplicate: true, a: question, b: own },
      { duplicate: false, a: question, b: texts.get(other) ?? '' },
    ];
  });
}
