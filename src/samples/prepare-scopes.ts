import { createContext } from './create-context.ts';
import { findEvaluator } from './evaluators/index.ts';
import { isRunnable, type Scope } from './plan.ts';
import type { RunSettings } from './run-settings.ts';

/**
 * Lets the evaluators do for many scopes at once what they can, as compiling: those of a page, or of a whole run. What
 * they make is kept in the steps.
 *
 * @param file the page, or where there are several, any of them.
 */
export async function prepareScopes(
  { file }: { file: string },
  scopes: readonly Scope[],
  settings: RunSettings,
): Promise<void> {
  const languages = [...new Set(scopes.map(({ language }) => language))];
  await Promise.all(
    languages.map(async (language) => {
      const evaluator = findEvaluator(language);
      const steps = scopes
        .filter((scope) => scope.language === language && !scope.kept)
        .map((scope) => scope.steps.filter(isRunnable))
        .flatMap((runnable) => (runnable.length === 1 ? runnable : []))
        .filter(({ program }) => !program);
      if (!evaluator?.prepare || steps.length < 2 || !(await evaluator.findToolchain())) return;
      const programs = await evaluator.prepare(steps, createContext(file, settings, []));
      steps.forEach((step, index) => {
        const program = programs[index];
        if (program) step.program = program;
      });
    }),
  );
}
