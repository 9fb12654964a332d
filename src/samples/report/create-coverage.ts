import type { Coverage, CoverageRow } from './coverage.ts';
import type { SampleResult } from './report.ts';

/** Counts by page and language, in the order of the results. */
export function createCoverage(results: readonly SampleResult[]): Coverage {
  const rows = new Map<string, CoverageRow>();
  for (const { file, lang, line, outcome, message } of results) {
    if (!lang) continue;
    const key = `${file}\0${lang}`;
    const row = rows.get(key) ?? { file, lang, tested: 0, skipped: [], untested: [] };
    rows.set(key, row);
    if (outcome === 'skipped') row.skipped.push({ line, reason: message ?? '' });
    else if (outcome === 'unavailable') row.untested.push(line);
    else row.tested += 1;
  }
  const all = [...rows.values()];
  const untested = all.reduce((sum, row) => sum + row.untested.length, 0);
  const total = all.reduce((sum, row) => sum + row.tested + row.skipped.length, untested);
  return { percent: total === 0 ? 100 : Math.floor((1000 * (total - untested)) / total) / 10, rows: all };
}

/** The coverage as people read it: one line per language, then what is left out and why. */
export function formatCoverage({ percent, rows }: Coverage): string {
  if (rows.length === 0) return 'Coverage: there is no runnable fence.';
  const languages = Map.groupBy(rows, ({ lang }) => lang);
  const counts = [...languages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lang, own]) => {
      const sum = (pick: (row: CoverageRow) => number) => own.reduce((total, row) => total + pick(row), 0);
      const parts = [`${sum(({ tested }) => tested)} tested`];
      if (sum(({ skipped }) => skipped.length)) parts.push(`${sum(({ skipped }) => skipped.length)} skipped`);
      if (sum(({ untested }) => untested.length))
        parts.push(`${sum(({ untested }) => untested.length)} untested`);
      return `  ${lang.padEnd(10)}${parts.join(', ')}`;
    });
  const reasons = rows.flatMap(({ file, skipped }) =>
    skipped.map(({ line, reason }) => `  ${file}:${line} ${reason}`),
  );
  const shown =
    reasons.length > 12 ? [...reasons.slice(0, 12), `  and ${reasons.length - 12} more`] : reasons;
  return [`Coverage: ${percent} %`, ...counts, ...(shown.length > 0 ? ['Skipped:', ...shown] : [])].join(
    '\n',
  );
}
