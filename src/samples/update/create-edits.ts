import type { Check, Execution } from '../evaluators/evaluator.ts';
import { alignOutput } from '../expectations/match-output.ts';
import type { Step } from '../plan.ts';
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
  const edits = execution.checks.flatMap((check) => editCheck(step, check, lines));
  const { output } = step.expectation;
  if (output) {
    const status = execution.exit
      ? `${execution.stdout.replace(/\n?$/, '\n')}[${execution.exit}]`
      : execution.stdout;
    edits.push(
      ...editBlock(output.line, output.text, status, lines, prefixOf(lines, output.line, output.text)),
    );
  }
  return edits;
}

function editCheck(step: Step, check: Check, lines: readonly string[]): PageEdit[] {
  const line = step.textLine + check.line - 1;
  const prefix = (lines[line - 1] ?? '').slice(0, step.indents[check.line - 1] ?? 0);
  if (check.equal === undefined && step.written.match(/console|session|terminal/)) {
    const first = line + (check.subject ?? '').split('\n').length;
    return editBlock(first, check.expected, check.actual, lines, prefix);
  }
  const whole = lines[line - 1] ?? '';
  const [, before] = /^(.*(?:\/\/|--|;?#)\s?=>\s?)/.exec(whole) ?? [];
  if (check.equal !== false || before === undefined || check.actual.includes('\n')) return [];
  return [{ line, count: 1, lines: [before + check.actual] }];
}

function editBlock(
  line: number,
  expected: string,
  actual: string,
  page: readonly string[],
  prefix: string,
): PageEdit[] {
  const { matches, updated } = alignOutput(expected, actual);
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
