import { constants } from 'node:os';
import type { Check, Execution } from '../evaluators/evaluator.ts';
import type { Outcome, Verdict } from '../outcome.ts';
import type { ExpectedOutput, Step } from '../plan.ts';
import { applyFilters } from './filters.ts';
import { findMistake, formatError, matchesError, matchesText } from './match-error.ts';
import { matchOutput, toLines } from './match-output.ts';

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

const pass = (step: Step, outcome: Outcome): Verdict => ({ outcome, line: step.line, column: step.column });

const fail = (
  step: Step,
  message: string,
  place: Partial<Pick<Verdict, 'line' | 'column'>> = {},
): Verdict => ({
  outcome: 'failed',
  message,
  line: step.line,
  column: step.column,
  ...place,
});

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

/** Place within the page of a line and column within the step's text. */
export function placeInPage(step: Step, line = 1, column = 1): { line: number; column: number } {
  return { line: step.textLine + line - 1, column: column + (step.indents[line - 1] ?? 0) };
}

/** The first thing in which the sample is not as the page says. */
function findFailure(step: Step, execution: Execution): Verdict | undefined {
  const { output } = step.expectation;
  const status = readStatus(output, execution);
  if (execution.error && !status.stated) {
    const { line, column } = execution.error;
    return fail(step, formatError(execution.error), line ? placeInPage(step, line, column) : {});
  }
  if (execution.exit !== status.expected) return fail(step, formatExit(execution, status.expected));
  const names = step.expectation.filters ?? [];
  const filter = (text: string) => applyFilters(text, names);
  const checks = execution.checks.map((one) =>
    names.length === 0 ? one : { ...one, expected: filter(one.expected), actual: filter(one.actual) },
  );
  const check = checks.find(
    (one) => !agrees(one) && (one.equal === undefined || one.expected !== one.actual),
  );
  if (check) return failCheck(step, check);
  if (!output) return undefined;
  const { matches, resolved } = matchOutput(filter(status.text), filter(execution.stdout));
  if (matches) return undefined;
  return {
    ...fail(step, 'It prints something else than the page says.', { line: output.line, column: step.column }),
    difference: { expected: resolved, actual: toLines(filter(execution.stdout)).join('\n') },
  };
}

const agrees = (check: Check) => check.equal ?? matchOutput(check.expected, check.actual).matches;

function failCheck(step: Step, check: Check): Verdict {
  const what = check.subject ? `\`${check.subject}\`` : 'This line';
  const { resolved } =
    check.equal === undefined ? matchOutput(check.expected, check.actual) : { resolved: check.expected };
  return {
    ...fail(step, `${what} gives something else than the page says.`, placeInPage(step, check.line)),
    difference: {
      expected: resolved,
      actual: check.equal === undefined ? toLines(check.actual).join('\n') : check.actual,
    },
  };
}

/** `[1]` as the last line of an output fence is the exit status, unless that is what the sample prints. */
function readStatus(output: ExpectedOutput | undefined, execution: Execution) {
  const plain = { text: output?.text ?? '', expected: 0, stated: false };
  const lines = toLines(plain.text);
  const [, status] = /^\[(\d+)\]$/.exec(lines.at(-1) ?? '') ?? [];
  if (status === undefined) return plain;
  if (execution.exit === 0 && toLines(execution.stdout).at(-1) === `[${status}]`) return plain;
  return { text: lines.slice(0, -1).join('\n'), expected: Number(status), stated: status !== '0' };
}

/** A shell, and whatever stands between a process and us, reports a signal as 128 and its number. */
function findSignal(exit: number | null): string | undefined {
  if (exit === null) return 'a signal';
  return Object.entries(constants.signals).find(([, number]) => exit === number + 128)?.[0];
}

function formatExit(execution: Execution, expected: number): string {
  const signal = execution.signal ?? findSignal(execution.exit);
  const end = signal ? `was ended by ${signal}` : `ended with exit status ${execution.exit}`;
  const tail = execution.stderr.trim().split('\n').slice(-5).join('\n');
  const wanted = expected === 0 ? '' : `, expected ${expected}`;
  return `It ${end}${wanted}.${tail ? `\n${tail}` : ''}`;
}

function judgeStatedError(step: Step, execution: Execution): Verdict {
  const { error: stated, kind } = step.expectation;
  const failed = execution.error !== undefined || execution.exit !== 0;
  const isRepro = kind === 'reproduces';
  if (!stated) return fail(step, 'It states no error.');
  if (!failed)
    return isRepro
      ? {
          ...fail(step, 'The repro passes: the problem is gone, so the entry is obsolete.'),
          outcome: 'obsolete',
        }
      : fail(step, `It should fail with \`${stated.text}\`, and it passes.`);
  const mistake = isRepro ? findMistake(stated, execution) : undefined;
  if (!mistake && matchesError(stated, execution)) return pass(step, isRepro ? 'reproduces' : 'passed');
  const { error } = execution;
  const actual = error ? formatError(error) : formatExit(execution, 0);
  return {
    ...fail(
      step,
      mistake ? `It fails with ${mistake}.` : 'It fails with another error than the page states.',
      error?.line ? placeInPage(step, error.line, error.column) : {},
    ),
    outcome: isRepro ? 'drifted' : 'failed',
    difference: { expected: stated.text, actual },
  };
}
