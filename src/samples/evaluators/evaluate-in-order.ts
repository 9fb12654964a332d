import type { Scope, Step } from '../plan.ts';
import type { Execution } from './evaluator.ts';

export const mustFail = (step: Step): boolean => step.expectation.kind !== 'passes';

export const unreached = (): Execution => ({
  reached: false,
  stdout: '',
  stderr: '',
  exit: null,
  checks: [],
  ms: 0,
});

/**
 * Runs a scope whose steps make one program: those that must pass as one, and each that must fail in a program of its
 * own, after all before it that pass.
 *
 * @param run runs some steps as one program, and answers one execution for each.
 */
export async function evaluateInOrder(
  scope: Scope,
  run: (steps: Step[]) => Promise<Execution[]>,
): Promise<Execution[]> {
  const executions = new Map<Step, Execution>();
  const through = scope.steps.filter((step) => !mustFail(step));
  if (through.length > 0) {
    const results = await run(through);
    through.forEach((step, index) => {
      executions.set(step, results[index] ?? unreached());
    });
  }
  for (const step of scope.steps.filter(mustFail)) {
    const before = scope.steps.slice(0, scope.steps.indexOf(step)).filter((earlier) => !mustFail(earlier));
    executions.set(step, (await run([...before, step])).at(-1) ?? unreached());
  }
  return scope.steps.map((step) => executions.get(step) ?? unreached());
}
