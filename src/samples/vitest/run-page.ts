import { resolve } from 'node:path';
import { type TestContext, type TestOptions, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { addEvaluator, findEvaluator } from '../evaluators/index.ts';
import { goodOutcomes } from '../outcome.ts';
import type { PagePlan, Scope, Step } from '../plan.ts';
import { prepareScopes } from '../prepare-scopes.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { SampleResult } from '../report/report.ts';
import { type JudgedStep, runScope } from '../run-scope.ts';
import type { RunSettings } from '../run-settings.ts';
import { findGroupTurns, type GroupTurns } from '../turns/group-turns.ts';
import { SampleFailure } from './sample-failure.ts';

export { test };

declare module 'vitest' {
  interface TaskMeta {
    tierzero?: SampleResult;
  }
}

/** What a generated page module calls: options and body of each of its tests. */
export interface PageRun {
  options: (id: string) => TestOptions;
  sample: (id: string) => (context: TestContext) => Promise<void>;
  problem: (index: number) => (context: TestContext) => void;
}

/** Gives the tests of a page what they run. A scope runs once, when the first of its tests asks for it. */
export function runPage(plan: PagePlan, settings: RunSettings): PageRun {
  for (const language of settings.languages ?? []) addEvaluator(language);
  const steps = new Map<string, { step: Step; scope: Scope }>();
  for (const scope of plan.scopes) for (const step of scope.steps) steps.set(step.id, { step, scope });
  let prepared: Promise<void> | undefined;
  const runs = new Map<Scope, Promise<Map<Step, JudgedStep>>>();
  const turns = new Map<string, GroupTurns | undefined>();
  const findTurns = ({ group }: Scope) => {
    if (group !== undefined && !turns.has(group)) turns.set(group, findGroupTurns(plan, group));
    return group === undefined ? undefined : turns.get(group);
  };
  const start = (scope: Scope): Promise<Map<Step, JudgedStep>> => {
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
  /** Runs a scope once; where its evaluator has a queue, the page's other scopes of that language get into it too. */
  const runOnce = (scope: Scope) => {
    const first = start(scope);
    if (findEvaluator(scope.language)?.isQueued)
      for (const other of plan.scopes) if (other.language === scope.language) void start(other);
    return first;
  };
  const page = resolve(settings.root, plan.file);
  return {
    options: (id) => {
      const limits = steps.get(id)?.scope.steps.map(({ limits }) => limits.timeoutMs) ?? [];
      return { timeout: 60_000 + 3 * limits.reduce((sum, ms) => sum + ms, 0) };
    },
    sample: (id) => async (context) => {
      const found = steps.get(id);
      const judged = found && (await runOnce(found.scope)).get(found.step);
      if (!found || !judged) throw new Error(`No sample ${id} on ${plan.file}.`);
      const { verdict } = judged;
      context.task.meta.tierzero = createResult(plan.file, found.scope.language, found.step, judged);
      const isExcused = verdict.outcome === 'unavailable' && settings.allowMissing;
      if (verdict.outcome === 'skipped' || isExcused) context.skip(verdict.message ?? '');
      if (!goodOutcomes.includes(verdict.outcome)) throw new SampleFailure(page, verdict);
    },
    problem: (index) => (context) => {
      const diagnostic = plan.diagnostics[index];
      if (!diagnostic) throw new Error(`No problem ${index} on ${plan.file}.`);
      const { line = 1, column = 1 } = diagnostic.place ?? {};
      const message = formatProblem(diagnostic);
      const facts = { line, message, lang: '', id: `${plan.file}#${diagnostic.code}-${index + 1}` };
      context.task.meta.tierzero = { ...unrun(plan.file), ...facts, outcome: 'failed' };
      throw new SampleFailure(page, { outcome: 'failed', message, line, column });
    },
  };
}

const formatProblem = ({ code, message, hint }: Diagnostic) =>
  `${code}: ${message}${hint ? `\n${hint}` : ''}`;

const unrun = (file: string) => ({
  file,
  ms: 0,
  cached: false,
  ranAt: new Date().toISOString(),
  productVersions: [],
});

function createResult(
  file: string,
  lang: string,
  step: Step,
  { verdict, ms, toolchain, error, productVersions, keptSince, edits }: JudgedStep,
): SampleResult {
  const difference = verdict.difference
    ? `\nexpected: ${verdict.difference.expected}\nactual: ${verdict.difference.actual}`
    : '';
  const text = verdict.message === undefined ? undefined : `${verdict.message}${difference}`;
  const place = verdict.line === step.line ? '' : `${file}:${verdict.line}:${verdict.column} `;
  return {
    ...unrun(file),
    ...{ line: step.line, lang, id: step.id, outcome: verdict.outcome, ms, productVersions },
    text: fingerprint(step.text),
    ...(step.expectation.output ? { output: fingerprint(step.expectation.output.text) } : {}),
    ...(text === undefined ? {} : { message: verdict.outcome === 'skipped' ? text : place + text }),
    ...(toolchain ? { toolchain } : {}),
    ...(keptSince === undefined ? {} : { cached: true, ranAt: keptSince }),
    ...(edits ? { edits } : {}),
    ...(error && goodOutcomes.includes(verdict.outcome) ? { error } : {}),
  };
}
