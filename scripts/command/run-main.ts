import type { ArgsDef } from 'citty';
import type { Command } from './define-command.ts';
import { runCommand } from './run-command.ts';

/** Runs a command as this process: its arguments, its streams, its exit code. The last line of each script. */
export async function runMain<Args extends ArgsDef>(command: Command<Args>): Promise<void> {
  process.exitCode = await runCommand(command, process.argv.slice(2), {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    color: process.stderr.hasColors?.() ?? false,
    interactive: Boolean(process.stdin.isTTY && process.stderr.isTTY) && !process.env.CI,
  });
}
