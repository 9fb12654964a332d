import type { Execution } from '../evaluators/evaluator.ts';
import type { Verdict } from '../outcome.ts';
import type { Step } from '../plan.ts';
import { findWrongCheck, findWrongOutput, readStatus } from './compare-output.ts';
import { formatExit } from './format-exit.ts';
import { judgeStatedError } from './judge-stated-error.ts';
import { formatError, matchesText } from './match-error.ts';
import { fail, pass, placeInPage } from './verdicts.ts';

/** Judges what happened by what the page says. Pure. */
export function judgeStep(step: Step, execution: Execution): Verdict {
  const typed = judgeTypes(step);
  if (typed) return typed;
  const early = judgeEnd(step, execution);
  if (early) return early;
  if (step.expectation.kind === 'passes') return findFailure(step, execution) ?? pass(step, 'passed');
  return judgeStatedError(step, execution);
}

/**
 * A sample that must pass has no type errors. One that must fail may state a type error; if it states another one, the
 * type checker has no say, since what fails is often not well typed.
 */
function judgeTypes(step: Step): Verdict | undefined {
  const { kind, error: stated } = step.expectation;
  const [first, ...rest] = step.typeProblems ?? [];
  if (!first) return undefined;
  if (kind === 'passes')
    return fail(step, `${first.code}: ${first.message}`, placeInPage(step, first.line, first.column));
  const isStated = [first, ...rest].some(({ code, message }) =>
    stated ? matchesText(stated, [code, message, `${code}: ${message}`]) : false,
  );
  return isStated ? pass(step, kind === 'reproduces' ? 'reproduces' : 'passed') : undefined;
}

const excesses = {
  output: 'printed without end',
  processes: 'started more processes than it may',
  memory: 'took more memory than it may',
  disk: 'filled the disk',
};

/** Ends that say nothing about the product: never what a writer can have meant. */
function judgeEnd(step: Step, execution: Execution): Verdict | undefined {
  if (!execution.reached) return fail(step, 'Not run: an earlier sample of its scope ended the whole scope.');
  const place = execution.stoppedLine ? placeInPage(step, execution.stoppedLine) : {};
  if (execution.stopped === 'time')
    return fail(step, `Stopped: it had not ended after ${step.limits.timeoutMs / 1000} s.`, place);
  if (execution.stopped) return fail(step, `Stopped: it ${excesses[execution.stopped]}.`, place);
  return undefined;
}

/** The first thing in which the sample is not as the page says. */
function findFailure(step: Step, execution: Execution): Verdict | undefined {
  const status = readStatus(step.expectation.output, execution);
  if (execution.error && !status.stated) {
    const { line, column } = execution.error;
    return fail(step, formatError(execution.error), line ? placeInPage(step, line, column) : {});
  }
  if (execution.exit !== status.expected) return fail(step, formatExit(execution, status.expected));
  return findWrongCheck(step, execution.checks) ?? findWrongOutput(step, status.text, [execution.stdout]);
}
