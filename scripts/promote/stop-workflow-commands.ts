import { randomUUID } from 'node:crypto';
import { formatPretty, TierzeroError } from '../../src/diagnostics/index.ts';
import type { CommandOutput, ExitCode } from '../command/index.ts';

/**
 * Runs what prints text of tickets. In a job of GitHub a line `::add-mask::...` or `##[...]` is a command to the runner,
 * whoever wrote it: until a line that nobody can guess the runner is told to take none.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#stopping-and-starting-workflow-commands
 */
export async function stopWorkflowCommands(
  output: CommandOutput,
  env: Record<string, string | undefined>,
  run: (output: CommandOutput) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (env.GITHUB_ACTIONS !== 'true') return run(output);
  const token = randomUUID();
  let isLineOpen = false;
  const guarded: CommandOutput = {
    ...output,
    stderr: (text) => {
      isLineOpen = text === '' ? isLineOpen : !text.endsWith('\n');
      output.stderr(text);
    },
    // The same JSON without the signs: the runner reads that stream too, and a program may.
    stdout: (text) => output.stdout(text.replaceAll('##[', '#\\u0023[')),
  };
  output.stderr(`::stop-commands::${token}\n`);
  const exitCode = await run(guarded).catch((error) => {
    // An error may quote the ticket: it is told before commands count again, and after a defect they never do.
    if (!(error instanceof TierzeroError)) throw error;
    guarded.stderr(`${formatPretty(error.diagnostic, output.color)}\n`);
    return 2 as const;
  });
  output.stderr(`${isLineOpen ? '\n' : ''}::${token}::\n`);
  return exitCode;
}
