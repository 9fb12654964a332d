import type { Check, Execution } from '../evaluators/evaluator.ts';
import { applyFilters } from '../expectations/filters.ts';
import { alignOutput } from '../expectations/match-output.ts';
import { findLanguage } from '../languages.ts';
import type { Step } from '../plan.ts';
import { editSession } from './edit-session.ts';
import { editValue } from './edit-value.ts';
import type { PageEdit } from './page-edit.ts';

/**
 * What must change on the page so that it says what the sample prints. Patterns that still match stay as they are, and
 * so does everything that is no expectation.
 *
 * @param lines of the whole page.
 */
export function createEdits(step: Step, execution: Execution, lines: readonly string[]): PageEdit[] {
  if (!execution.reached || execution.stopped || execution.error || step.expectation.kind !== 'passes')
    return [];
  const normalize = (text: string) => applyFilters(text, step.expectation.filters ?? []);
  const edits = execution.checks
    .filter((check) => hasOneValue(check, execution.checks))
    .flatMap((check) => editCheck(step, check, lines, normalize));
  const { output } = step.expectation;
  if (output) {
    const status = execution.exit
      ? `${execution.stdout.replace(/\n?$/, '\n')}[${execution.exit}]`
      : execution.stdout;
    const place = { line: output.line, prefix: prefixOf(lines, output.line, output.text) };
    edits.push(...editBlock(place, output.text, status, lines, normalize));
  }
  return edits;
}

/** A line that was never reached has no value to write, and one in a loop has too many. */
function hasOneValue(check: Check, all: readonly Check[]): boolean {
  if (check.missing !== undefined) return false;
  const same = all.filter(({ line, subject }) => line === check.line && subject === check.subject);
  return same[0] === check && same.every(({ actual }) => actual === check.actual);
}

function editCheck(
  step: Step,
  check: Check,
  lines: readonly string[],
  normalize: (text: string) => string,
): PageEdit[] {
  const line = step.textLine + check.line - 1;
  const prefix = (lines[line - 1] ?? '').slice(0, step.indents[check.line - 1] ?? 0);
  if (check.equal === undefined && findLanguage(step.written) === 'console') {
    const first = line + (check.subject ?? '').split('\n').length;
    return editBlock({ line: first, prefix }, check.expected, check.actual, lines, normalize);
  }
  if (check.equal ?? alignOutput(check.expected, check.actual, normalize).matches) return [];
  return /^\s*>>> /.test((lines[line - 1] ?? '').slice(prefix.length))
    ? editSession(step, check, lines, normalize)
    : editValue({ line, prefix }, check, lines);
}

/** Where a block of expected lines begins, and what stands before each of them. */
interface BlockPlace {
  line: number;
  prefix: string;
}

function editBlock(
  { line, prefix }: BlockPlace,
  expected: string,
  actual: string,
  page: readonly string[],
  normalize: (text: string) => string,
): PageEdit[] {
  const { matches, updated } = alignOutput(expected, actual, normalize);
  if (matches) return [];
  const count = expected === '' ? 0 : expected.split('\n').length;
  const blank = expected === '' && /^\s*$/.test((page[line - 1] ?? '').slice(prefix.length)) ? 0 : count;
  return [
    { line, count: blank, lines: updated.map((text) => (text === '' ? prefix.trimEnd() : prefix + text)) },
  ];
}

/** What stands before each line of a block: taken from its first line, or from its opening fence where it is empty. */
function prefixOf(lines: readonly string[], line: number, text: string): string {
  const [first = ''] = text.split('\n');
  const whole = lines[line - 1] ?? '';
  if (text !== '' && first !== '' && whole.endsWith(first))
    return whole.slice(0, whole.length - first.length);
  const opening = lines[line - 2] ?? '';
  return (/^[^`~]*/.exec(opening)?.[0] ?? '').replace(/[-*+]|\d+[.)]/g, (marker) =>
    ' '.repeat(marker.length),
  );
}
