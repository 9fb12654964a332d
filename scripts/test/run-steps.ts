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

/**
 * All at once, but for those that wait for another: these begin when it is over, however it ends. On the way that takes
 * longest, from step to step, the processor is theirs first.
 */
function runGroup(group: readonly TestStep[], onOutput: (text: string) => void): Promise<StepResult[]> {
  const awaited = new Set(group.flatMap(({ after }) => after ?? []));
  const yields = ({ name, after }: TestStep) => awaited.size > 0 && !awaited.has(name) && after === undefined;
  const begun = new Map<string, Promise<StepResult>>();
  for (const step of group) {
    const run = () => runStep(step, onOutput, yields(step));
    const before = step.after === undefined ? undefined : begun.get(step.after);
    begun.set(step.name, before ? before.then(run) : run());
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
