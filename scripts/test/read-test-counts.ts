import { existsSync, readFileSync } from 'node:fs';

export interface TestCounts {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

interface SamplesReport {
  totals: Record<string, number>;
}

const isVitest = (report: object): report is VitestReport => 'numPassedTests' in report;
const isSamples = (report: object): report is SamplesReport => 'totals' in report;

/** Counts the tests of a step from the JSON report that it wrote: Vitest's, or that of `npm run samples -- --json`. */
export function readTestCounts(path: string | undefined): TestCounts | undefined {
  if (!path || !existsSync(path)) return undefined;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof report !== 'object' || report === null) return undefined;
  if (isVitest(report)) return { passed: report.numPassedTests, failed: report.numFailedTests };
  if (!isSamples(report)) return undefined;
  const of = (...outcomes: string[]) =>
    outcomes.reduce((sum, outcome) => sum + (report.totals[outcome] ?? 0), 0);
  return {
    passed: of('passed', 'reproduces'),
    failed: of('failed', 'drifted', 'obsolete', 'unavailable'),
  };
}
