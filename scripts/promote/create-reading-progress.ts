import type { Progress } from '../../src/tickets/index.ts';
import type { CommandOutput } from '../command/index.ts';

/** Files that are read in a blink need no progress. */
const smallest = 32 * 1024 * 1024;

/** Says how far the reading of a large file is: in place where a person watches, else a line for each tenth. */
export function createReadingProgress({
  stderr,
  interactive,
}: Pick<CommandOutput, 'stderr' | 'interactive'>): (progress: Progress) => void {
  let said = 0;
  return ({ read, total }) => {
    if (total < smallest) return;
    const percent = Math.floor((read / total) * 100);
    if (percent < said + (interactive ? 1 : 10)) return;
    said = interactive ? percent : percent - (percent % 10);
    const text = `Read ${Math.round(read / 1e6)} of ${Math.round(total / 1e6)} MB (${said} %)`;
    stderr(interactive ? `\r${text}${percent === 100 ? '\n' : ''}` : `${text}\n`);
  };
}
