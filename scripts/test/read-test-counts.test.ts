import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTestCounts } from './read-test-counts.ts';

function report(content: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tz-')), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("counts the tests of Vitest's report", () => {
  expect(readTestCounts(report({ numPassedTests: 3, numFailedTests: 1 }))).toEqual({ passed: 3, failed: 1 });
});

test('counts the outcomes of samples: what drifted, is obsolete or could not run has failed', () => {
  const totals = { passed: 5, reproduces: 2, skipped: 1, failed: 1, drifted: 1, obsolete: 1, unavailable: 1 };
  expect(readTestCounts(report({ totals, samples: [] }))).toEqual({ passed: 7, failed: 4 });
});

test('knows nothing without a report', () => {
  expect(readTestCounts(undefined)).toBeUndefined();
  expect(readTestCounts('/nowhere/report.json')).toBeUndefined();
  expect(readTestCounts(report({}))).toBeUndefined();
});
