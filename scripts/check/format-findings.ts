import { type Diagnostic, formatGithub, formatPretty } from '../../src/diagnostics/index.ts';
import type { CommandOutput } from '../command/index.ts';

export const formats = ['pretty', 'github', 'json'] as const;

/**
 * Prints findings: for people to stderr, as annotations of a pull request or as JSON to stdout.
 *
 * @param pages how many pages were read.
 */
export function formatFindings(
  findings: readonly Diagnostic[],
  pages: number,
  format: (typeof formats)[number],
  output: CommandOutput,
): void {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (format === 'json') {
    output.stdout(`${JSON.stringify({ totals: { pages, errors, warnings }, findings }, undefined, 2)}\n`);
    return;
  }
  for (const finding of findings) {
    if (format === 'github') output.stdout(`${formatGithub(finding)}\n`);
    else output.stderr(`${formatPretty(finding, output.color)}\n\n`);
  }
  output.stderr(
    `${count(pages, 'page')} checked: ${count(errors, 'error')}, ${count(warnings, 'warning')}.\n`,
  );
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
