import { resolve } from 'node:path';
import type { TestContext, TestOptions } from 'vitest';
import type { Diagnostic } from '../../diagnostics/index.ts';
import { goodOutcomes } from '../outcome.ts';
import type { PagePlan, Scope, Step } from '../plan.ts';
import { createResult, createUnrun } from '../report/create-result.ts';
import type { SampleResult } from '../report/report.ts';
import type { RunSettings } from '../run-settings.ts';
import type { ScopeRunner } from '../schedule-scopes.ts';
import { SampleFailure } from './sample-failure.ts';

declare module 'vitest' {
  interface TaskMeta {
    tierzero?: SampleResult;
  }
}

/** What the tests of a page need: options and body of each. */
export interface PageRun {
  options: (id: string) => TestOptions;
  sample: (id: string) => (context: TestContext) => Promise<void>;
  problem: (index: number) => (context: TestContext) => void;
}

/**
 * Gives the tests of a page their bodies, which tell Vitest what became of its samples.
 *
 * @param runScope answers what became of the steps of a scope.
 */
export function tellPage(plan: PagePlan, settings: RunSettings, runScope: ScopeRunner): PageRun {
  const steps = new Map<string, { step: Step; scope: Scope }>();
  for (const scope of plan.scopes) for (const step of scope.steps) steps.set(step.id, { step, scope });
  const page = resolve(settings.root, plan.file);
  return {
    options: (id) => {
      const limits = steps.get(id)?.scope.steps.map(({ limits }) => limits.timeoutMs) ?? [];
      return { timeout: 60_000 + 3 * limits.reduce((sum, ms) => sum + ms, 0) };
    },
    sample: (id) => async (context) => {
      const found = steps.get(id);
      const judged = found && (await runScope(found.scope)).get(found.step);
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
      context.task.meta.tierzero = { ...createUnrun(plan.file), ...facts, outcome: 'failed' };
      throw new SampleFailure(page, { outcome: 'failed', message, line, column });
    },
  };
}

const formatProblem = ({ code, message, hint }: Diagnostic) =>
  `${code}: ${message}${hint ? `\n${hint}` : ''}`;
