import type { Check, Execution } from '../evaluators/evaluator.ts';
import type { Verdict } from '../outcome.ts';
import type { ExpectedOutput, Step } from '../plan.ts';
import { applyFilters } from './filters.ts';
import { matchOutput, toLines } from './match-output.ts';
import { fail, placeInPage } from './verdicts.ts';

/** The first of some inline values or results of commands that is not what the page says. */
export function findWrongCheck(step: Step, given: readonly Check[]): Verdict | undefined {
  const names = step.expectation.filters ?? [];
  const filter = (text: string) => applyFilters(text, names);
  const checks = given.map((one) =>
    names.length === 0 ? one : { ...one, expected: filter(one.expected), actual: filter(one.actual) },
  );
  const check = checks.find(
    (one) => !agrees(one) && (one.missing || one.equal === undefined || one.expected !== one.actual),
  );
  return check && failCheck(step, check);
}

/**
 * Compares what the page shows as output with what was printed.
 *
 * @param shown the output fence's text without its exit status.
 * @param printed what may be meant by it: the first is named where none of them is.
 */
export function findWrongOutput(step: Step, shown: string, printed: readonly string[]): Verdict | undefined {
  const { output, filters = [] } = step.expectation;
  if (!output) return undefined;
  const filter = (text: string) => applyFilters(text, filters);
  const expected = filter(shown);
  if (printed.some((text) => matchOutput(expected, filter(text)).matches)) return undefined;
  const [first = ''] = printed;
  return {
    ...fail(step, 'It prints something else than the page says.', { line: output.line, column: step.column }),
    difference: {
      expected: matchOutput(expected, filter(first)).resolved,
      actual: toLines(filter(first)).join('\n'),
    },
  };
}

const agrees = (check: Check) =>
  check.missing === undefined && (check.equal ?? matchOutput(check.expected, check.actual).matches);

function failCheck(step: Step, check: Check): Verdict {
  const what = check.subject ? `\`${check.subject}\`` : 'This line';
  if (check.missing !== undefined)
    return {
      ...fail(step, `The page says a value here, and ${check.missing}.`, placeInPage(step, check.line)),
      difference: { expected: check.expected, actual: 'no value' },
    };
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
export function readStatus(output: ExpectedOutput | undefined, execution: Execution) {
  const plain = { text: output?.text ?? '', expected: 0, stated: false };
  const lines = toLines(plain.text);
  const [, status] = /^\[(\d+)\]$/.exec(lines.at(-1) ?? '') ?? [];
  if (status === undefined) return plain;
  if (execution.exit === 0 && toLines(execution.stdout).at(-1) === `[${status}]`) return plain;
  return { text: lines.slice(0, -1).join('\n'), expected: Number(status), stated: status !== '0' };
}
