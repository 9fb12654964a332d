import { readFile } from 'node:fs/promises';
import { findAnswers } from '../../../src/search/index.ts';
import { createRandom } from './create-random.ts';
import { changeDetails, wrapInTrace } from './disturb.ts';
import { formatFigures, measureRanks, type Ranks } from './measure-ranks.ts';
import { type BenchPage, idOf, openPages } from './open-pages.ts';

const messagesFile = new URL('./fixtures/error-messages.txt', import.meta.url);

/** Entries that only their `errors` tell apart, among real pages, asked with the error of another machine. */
export async function measureErrors(
  print: (line: string) => void,
  pages: readonly BenchPage[],
): Promise<void> {
  const messages = (await readFile(messagesFile, 'utf8')).trim().split('\n');
  const entries = messages.map(
    (message, number): BenchPage => ({
      id: `entry-${number}`,
      kind: 'faq',
      title: `Entry ${number} of the handbook`,
      text: 'This happens to some customers after an update. Restart the service and look whether it went away.',
      errors: [message],
    }),
  );
  const { index } = await openPages([...pages, ...entries]);
  const random = createRandom(1);
  const changes: [string, (message: string) => string][] = [
    ['errors, other machine', (message) => changeDetails(message, random)],
    ['errors, in a trace', (message) => wrapInTrace(changeDetails(message, random), random)],
  ];
  for (const [name, change] of changes) {
    const ranks: Ranks = [];
    for (const [number, message] of messages.entries()) {
      const { results } = await findAnswers(change(message), index);
      ranks.push(results.findIndex(({ url }) => idOf(url) === `entry-${number}`) + 1);
    }
    print(`${name.padEnd(22)} ${formatFigures(measureRanks(ranks))}  (goal 0.950)`);
  }
}
