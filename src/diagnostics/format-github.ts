import type { Diagnostic } from './diagnostic.ts';

const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/**
 * One diagnostic as a GitHub Actions workflow command, which annotates the line in a pull request.
 * Escapes as the toolkit does: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function formatGithub(diagnostic: Diagnostic): string {
  const { place, code, severity, message, hint } = diagnostic;
  const properties = [
    ...(place ? [`file=${escapeProperty(place.file)}`] : []),
    ...(place?.line ? [`line=${place.line}`] : []),
    ...(place?.column ? [`col=${place.column}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  return `::${severity} ${properties.join(',')}::${escapeData(hint ? `${message}\n${hint}` : message)}`;
}
