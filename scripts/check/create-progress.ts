import type { CommandOutput } from '../command/index.ts';

/** Says how far long work has come: in place where a person watches, else a line for each quarter. */
export function createProgress({
  stderr,
  interactive,
}: CommandOutput): (done: number, total: number) => void {
  return (done, total) => {
    const text = `Asked ${done} of ${total} addresses.`;
    if (interactive) stderr(`\r${text}${done === total ? '\n' : ''}`);
    else if (done === total || done % Math.ceil(total / 4) === 0) stderr(`${text}\n`);
  };
}
