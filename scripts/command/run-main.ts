import type { ArgsDef } from 'citty';
import type { Command } from './define-command.ts';
import { runCommand } from './run-command.ts';

/**
 * Runs a command as this process: its arguments, its streams, its exit code. The last line of each script.
 *
 * @param invocation how the person called it, for the usage line: `npm run check --`, or `tierzero check`.
 */
export async function runMain<Args extends ArgsDef>(
  command: Command<Args>,
  words = process.argv.slice(2),
  invocation = `npm run ${command.name} --`,
): Promise<void> {
  endWithReader();
  process.exitCode = await runCommand(command, words, {
    invocation,
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    color: process.stderr.hasColors?.() ?? false,
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY) && !process.env.CI,
  });
}

/** A reader that has seen enough (`| head`) closes the pipe: the command ends as others do then, without a stack. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
