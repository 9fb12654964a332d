import type { ArgDef } from 'citty';
import type { Command } from './define-command.ts';
import { formatFlag } from './format-flag.ts';

function formatOption([name, definition]: [string, ArgDef]): [string, string] {
  const value = 'valueHint' in definition && definition.valueHint ? ` ${definition.valueHint}` : '';
  const left = definition.type === 'positional' ? `[${name}]` : `--${formatFlag(name)}${value}`;
  const fallback = definition.default === undefined ? '' : ` (default: ${definition.default})`;
  return [left, `${definition.description ?? ''}${fallback}`];
}

/** An example as this person would write it: with the package installed there is a `tierzero`, not our npm scripts. */
const formatExample = (example: string, invocation: string): string =>
  invocation.startsWith('tierzero ') ? example.replace(/npm run (\S+)(?: --)?/, 'tierzero $1') : example;

/** The text of `--help`, made from the command's own data. */
export function formatHelp(command: Command, invocation: string): string {
  const options = [...Object.entries(command.args).map(formatOption), ['--help', 'this text'] as const];
  const width = Math.max(...options.map(([left]) => left.length)) + 2;
  return [
    `${command.name}: ${command.description}`,
    '',
    `Usage: ${invocation} [options]`,
    '',
    ...options.map(([left, right]) => `  ${left.padEnd(width)}${right}`),
    ...(command.examples
      ? ['', 'Examples', ...command.examples.map((line) => `  ${formatExample(line, invocation)}`)]
      : []),
    '',
    'Exit code: 0 clean, 1 findings, 2 could not run.',
    '',
  ].join('\n');
}
