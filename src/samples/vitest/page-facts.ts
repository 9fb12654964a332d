import type { PreparedProgram } from '../evaluators/compiled/program.ts';
import { findEvaluator } from '../evaluators/index.ts';
import type { PagePlan, Step } from '../plan.ts';
import type { RunSettings } from '../run-settings.ts';
import type { TypeProblem } from '../typecheck/type-problem.ts';

/** What is found out for all pages at once, of one page, by the ids of its steps. Plain data. */
export interface PageFacts {
  types: Record<string, TypeProblem[]>;
  programs: Record<string, PreparedProgram>;
}

/** What the main process tells the workers once. Plain data. */
export interface RunnerSettings {
  settings: RunSettings;
  /** Only samples of these languages. */
  languages: readonly string[];
  /** Of the cache, where it is used. */
  runKey?: string;
}

/** Whether the samples of a language are checked by the type checker. */
export const isTyped = (language: string): boolean => language === 'ts' || language === 'tsx';
/** Whether samples of a language are made ready together, those of all pages. */
export const isPrepared = (language: string): boolean => findEvaluator(language)?.prepare !== undefined;

/** Whether there is anything to know of a page beside its text. */
export const needsFacts = ({ scopes }: PagePlan): boolean =>
  scopes.some(({ language }) => isTyped(language) || isPrepared(language));

/** Gives the steps of a page what is known of them. */
export function applyFacts({ scopes }: PagePlan, { types, programs }: PageFacts): void {
  for (const { language, steps } of scopes)
    for (const step of steps) {
      if (isTyped(language)) step.typeProblems = types[step.id] ?? [];
      const program = programs[step.id];
      if (program) step.program = program;
    }
}

/** Picks the facts of some steps from those of all pages. */
export function pickFacts(
  steps: readonly Step[],
  types: ReadonlyMap<string, TypeProblem[]> | undefined,
  programs: ReadonlyMap<string, PreparedProgram>,
): PageFacts {
  const pick = <T>(all: ReadonlyMap<string, T> | undefined): Record<string, T> =>
    Object.fromEntries(
      steps.flatMap(({ id }) => {
        const found = all?.get(id);
        return found ? [[id, found]] : [];
      }),
    );
  return { types: pick(types), programs: pick(programs) };
}
