import { findAnswers, type SearchIndex } from '../../../src/search/index.ts';
import { createRandom } from './create-random.ts';
import { addTypo } from './disturb.ts';
import type { Techqa } from './load-techqa.ts';
import { formatFigures, measureRanks, type Ranks } from './measure-ranks.ts';
import { idOf } from './open-pages.ts';

const rounds = 3;

/** One slip in one word of each question, several times over: at most .05 of success@3 may be lost. */
export async function measureTypos(
  print: (line: string) => void,
  questions: Techqa['questions'],
  index: SearchIndex,
): Promise<void> {
  const random = createRandom(2);
  const whole = measureRanks(await rankAll(questions, index, (question) => question));
  const ranks: Ranks = [];
  for (let round = 0; round < rounds; round++)
    ranks.push(...(await rankAll(questions, index, (question) => addTypo(question, random))));
  const figures = measureRanks(ranks);
  const lost = (whole.success3 - figures.success3).toFixed(3);
  print(`${'with a typo'.padEnd(22)} ${formatFigures(figures)}  (loses ${lost} of success@3, goal 0.050)`);
}

async function rankAll(
  questions: Techqa['questions'],
  index: SearchIndex,
  change: (question: string) => string,
): Promise<Ranks> {
  const ranks: Ranks = [];
  for (const { question, doc } of questions) {
    const { results } = await findAnswers(change(question), index);
    ranks.push(results.findIndex(({ url }) => idOf(url) === doc) + 1);
  }
  return ranks;
}
