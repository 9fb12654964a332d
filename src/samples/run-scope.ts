import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TierzeroError } from '../diagnostics/index.ts';
import type { KeptResult } from './cache/cache-store.ts';
import { createContext, findSharedWorkspace } from './create-context.ts';
import type { Execution } from './evaluators/evaluator.ts';
import { findEvaluator } from './evaluators/index.ts';
import { judgeStep } from './expectations/judge-step.ts';
import { formatError } from './expectations/match-error.ts';
import { returnWorkspace, takeWorkspace } from './hosts/workspace.ts';
import type { JudgedStep } from './judged-step.ts';
import type { Verdict } from './outcome.ts';
import { isRunnable, type PagePlan, type Scope, type Step } from './plan.ts';
import { combineVerdicts, judgeOnVersion } from './product/judge-on-version.ts';
import type { ProductVersion } from './product/product-settings.ts';
import { isForVersion } from './product/select-versions.ts';
import type { RunSettings } from './run-settings.ts';
import { evaluateInTurns } from './turns/evaluate-in-turns.ts';
import type { GroupTurns } from './turns/group-turns.ts';
import { createEdits } from './update/create-edits.ts';
import type { PageEdit } from './update/page-edit.ts';

type PageFacts = Pick<PagePlan, 'file' | 'entry'>;

/**
 * Runs the samples of one scope, on each product version that they are for, and judges each.
 *
 * @param turns of its group, where other languages have samples between those of the scope: all scopes of the group must
 *   then run at the same time.
 */
export async function runScope(
  page: PageFacts,
  scope: Scope,
  settings: RunSettings,
  turns?: GroupTurns,
): Promise<Map<Step, JudgedStep>> {
  try {
    return await runOnVersions(page, scope, settings, turns);
  } catch (error) {
    if (error instanceof TierzeroError) throw error;
    return judgeBroken(scope, error);
  } finally {
    turns?.leave(scope);
  }
}

async function runOnVersions(
  page: PageFacts,
  scope: Scope,
  settings: RunSettings,
  turns: GroupTurns | undefined,
): Promise<Map<Step, JudgedStep>> {
  const known = scope.steps.flatMap((step) => (step.judged ? [[step, step.judged] as const] : []));
  if (scope.steps.length > 0 && known.length === scope.steps.length) return new Map(known);
  if (scope.kept) return restoreKept(scope, scope.kept);
  const judged = new Map<Step, JudgedStep>();
  const runnable = scope.steps.filter(isRunnable);
  for (const step of scope.steps) if (!isRunnable(step)) judged.set(step, judgeUnrun(step));
  const evaluator = findEvaluator(scope.language);
  const toolchain = await evaluator?.findToolchain();
  if (!evaluator || !toolchain) {
    const message = `Nothing here runs ${scope.language}.${evaluator ? ` ${evaluator.needs}` : ''}`;
    for (const step of runnable) judged.set(step, plain({ ...at(step), outcome: 'unavailable', message }));
    return judged;
  }
  const { product } = settings;
  const isConcerned = (one: Scope) => product !== undefined && concernsProduct(one, product);
  const versions = product && (turns?.scopes ?? [scope]).some(isConcerned) ? product.versions : [undefined];
  const runs: Map<Step, JudgedStep>[] = [];
  for (const version of versions)
    runs.push(await runOnce(page, { ...scope, steps: runnable }, settings, version, turns));
  for (const step of runnable) judged.set(step, { ...combineRuns(step, runs), toolchain });
  return judged;
}

/** A defect of the tester fails the samples that met it, and the rest of the run goes on. */
function judgeBroken({ steps }: Scope, error: unknown): Map<Step, JudgedStep> {
  const stack = error instanceof Error ? error.stack : String(error);
  const message = `TZ_INTERNAL: The tester failed on this sample, which is a defect of Tierzero.\n${stack}`;
  return new Map(
    steps.map((step) => [
      step,
      isRunnable(step) ? plain({ ...at(step), outcome: 'failed', message }) : judgeUnrun(step),
    ]),
  );
}

function restoreKept({ steps }: Scope, kept: readonly KeptResult[]): Map<Step, JudgedStep> {
  const judged = new Map<Step, JudgedStep>();
  steps.forEach((step, index) => {
    const result = kept[index];
    if (!result) return;
    const { outcome, message, ranAt, ...facts } = result;
    judged.set(step, {
      verdict: { ...at(step), outcome, ...(message ? { message } : {}) },
      ...facts,
      keptSince: ranAt,
    });
  });
  return judged;
}

const at = (step: Step) => ({ line: step.line, column: step.column });
const plain = (verdict: Verdict): JudgedStep => ({ verdict, ms: 0, productVersions: [] });

/**
 * Whether the product can make a difference: a package only to samples that name it, a command or an environment to all.
 */
function concernsProduct(scope: Scope, product: { name: string; versions: ProductVersion[] }): boolean {
  if (scope.steps.some((step) => step.versions !== undefined || step.expectation.kind === 'reproduces'))
    return true;
  if (product.versions.some(({ env, python }) => env || python)) return true;
  return scope.steps.some(({ text, files }) =>
    [text, ...files.map((file) => file.text)].some((part) => part.includes(product.name)),
  );
}

function judgeUnrun(step: Step): JudgedStep {
  if (step.problem) {
    const { code, message, hint, place } = step.problem;
    const text = `${code}: ${message}${hint ? `\n${hint}` : ''}`;
    const { line = step.line, column = step.column } = place ?? {};
    return plain({ line, column, outcome: 'failed', message: text });
  }
  return plain({ ...at(step), outcome: 'skipped', message: step.skip ?? '' });
}

/** Runs the steps that are for a version, on that version; without a product, all of them. */
async function runOnce(
  page: PageFacts,
  scope: Scope,
  settings: RunSettings,
  version: ProductVersion | undefined,
  turns: GroupTurns | undefined,
): Promise<Map<Step, JudgedStep>> {
  const judged = new Map<Step, JudgedStep>();
  const meant = (step: Step) => !version || isForVersion(step, page.entry, version.version);
  const steps = scope.steps.filter(meant);
  for (const step of scope.steps)
    if (!meant(step))
      judged.set(step, plain({ ...at(step), outcome: 'skipped', message: notFor(step, page) }));
  const executions = await execute(page, { ...scope, steps }, settings, version, turns);
  steps.forEach((step, index) => {
    const execution = executions[index];
    if (!execution) return;
    const name = settings.product?.name ?? '';
    const verdict = version
      ? judgeOnVersion(step, execution, { ...page, product: name, version: version.version })
      : judgeUnversioned(step, execution, page);
    const failed = execution.error !== undefined || execution.exit !== 0;
    const error = step.expectation.kind !== 'passes' && failed ? describeError(execution) : undefined;
    const productVersions = version ? [version.version] : [];
    const edits =
      settings.update && verdict.outcome === 'failed' ? findEdits(page.file, step, execution, settings) : [];
    const extra = { ...(error ? { error } : {}), ...(edits.length > 0 ? { edits } : {}) };
    judged.set(step, { verdict, ms: execution.ms, productVersions, ...extra });
  });
  blameSetup(steps, judged);
  return judged;
}

function findEdits(file: string, step: Step, execution: Execution, { root }: RunSettings): PageEdit[] {
  const lines = readFileSync(resolve(root, file), 'utf8').split(/\r\n|\r|\n/);
  return createEdits(step, execution, lines);
}

/** Without a product version, a page that says `fixedIn` may meet the product before or after it. */
function judgeUnversioned(step: Step, execution: Execution, { entry }: PageFacts): Verdict {
  const verdict = judgeStep(step, execution);
  return verdict.outcome === 'obsolete' && entry.fixedIn !== undefined
    ? { ...at(step), outcome: 'passed' }
    : verdict;
}

const notFor = (step: Step, page: PageFacts) => `It is for versions ${step.versions ?? page.entry.versions}.`;

function describeError({ error, stderr }: Execution): string {
  return (error ? formatError(error) : stderr.trim()).slice(0, 2000);
}

function combineRuns(step: Step, runs: readonly Map<Step, JudgedStep>[]): JudgedStep {
  const all = runs.flatMap((run) => run.get(step) ?? []);
  const verdict = combineVerdicts(all.map((one) => one.verdict)) ?? {
    ...at(step),
    outcome: 'skipped',
    message: 'No version of the product is meant.',
  };
  const error = all.find((one) => one.error)?.error;
  // Of a repro that was fixed, those are named on which it still reproduces.
  const named = all.filter((one) => one.verdict.outcome === verdict.outcome);
  return {
    verdict,
    ms: Math.round(all.reduce((sum, { ms }) => sum + ms, 0) * 100) / 100,
    productVersions: named.flatMap((one) => one.productVersions),
    ...(error ? { error } : {}),
    ...(all[0]?.edits ? { edits: all[0].edits } : {}),
  };
}

async function execute(
  page: PageFacts,
  scope: Scope,
  settings: RunSettings,
  version: ProductVersion | undefined,
  turns: GroupTurns | undefined,
): Promise<Execution[]> {
  const evaluator = findEvaluator(scope.language);
  if (!evaluator || (scope.steps.length === 0 && !turns)) return [];
  const { group } = scope;
  const shared = group === undefined ? undefined : findSharedWorkspace(page, group, version?.version ?? '');
  // In turns, the languages of a group run at the same time: what the tester writes for each must not meet.
  const workspace = shared && turns ? { ...shared, meta: takeWorkspace().meta } : shared;
  const context = createContext(page.file, settings, scope.steps, version, workspace);
  try {
    return turns
      ? await evaluateInTurns(evaluator, scope, context, turns.onVersion(version?.version ?? ''))
      : await evaluator.evaluate(scope, context);
  } finally {
    const isGivenSecrets = scope.steps.some(({ limits }) => limits.env.length > 0);
    if (!shared) void returnWorkspace(context.workspace, isGivenSecrets);
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
