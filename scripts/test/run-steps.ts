import { runStep, type StepResult } from './run-step.ts';
import type { TestStep } from './test-steps.ts';

/** Runs the steps in their order; light neighbours at once. @returns their results, in order. */
export async function runSteps(
  steps: readonly TestStep[],
  onOutput: (text: string) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const group of groupSteps(steps))
    results.push(...(await Promise.all(group.map((step) => runStep(step, onOutput)))));
  return results;
}

function groupSteps(steps: readonly TestStep[]): TestStep[][] {
  const groups: TestStep[][] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.light && last?.at(-1)?.light) last.push(step);
    else groups.push([step]);
  }
  return groups;
}
