import type { PagePlan } from '../plan.ts';
import type { TypeProblem } from './type-problem.ts';

/** Whether the samples of a language are checked by the type checker. */
export const isTyped = (language: string): boolean => language === 'ts' || language === 'tsx';

/** Gives the steps of a page what the type checker says of them. */
export function applyTypes(
  { scopes }: PagePlan,
  types: ReadonlyMap<string, TypeProblem[]> | undefined,
): void {
  for (const { language, steps } of scopes)
    if (isTyped(language)) for (const step of steps) step.typeProblems = types?.get(step.id) ?? [];
}
