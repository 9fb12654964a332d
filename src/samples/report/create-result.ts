import type { JudgedStep } from '../judged-step.ts';
import { goodOutcomes } from '../outcome.ts';
import type { Step } from '../plan.ts';
import { fingerprint } from './fingerprint.ts';
import type { SampleResult } from './report.ts';

/** What is the same in the results of all that did not run. */
export const createUnrun = (file: string) => ({
  file,
  ms: 0,
  cached: false,
  ranAt: new Date().toISOString(),
  productVersions: [],
});

/** What the report says of a step of a page. */
export function createResult(
  file: string,
  lang: string,
  step: Step,
  { verdict, ms, toolchain, error, productVersions, keptSince, edits }: JudgedStep,
): SampleResult {
  const difference = verdict.difference
    ? `\nexpected: ${verdict.difference.expected}\nactual: ${verdict.difference.actual}`
    : '';
  const text = verdict.message === undefined ? undefined : `${verdict.message}${difference}`;
  const place = verdict.line === step.line ? '' : `${file}:${verdict.line}:${verdict.column} `;
  return {
    ...createUnrun(file),
    ...{ line: step.line, lang, id: step.id, outcome: verdict.outcome, ms, productVersions },
    text: fingerprint(step.text),
    ...(step.expectation.output ? { output: fingerprint(step.expectation.output.text) } : {}),
    ...(text === undefined ? {} : { message: verdict.outcome === 'skipped' ? text : place + text }),
    ...(toolchain ? { toolchain } : {}),
    ...(keptSince === undefined ? {} : { cached: true, ranAt: keptSince }),
    ...(edits ? { edits } : {}),
    ...(error && goodOutcomes.includes(verdict.outcome) ? { error } : {}),
  };
}
