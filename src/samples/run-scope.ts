import { resolve } from 'node:path';
import type { EvaluationContext, Execution } from './evaluators/evaluator.ts';
import { findEvaluator } from './evaluators/index.ts';
import { judgeStep } from './expectations/judge-step.ts';
import { formatError } from './expectations/match-error.ts';
import { createEnvironment } from './hosts/create-environment.ts';
import { createWorkspace, removeWorkspace } from './hosts/workspace.ts';
import type { Verdict } from './outcome.ts';
import type { Scope, Step } from './plan.ts';

/** What is the same for all samples of a run. */
export interface RunSettings {
  /** The project's folder, absolute. */
  root: string;
  /** Bytes that a scope may print. */
  outputLimit: number;
}

/** A verdict with what the report says beside it. */
export interface JudgedStep {
  verdict: Verdict;
  ms: number;
  toolchain?: string;
  /** The error of a sample that must fail, and did: at most 2,000 characters. */
  error?: string;
}

/** Runs the samples of one scope and judges each; a sample that is skipped or wrongly written is left out. */
export async function runScope(
  file: string,
  scope: Scope,
  settings: RunSettings,
): Promise<Map<Step, JudgedStep>> {
  const judged = new Map<Step, JudgedStep>();
  const runnable = scope.steps.filter(isRunnable);
  for (const step of scope.steps) if (!runnable.includes(step)) judged.set(step, judgeUnrun(step));
  const evaluator = findEvaluator(scope.language);
  const toolchain = await evaluator?.findToolchain();
  if (!evaluator || !toolchain) {
    const needs = evaluator ? ` ${evaluator.needs}` : '';
    const message = `Nothing here runs ${scope.language}.${needs}`;
    for (const step of runnable)
      judged.set(step, { verdict: { ...at(step), outcome: 'unavailable', message }, ms: 0 });
    return judged;
  }
  const executions = await execute(file, { ...scope, steps: runnable }, settings);
  runnable.forEach((step, index) => {
    const execution = executions[index];
    if (!execution) return;
    const verdict = judgeStep(step, execution);
    const error = step.expectation.kind === 'passes' ? undefined : describeError(execution);
    const ms = Math.round(execution.ms * 100) / 100;
    judged.set(step, { verdict, ms, toolchain, ...(error ? { error } : {}) });
  });
  blameSetup(runnable, judged);
  return judged;
}

function describeError({ error, stderr }: Execution): string {
  return (error ? formatError(error) : stderr.trim()).slice(0, 2000);
}

const at = (step: Step) => ({ line: step.line, column: step.column });

function judgeUnrun(step: Step): JudgedStep {
  if (step.problem) {
    const { code, message, hint, place } = step.problem;
    const text = `${code}: ${message}${hint ? `\n${hint}` : ''}`;
    const { line = step.line, column = step.column } = place ?? {};
    return { verdict: { line, column, outcome: 'failed', message: text }, ms: 0 };
  }
  return { verdict: { ...at(step), outcome: 'skipped', message: step.skip ?? '' }, ms: 0 };
}

function createContext(file: string, settings: RunSettings, steps: readonly Step[]): EvaluationContext {
  const workspace = createWorkspace();
  const names = steps.flatMap(({ limits }) => limits.env);
  return {
    root: settings.root,
    page: resolve(settings.root, file),
    workspace,
    environment: createEnvironment(process.env, settings.root, workspace, names),
    aliases: {},
    outputLimit: settings.outputLimit,
  };
}

/** Lets the evaluators do for all scopes of a page at once what they can, as compiling. */
export async function prepareScopes(
  file: string,
  scopes: readonly Scope[],
  settings: RunSettings,
): Promise<void> {
  for (const language of new Set(scopes.map((scope) => scope.language))) {
    const evaluator = findEvaluator(language);
    const own = scopes
      .filter((scope) => scope.language === language)
      .map((scope) => ({ ...scope, steps: scope.steps.filter(isRunnable) }))
      .filter(({ steps }) => steps.length > 0);
    if (!evaluator?.prepare || own.length < 2 || !(await evaluator.findToolchain())) continue;
    await evaluator.prepare(own, createContext(file, settings, []));
  }
}

const isRunnable = (step: Step) => step.skip === undefined && !step.problem;

async function execute(file: string, scope: Scope, settings: RunSettings): Promise<Execution[]> {
  const evaluator = findEvaluator(scope.language);
  if (!evaluator || scope.steps.length === 0) return [];
  const context = createContext(file, settings, scope.steps);
  try {
    return await evaluator.evaluate(scope, context);
  } finally {
    void removeWorkspace(context.workspace);
  }
}

/** A sample whose setup failed fails with that, at the setup's line. */
function blameSetup(steps: readonly Step[], judged: Map<Step, JudgedStep>): void {
  const broken = steps.find((step) => step.setup && judged.get(step)?.verdict.outcome !== 'passed');
  const reason = broken && judged.get(broken);
  if (!broken || !reason) return;
  for (const step of steps.slice(steps.indexOf(broken) + 1)) {
    const own = judged.get(step);
    if (!own) continue;
    const message = `Its setup at line ${broken.line} fails: ${reason.verdict.message}`;
    judged.set(step, { ...own, verdict: { ...reason.verdict, outcome: 'failed', message } });
  }
}
