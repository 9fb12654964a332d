/** One measure: how many cases, ours, what was promised, and how a plain peer does. */
export interface Row {
  measure: string;
  n: string;
  ours: string;
  goal: string;
  peer: string;
}

const columns = ['measure', 'n', 'ours', 'goal', 'peer'] as const;

/** Rows as a table of Markdown, each column as wide as its longest cell. */
export function formatTable(rows: readonly Row[]): string[] {
  const head: Row = { measure: 'measure', n: 'n', ours: 'ours', goal: 'goal', peer: 'peer' };
  const widths = columns.map((name) => Math.max(...[head, ...rows].map((row) => row[name].length)));
  const format = (row: Row) =>
    `| ${columns.map((name, place) => row[name].padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [format(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...rows.map(format)];
}
