import { runStep, type StepResult } from './run-step.ts';
import type { TestStep } from './test-steps.ts';

/** Runs the steps in their order; light neighbours at once. @returns their results, in order. */
export async function runSteps(
  steps: readonly TestStep[],
  onOutput: (text: string) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const group of groupSteps(steps)) results.push(...(await runGroup(group, onOutput)));
  return results;
}

/** All at once, but for those that wait for another: these begin when it is over, however it ends. */
function runGroup(group: readonly TestStep[], onOutput: (text: string) => void): Promise<StepResult[]> {
  const begun = new Map<string, Promise<StepResult>>();
  for (const step of group) {
    const before = step.after === undefined ? undefined : begun.get(step.after);
    begun.set(step.name, before ? before.then(() => runStep(step, onOutput)) : runStep(step, onOutput));
  }
  return Promise.all(begun.values());
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
