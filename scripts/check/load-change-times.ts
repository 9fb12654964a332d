import { relative, resolve, sep } from 'node:path';
import { execa } from 'execa';

/**
 * When each file of a folder was last changed by a commit, in seconds. Empty where the folder is in no repository.
 *
 * @returns times by file, named relative to `cwd`.
 */
export async function loadChangeTimes(folder: string, cwd: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const git = (...args: string[]) => execa('git', args, { cwd: folder, reject: false });
  const top = await git('rev-parse', '--show-toplevel');
  if (top.exitCode !== 0) return times;
  const log = await git('-c', 'core.quotePath=off', 'log', '--format=%x00%ct', '--name-only', '--', '.');
  let time = 0;
  for (const line of log.stdout.split('\n')) {
    if (line.startsWith('\0')) time = Number(line.slice(1));
    else if (line) {
      const file = relative(cwd, resolve(top.stdout, line)).split(sep).join('/');
      if (!times.has(file)) times.set(file, time);
    }
  }
  return times;
}
