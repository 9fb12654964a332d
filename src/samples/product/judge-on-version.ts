import type { Execution } from '../evaluators/evaluator.ts';
import { judgeStep } from '../expectations/judge-step.ts';
import type { Verdict } from '../outcome.ts';
import type { PagePlan, Step } from '../plan.ts';
import { compareVersions } from './select-versions.ts';

/** What a judgement on a product version needs to know beside the step. */
export interface VersionContext {
  product: string;
  version: string;
  file: string;
  entry: PagePlan['entry'];
}

/**
 * Judges a step that ran on a version. A repro turns over with `fixedIn`: from that version on it must pass, below it it
 * must fail as stated.
 */
export function judgeOnVersion(step: Step, execution: Execution, context: VersionContext): Verdict {
  const { product, version, entry } = context;
  const name = `${product} ${version}`;
  if (step.expectation.kind !== 'reproduces') return addName(judgeStep(step, execution), `On ${name}: `);
  const { fixedIn } = entry;
  if (fixedIn !== undefined && compareVersions(version, fixedIn) >= 0) {
    const verdict = judgeStep({ ...step, expectation: { ...step.expectation, kind: 'passes' } }, execution);
    return addName(verdict, `It still fails on ${name}, though the page says \`fixedIn: ${fixedIn}\`: `);
  }
  const verdict = judgeStep(step, execution);
  if (verdict.outcome === 'obsolete' && fixedIn !== undefined)
    return {
      ...verdict,
      outcome: 'failed',
      message: `It passes on ${name}, though the page says that it was fixed only in ${fixedIn}.\nSet \`fixedIn: ${version}\`, or the earlier version that fixed it.`,
    };
  if (verdict.outcome !== 'obsolete') return addName(verdict, `On ${name}: `);
  return { ...verdict, message: formatObsolete(step, context) };
}

const addName = (verdict: Verdict, prefix: string): Verdict =>
  verdict.message === undefined ? verdict : { ...verdict, message: prefix + verdict.message };

function formatObsolete(step: Step, { product, version, file, entry }: VersionContext): string {
  const tickets = entry.tickets.length > 0 ? ` (ticket ${entry.tickets.join(', ')})` : '';
  return (
    `The problem is gone on ${product} ${version}: the repro ${step.id}${tickets} passes there, so the workaround is obsolete.\n` +
    `Set \`fixedIn: ${version}\` in the frontmatter of ${file}, or the earlier version that fixed it; the repro then guards the fix.`
  );
}

/** One verdict for all versions: the first that is not good, on the oldest version; else what they have in common. */
export function combineVerdicts(verdicts: readonly Verdict[]): Verdict | undefined {
  const order = ['failed', 'drifted', 'obsolete', 'unavailable', 'reproduces', 'passed', 'skipped'] as const;
  for (const outcome of order) {
    const found = verdicts.find((verdict) => verdict.outcome === outcome);
    if (found) return found;
  }
  return verdicts[0];
}
