import type { Outcome, Verdict } from '../outcome.ts';
import type { Step } from '../plan.ts';

/** The step is as its page says. */
export const pass = (step: Step, outcome: Outcome): Verdict => ({
  outcome,
  line: step.line,
  column: step.column,
});

/** The step is not as its page says; the place is that of its fence, unless another is given. */
export const fail = (
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

/** Place within the page of a line and column within the step's text. */
export function placeInPage(step: Step, line = 1, column = 1): { line: number; column: number } {
  return { line: step.textLine + line - 1, column: column + (step.indents[line - 1] ?? 0) };
}
