import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCoverage, formatCoverage } from './create-coverage.ts';
import { formatJobSummary } from './format-job-summary.ts';
import { formatJunit } from './format-junit.ts';
import { mergeReports } from './merge-reports.ts';
import { createReport, type SampleResult, type SamplesReport } from './report.ts';
import { parseShard, takeShard } from './shard.ts';
import { resultsFile, writeResults } from './write-report.ts';

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

/** A folder with the reports of some shares. */
function writeShares(shares: Record<string, { index: number; count: number; samples: SampleResult[] }>) {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-merge-'));
  for (const [name, { samples, ...shard }] of Object.entries(shares))
    writeFileSync(
      join(root, name),
      JSON.stringify({ ...createReport(samples), shard, containment: 'limits' }),
    );
  return root;
}

test('the shares of a run are put together, and judged as one', async () => {
  const root = writeShares({
    '1.json': { index: 1, count: 2, samples: [result('content/b.md', 3, 'passed')] },
    '2.json': { index: 2, count: 2, samples: [result('content/a.md', 3, 'reproduces')] },
    'bad.json': { index: 2, count: 2, samples: [result('content/c.md', 3, 'drifted', 'TypeError: x')] },
  });
  const good = await mergeReports(['1.json', '2.json'], { root, json: 'all.json', junit: 'out/all.xml' });
  expect(good.ok).toBe(true);
  const whole = JSON.parse(readFileSync(join(root, 'all.json'), 'utf8')) as SamplesReport;
  expect(whole.samples.map(({ file }) => file)).toEqual(['content/a.md', 'content/b.md']);
  expect(whole).toMatchObject({ totals: { samples: 2 }, coverage: { percent: 100 }, containment: 'limits' });
  expect(readFileSync(join(root, 'out/all.xml'), 'utf8')).toContain('<testsuites name="samples" tests="2"');
  const bad = await mergeReports(['1.json', 'bad.json'], { root });
  expect(bad.ok).toBe(false);
  expect(bad.text).toMatchInlineSnapshot(`
    "content/c.md:3 drifted
      TypeError: x
    Coverage: 100 %
      js        2 tested
    Containment: limits"
  `);
});

test('a run of which a share is missing is no run', async () => {
  const root = writeShares({
    '1.json': { index: 1, count: 3, samples: [result('content/b.md', 3, 'passed')] },
    '3.json': { index: 3, count: 3, samples: [] },
    'other.json': { index: 2, count: 2, samples: [] },
    'none.json': { index: 1, count: 1, samples: [] },
  });
  const merge = (...names: string[]) => mergeReports(names, { root });
  await expect(merge('1.json', '3.json')).rejects.toThrow('there is none of shard 2/3');
  await expect(merge('1.json', '3.json', 'other.json')).rejects.toThrow('shares of different runs');
  await expect(merge('1.json', 'missing.json')).rejects.toThrow('There is no report at `missing.json`');
  const nothing = await merge('none.json');
  expect([nothing.ok, nothing.text]).toEqual([false, expect.stringContaining('TZ_SAMPLES_NONE')]);
});

test('too little that is tested fails the whole, whatever the shares said', async () => {
  const root = writeShares({ '1.json': { index: 1, count: 1, samples: results.slice(1) } });
  const { ok, text } = await mergeReports(['1.json'], { root, coverage: 100, allowMissing: true });
  expect([ok, text]).toEqual([
    false,
    expect.stringContaining('TZ_SAMPLES_COVERAGE: 66.6 % of the runnable fences are tested, 100 % must be.'),
  ]);
});

test('the shares of all machines together hold each page once', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.integer({ min: 1, max: 9 }), (pages, count) => {
      const all = Array.from({ length: pages }, (_, at) => at);
      const shares = all.map(() => 0);
      for (let index = 1; index <= count; index++)
        for (const page of takeShard(all, { index, count })) shares[page] = (shares[page] ?? 0) + 1;
      expect(shares).toEqual(all.map(() => 1));
    }),
  );
});

test.each(['', '0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1/2/3'])('%j is no share', (text) => {
  expect(() => parseShard(text)).toThrow('is no share of a run');
});

test('JUnit names page, sample and line, and holds no character that XML forbids', () => {
  expect(
    formatJunit(
      createReport([...results, result('content/c.md', 3, 'failed', 'a \u0000 <b> & "c"\n\u001b[0m')]),
    ),
  ).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="samples" tests="5" failures="3" time="0.005">
      <testsuite name="content/a.md" tests="3" failures="1" skipped="1" time="0.003">
        <testcase classname="content/a.md" name="3 (line 3)" file="content/a.md" line="3" time="0.001"/>
        <testcase classname="content/a.md" name="12 (line 12)" file="content/a.md" line="12" time="0.001"><skipped message="needs a key"/></testcase>
        <testcase classname="content/a.md" name="20 (line 20)" file="content/a.md" line="20" time="0.001"><failure type="unavailable" message=""></failure></testcase>
      </testsuite>
      <testsuite name="content/b.md" tests="1" failures="1" skipped="0" time="0.001">
        <testcase classname="content/b.md" name="3 (line 3)" file="content/b.md" line="3" time="0.001"><failure type="failed" message="TypeError: a | b">TypeError: a | b
    more</failure></testcase>
      </testsuite>
      <testsuite name="content/c.md" tests="1" failures="1" skipped="0" time="0.001">
        <testcase classname="content/c.md" name="3 (line 3)" file="content/c.md" line="3" time="0.001"><failure type="failed" message="a � &lt;b&gt; &amp; &quot;c&quot;">a � &lt;b&gt; &amp; &quot;c&quot;
    �[0m</failure></testcase>
      </testsuite>
    </testsuites>
    "
  `);
  expect(formatJunit(createReport(results), true)).toContain('failures="1"');
});

const fileOf = (root: string) => JSON.parse(readFileSync(join(root, resultsFile), 'utf8')) as SamplesReport;

test('a run about some pages or languages keeps what others saw, and forgets what is gone', async () => {
  const root = mkdtempSync(join(tmpdir(), 'tierzero-results-'));
  mkdirSync(join(root, 'content'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, `content/${name}.md`), '');
  const first = [
    ...[result('content/a.md', 3, 'passed'), result('content/a.md', 12, 'passed')],
    ...[
      result('content/b.md', 3, 'passed'),
      result('content/c.md', 3, 'passed'),
      result('content/gone.md', 3, 'passed'),
    ],
  ];
  await writeResults(root, createReport(first));
  const python = createReport([result('content/a.md', 20, 'failed')]);
  await writeResults(root, python, { languages: ['py'], pages: ['content/a.md', 'content/b.md'] });
  await writeResults(root, createReport([]), { pages: ['content/c.md'] });
  expect(fileOf(root).samples.map(({ file, line, outcome }) => `${file}:${line} ${outcome}`)).toEqual([
    'content/a.md:3 passed',
    'content/a.md:20 failed',
    'content/b.md:3 passed',
  ]);
});
