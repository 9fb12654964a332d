import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCoverage, formatCoverage } from './create-coverage.ts';
import { formatJobSummary } from './format-job-summary.ts';
import { mergeReports } from './merge-reports.ts';
import { createReport, type SampleResult, type SamplesReport } from './report.ts';

const result = (
  file: string,
  line: number,
  outcome: SampleResult['outcome'],
  message?: string,
): SampleResult => ({
  ...{ file, line, outcome, lang: line > 10 ? 'python' : 'js', id: `${file}#${line}`, ms: 1, cached: false },
  ...{ ranAt: '2026-01-01T00:00:00.000Z', productVersions: [] },
  ...(message ? { message } : {}),
});

const results = [
  result('content/b.md', 3, 'failed', 'TypeError: a | b\nmore'),
  result('content/a.md', 12, 'skipped', 'needs a key'),
  result('content/a.md', 3, 'passed'),
  result('content/a.md', 20, 'unavailable'),
];

test('a report stands in the order of the pages, and counts', () => {
  const { totals, samples } = createReport(results);
  expect(samples.map(({ file, line }) => `${file}:${line}`)).toEqual([
    'content/a.md:3',
    'content/a.md:12',
    'content/a.md:20',
    'content/b.md:3',
  ]);
  expect(totals).toMatchObject({ samples: 4, passed: 1, failed: 1, skipped: 1, unavailable: 1, obsolete: 0 });
});

test('coverage counts a skip with a reason as seen to, and names what is left out', () => {
  expect(formatCoverage(createCoverage(createReport(results).samples))).toMatchInlineSnapshot(`
    "Coverage: 75 %
      js        2 tested
      python    0 tested, 1 skipped, 1 untested
    Skipped:
      content/a.md:12 needs a key"
  `);
});

test('the summary of a job lists what went wrong, and keeps to its table', () => {
  expect(formatJobSummary(createReport(results))).toMatchInlineSnapshot(`
    "## Samples

    **4** samples · **1** passed · **1** failed · **1** skipped · **1** unavailable

    | sample | outcome | why |
    |---|---|---|
    | content/a.md:20 | unavailable |  |
    | content/b.md:3 | failed | TypeError: a \\| b more |
    "
  `);
});

test('the parts of a run are put together, and judged as one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-merge-'));
  const write = (name: string, part: SampleResult[]) =>
    writeFileSync(join(root, name), JSON.stringify(createReport(part)));
  write('1.json', [result('content/b.md', 3, 'passed')]);
  write('2.json', [result('content/a.md', 3, 'reproduces')]);
  write('3.json', [result('content/c.md', 3, 'drifted')]);
  expect(await mergeReports(['1.json', '2.json'], root, 'all.json')).toBe(true);
  const whole = JSON.parse(readFileSync(join(root, 'all.json'), 'utf8')) as SamplesReport;
  expect(whole.samples.map(({ file }) => file)).toEqual(['content/a.md', 'content/b.md']);
  expect(await mergeReports(['1.json', '3.json'], root)).toBe(false);
  await expect(mergeReports(['1.json', 'missing.json'], root)).rejects.toThrow('TZ_SAMPLES_NOT_A_REPORT');
});
