import { type ArgsDef, type ParsedArgs, parseArgs } from 'citty';
import { findNearestName, formatPretty, TierzeroError } from '../../src/diagnostics/index.ts';
import type { Command, CommandOutput, ExitCode } from './define-command.ts';
import { formatFlag } from './format-flag.ts';
import { formatHelp } from './format-help.ts';

function knownFlags(args: ArgsDef): string[] {
  const named = Object.entries(args).filter(([, definition]) => definition.type !== 'positional');
  const aliases = named.flatMap(([, definition]) => ('alias' in definition ? (definition.alias ?? []) : []));
  return [...named.map(([name]) => formatFlag(name)), ...aliases.flat(), 'help'];
}

/** citty takes any flag; a mistyped one must not be taken for a default. */
function assertKnownFlags(command: Command<ArgsDef>, rawArgs: readonly string[], invocation: string): void {
  const known = knownFlags(command.args);
  const end = rawArgs.indexOf('--');
  for (const word of end === -1 ? rawArgs : rawArgs.slice(0, end)) {
    if (!/^--?[a-z]/i.test(word)) continue;
    const flag = word.replace(/^--?/, '').replace(/=.*$/s, '');
    if (known.includes(formatFlag(flag)) || known.includes(flag.replace(/^no-/, ''))) continue;
    const nearest = findNearestName(flag, known);
    throw new TierzeroError({
      code: 'TZ_COMMAND_UNKNOWN_FLAG',
      message: `\`${command.name}\` has no option \`${word.split('=')[0]}\`.`,
      hint: nearest ? `Did you mean \`--${nearest}\`?` : `\`${invocation} --help\` lists the options.`,
    });
  }
}

function parseCommandArgs<Args extends ArgsDef>(
  command: Command<Args>,
  rawArgs: string[],
  invocation: string,
): ParsedArgs<Args> {
  try {
    return parseArgs<Args>(rawArgs, command.args);
  } catch (cause) {
    throw new TierzeroError(
      {
        code: 'TZ_COMMAND_BAD_ARGUMENTS',
        message: cause instanceof Error ? cause.message : String(cause),
        hint: `\`${invocation} --help\` shows how it is used.`,
      },
      { cause },
    );
  }
}

/**
 * Runs a command on its words and answers its exit code. Errors end here: a `TierzeroError` is printed as a
 * diagnostic, anything else whole, since it is a defect of Tierzero; both give exit code 2.
 */
export async function runCommand<Args extends ArgsDef>(
  command: Command<Args>,
  rawArgs: string[],
  output: CommandOutput,
): Promise<ExitCode> {
  try {
    if (rawArgs.includes('--help') || rawArgs.includes('-h')) {
      output.stdout(formatHelp(command as unknown as Command, output.invocation));
      return 0;
    }
    assertKnownFlags(command as unknown as Command, rawArgs, output.invocation);
    return await command.run(parseCommandArgs(command, rawArgs, output.invocation), output);
  } catch (error) {
    if (error instanceof TierzeroError) output.stderr(`${formatPretty(error.diagnostic, output.color)}\n`);
    else output.stderr(`TZ_INTERNAL: this is a defect of Tierzero, please report it.\n${stackOf(error)}\n`);
    return 2;
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
