import { createContext } from './create-context.ts';
import { findEvaluator } from './evaluators/index.ts';
import { isRunnable, type PagePlan, type Scope } from './plan.ts';
import type { RunSettings } from './run-settings.ts';

/** Lets the evaluators do for all scopes of a page at once what they can, as compiling. */
export async function prepareScopes(
  page: Pick<PagePlan, 'file'>,
  scopes: readonly Scope[],
  settings: RunSettings,
): Promise<void> {
  for (const language of new Set(scopes.map((scope) => scope.language))) {
    const evaluator = findEvaluator(language);
    const own = scopes
      .filter((scope) => scope.language === language && !scope.kept)
      .map((scope) => ({ ...scope, steps: scope.steps.filter(isRunnable) }))
      .filter(({ steps }) => steps.length > 0);
    if (!evaluator?.prepare || own.length < 2 || !(await evaluator.findToolchain())) continue;
    await evaluator.prepare(own, createContext(page.file, settings, []));
  }
}
