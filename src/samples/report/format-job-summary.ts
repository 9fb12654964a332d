import { goodOutcomes } from '../outcome.ts';
import type { SamplesReport } from './report.ts';

const escapeCell = (text: string) =>
  text
    .replace(/\|/g, '\\|')
    .replace(/\s*\n\s*/g, ' ')
    .slice(0, 300);

/** A run as Markdown, for the summary of a job on GitHub: figures, what went wrong, what became obsolete. */
export function formatJobSummary({ totals, samples, containment }: SamplesReport): string {
  const figures = Object.entries(totals).filter(([name, count]) => count > 0 || name === 'samples');
  const bad = samples.filter(({ outcome }) => !goodOutcomes.includes(outcome));
  const rows = bad.map(
    ({ file, line, outcome, message }) => `| ${file}:${line} | ${outcome} | ${escapeCell(message ?? '')} |`,
  );
  return [
    '## Samples',
    '',
    figures.map(([name, count]) => `**${count}** ${name}`).join(' · '),
    ...(containment ? ['', `Containment: ${containment}`] : []),
    ...(rows.length > 0 ? ['', '| sample | outcome | why |', '|---|---|---|', ...rows] : []),
    '',
  ].join('\n');
}
