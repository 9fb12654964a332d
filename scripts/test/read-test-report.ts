import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface TestReport {
  passed: number;
  failed: number;
  /** One text a failure: where it is and what it says, for the end of a long log. */
  failures: string[];
}

interface VitestFile {
  name: string;
  /** Why the file could not be read, where it could not. */
  message?: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults?: VitestFile[];
}

interface SamplesReport {
  totals: Record<string, number>;
  samples: { file: string; line: number; outcome: string; message?: string }[];
}

const isVitest = (report: object): report is VitestReport => 'numPassedTests' in report;
const isSamples = (report: object): report is SamplesReport => 'totals' in report;

/** The lines of a message that say what happened: a stack can be looked up in the log. */
const messageLines = 8;

function formatFailure(title: string, message = ''): string {
  const lines = stripVTControlCharacters(message).trim().split('\n').slice(0, messageLines);
  return [title, ...lines.map((line) => `    ${line}`)].join('\n');
}

function listFailures({ name, message, assertionResults }: VitestFile): string[] {
  const file = relative('.', name);
  const failed = assertionResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 && message) return [formatFailure(file, message)];
  return failed.map(({ fullName, failureMessages }) =>
    formatFailure(`${file} > ${fullName}`, failureMessages?.[0]),
  );
}

const badOutcomes = ['failed', 'drifted', 'obsolete', 'unavailable'];

/** Reads the report that a step wrote: Vitest's JSON, or that of `npm run samples -- --json`. */
export function readTestReport(path: string | undefined): TestReport | undefined {
  if (!path || !existsSync(path)) return undefined;
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof report !== 'object' || report === null) return undefined;
  if (isVitest(report)) {
    const failures = (report.testResults ?? []).flatMap(listFailures);
    return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
  }
  if (!isSamples(report)) return undefined;
  const of = (outcomes: string[]) =>
    outcomes.reduce((sum, outcome) => sum + (report.totals[outcome] ?? 0), 0);
  const failures = report.samples
    .filter(({ outcome }) => badOutcomes.includes(outcome))
    .map(({ file, line, outcome, message }) => formatFailure(`${file}:${line} ${outcome}`, message));
  return { passed: of(['passed', 'reproduces']), failed: of(badOutcomes), failures };
}
