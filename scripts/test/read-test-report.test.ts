import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readTestReport } from './read-test-report.ts';

function report(content: object): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tz-')), 'report.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

test("counts the tests of Vitest's report and says which failed and why", () => {
  const testResults = [
    {
      name: resolve('src/a.test.ts'),
      assertionResults: [
        { status: 'passed', fullName: 'adds' },
        {
          status: 'failed',
          fullName: 'subtracts',
          failureMessages: ['\u001b[31mexpected 1\u001b[39m\n    at a.ts:1'],
        },
      ],
    },
    { name: resolve('src/b.test.ts'), message: 'SyntaxError: no', assertionResults: [] },
  ];
  expect(readTestReport(report({ numPassedTests: 3, numFailedTests: 1, testResults }))).toEqual({
    passed: 3,
    failed: 1,
    failures: [
      'src/a.test.ts > subtracts\n    expected 1\n        at a.ts:1',
      'src/b.test.ts\n    SyntaxError: no',
    ],
  });
});

test('counts the outcomes of samples: what drifted, is obsolete or could not run has failed', () => {
  const totals = { passed: 5, reproduces: 2, skipped: 1, failed: 1, drifted: 1, obsolete: 1, unavailable: 1 };
  const samples = [
    { file: 'docs/a.md', line: 3, outcome: 'passed' },
    { file: 'docs/a.md', line: 9, outcome: 'drifted', message: 'another error' },
  ];
  expect(readTestReport(report({ totals, samples }))).toEqual({
    passed: 7,
    failed: 4,
    failures: ['docs/a.md:9 drifted\n    another error'],
  });
});

test('knows nothing without a report', () => {
  expect(readTestReport(undefined)).toBeUndefined();
  expect(readTestReport('/nowhere/report.json')).toBeUndefined();
  expect(readTestReport(report({}))).toBeUndefined();
});
