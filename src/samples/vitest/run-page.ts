import { test } from 'vitest';
import { addEvaluator } from '../evaluators/index.ts';
import type { PagePlan } from '../plan.ts';
import type { RunSettings } from '../run-settings.ts';
import { scheduleScopes } from '../schedule-scopes.ts';
import { type PageRun, tellPage } from './tell-page.ts';

export { test };

/** What a generated page module calls: a scope of the page runs once, when the first of its tests asks for it. */
export function runPage(plan: PagePlan, settings: RunSettings): PageRun {
  for (const language of settings.languages ?? []) addEvaluator(language);
  return tellPage(plan, settings, scheduleScopes(plan, settings));
}
