import type { ArgsDef } from 'citty';
import { type Command, type ExitCode, runCommand } from '../index.ts';

/** What a run of a command came to, and what it printed. */
export interface Run {
  exitCode: ExitCode;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command as its process would, in this process: to start one takes longer than all it does.
 *
 * @param cwd the folder that it runs in; without one, that of the tests.
 */
export async function runHere<Args extends ArgsDef>(
  command: Command<Args>,
  words: string[],
  cwd?: string,
): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const home = process.cwd();
  if (cwd !== undefined) process.chdir(cwd);
  try {
    const exitCode = await runCommand(command, words, {
      stdout: (text) => {
        written.stdout += text;
      },
      stderr: (text) => {
        written.stderr += text;
      },
      color: false,
      interactive: false,
      invocation: `npm run ${command.name} --`,
    });
    return { exitCode, ...written };
  } finally {
    if (cwd !== undefined) process.chdir(home);
  }
}
