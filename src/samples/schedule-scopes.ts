import { findEvaluator } from './evaluators/index.ts';
import type { JudgedStep } from './judged-step.ts';
import type { PagePlan, Scope, Step } from './plan.ts';
import { prepareScopes } from './prepare-scopes.ts';
import { runScope } from './run-scope.ts';
import type { RunSettings } from './run-settings.ts';
import { findGroupTurns, type GroupTurns } from './turns/group-turns.ts';

/** Runs a scope of a page, once, however often it is asked for. */
export type ScopeRunner = (scope: Scope) => Promise<Map<Step, JudgedStep>>;

/**
 * Runs the scopes of a page in an order that their groups allow: one that shares a directory waits for those before it,
 * and languages that take turns run at the same time.
 */
export function scheduleScopes(plan: PagePlan, settings: RunSettings): ScopeRunner {
  let prepared: Promise<void> | undefined;
  const runs = new Map<Scope, Promise<Map<Step, JudgedStep>>>();
  const turns = new Map<string, GroupTurns | undefined>();
  const findTurns = ({ group }: Scope) => {
    if (group !== undefined && !turns.has(group)) turns.set(group, findGroupTurns(plan, group));
    return group === undefined ? undefined : turns.get(group);
  };
  const start: ScopeRunner = (scope) => {
    const known = runs.get(scope);
    if (known) return known;
    const shared = findTurns(scope);
    const earlier =
      scope.group === undefined || shared ? [] : plan.scopes.slice(0, plan.scopes.indexOf(scope));
    const before = earlier.filter(({ group }) => group === scope.group).map(start);
    prepared ??= prepareScopes(plan, plan.scopes, settings);
    const run = Promise.all([prepared, ...before]).then(() => runScope(plan, scope, settings, shared));
    runs.set(scope, run);
    for (const other of shared?.scopes ?? []) void start(other);
    return run;
  };
  return (scope) => {
    const first = start(scope);
    // Where its evaluator has a queue, the page's other scopes of that language get into it too.
    if (findEvaluator(scope.language)?.isQueued)
      for (const other of plan.scopes) if (other.language === scope.language) void start(other);
    return first;
  };
}
