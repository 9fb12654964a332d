import type { Explanation } from '../../src/search/index.ts';

const fixed = (value: number) => value.toFixed(1);
const percent = (value: number) => `${Math.round(value * 100)} %`;

/** Why the results stand where they stand, as two tables of plain text; nothing where it was not asked for. */
export function formatExplanation(explanation: Explanation | undefined): string {
  if (!explanation) return '';
  const terms = explanation.terms.map(({ term, count, pages, idf }) => [
    term,
    `${count}`,
    `${pages}`,
    fixed(idf),
  ]);
  const pages = explanation.pages.map(({ url, score, parts, holds }) => [
    url,
    fixed(score),
    fixed(parts.terms),
    fixed(parts.wording),
    parts.likeness.toFixed(2),
    holds.slice(0, 6).join(' ') + (holds.length > 6 ? ' …' : ''),
  ]);
  return [
    '',
    'Terms',
    ...formatTable([['term', 'said', 'pages', 'idf'], ...terms]),
    '',
    'Pages that were compared',
    ...formatTable([['page', 'score', 'terms', 'wording', 'error', 'holds'], ...pages]),
    '',
    `How sure: the best passage leads by ${fixed(Math.exp(explanation.signs.lead))} times, ${percent(explanation.signs.unknown)} of the query is on no page, it says ${percent(explanation.signs.topic)} of what the first page is about.`,
    '',
  ].join('\n');
}

function formatTable(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => (column === 0 || column === row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}`.trimEnd(),
  );
}
