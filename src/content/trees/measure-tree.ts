import type { Step } from './parse-tree.ts';

/** Where a step stands on the ways through its tree. */
export interface TreePlace {
  step: Step;
  /** How many steps a reader has been through at least, this one included: the start is 1. */
  number: number;
  /** How many steps the longest way through this step has. */
  of: number;
  /** Steps that lead here. */
  from: Step[];
}

/** The place of each step that the start leads to, in the order of the page. Loops, which the check refuses, are cut. */
export function measureTree(steps: readonly Step[]): TreePlace[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const next = (step: Step) =>
    [...new Set(step.branches.map(({ to }) => byId.get(to)))].filter((to) => to !== undefined);
  const numbers = new Map<Step, number>();
  let front = steps.slice(0, 1);
  for (let number = 1; front.length > 0; number++) {
    for (const step of front) numbers.set(step, number);
    front = [...new Set(front.flatMap(next))].filter((step) => !numbers.has(step));
  }
  const before = createLengths((step) => steps.filter((other) => next(other).includes(step)));
  const after = createLengths(next);
  return steps
    .filter((step) => numbers.has(step))
    .map((step) => ({
      step,
      number: numbers.get(step) ?? 1,
      of: before(step) + after(step) - 1,
      from: steps.filter((other) => next(other).includes(step)),
    }));
}

/** The number of steps on the longest way from a step, itself included. */
function createLengths(next: (step: Step) => Step[]): (step: Step) => number {
  const known = new Map<Step, number>();
  const measure = (step: Step): number => {
    const length = known.get(step);
    if (length !== undefined) return length;
    known.set(step, 1);
    const measured = 1 + Math.max(0, ...next(step).map(measure));
    known.set(step, measured);
    return measured;
  };
  return measure;
}
