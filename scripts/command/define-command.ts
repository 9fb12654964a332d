import type { ArgsDef, ParsedArgs } from 'citty';

/** 0: clean. 1: findings (a sample failed, a link is broken). 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes: text for people to `stderr`, the answer of `--json` to `stdout`. */
export interface CommandOutput {
  stdout: (text: string) => void;
  stderr: (text: string) => void;
  /** How the person called the command: `npm run check --`, or `tierzero check`. */
  invocation: string;
  /** Whether `stderr` takes ANSI colours. */
  color: boolean;
  /** Whether a person is at the terminal and can be asked. */
  interactive: boolean;
}

export interface Command<Args extends ArgsDef = ArgsDef> {
  name: string;
  description: string;
  args: Args;
  /** Lines shown under "Examples" in `--help`. */
  examples?: string[];
  run: (args: ParsedArgs<Args>, output: CommandOutput) => Promise<ExitCode>;
}

/** Gives a command its types. */
export const defineCommand = <const Args extends ArgsDef>(command: Command<Args>): Command<Args> => command;
