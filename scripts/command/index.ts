export { type Command, type CommandOutput, defineCommand, type ExitCode } from './define-command.ts';
export { runCommand } from './run-command.ts';
export { runMain } from './run-main.ts';
