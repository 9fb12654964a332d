import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../hosts/workspace.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import type { Step } from '../../plan.ts';
import { unreached } from '../evaluate-in-order.ts';
import type { Check, EvaluationContext, Execution } from '../evaluator.ts';
import { findDepthError } from '../find-depth-error.ts';
import { createQuietExecution } from '../quiet-execution.ts';
import type { RaisedError } from '../raised-error.ts';
import { type BuiltModule, buildModule } from './build-module.ts';
import { locateError } from './locate-error.ts';
import { type ModuleRun, runModule } from './node-host.ts';

let moduleCount = 0;

/** Runs steps as one module, and tells what became of each. */
export async function evaluateSteps(
  steps: Step[],
  language: string,
  context: EvaluationContext,
): Promise<Execution[]> {
  const deep = steps.map(({ text }) => findDepthError(text));
  if (deep.some(Boolean))
    return deep.map((error) => (error ? createQuietExecution(error, performance.now()) : unreached()));
  const built = buildModule(steps, language);
  moduleCount += 1;
  const file = join(context.workspace.dir, `sample${moduleCount}.${built.extension}`);
  for (const step of steps) writeFiles(context.workspace, step.files);
  // A module is handed over without a file, which is faster, unless it may want to look at itself.
  const isVirtual = built.extension !== 'cjs' && !/import\.meta|argv|Worker|fork|sample\d/.test(built.code);
  if (!isVirtual) writeOwnFile(file, built.code);
  const started = performance.now();
  const limit = steps.reduce((sum, { limits }) => sum + limits.timeoutMs, 0);
  const run = await runModule(file, context, limit, isVirtual ? built.code : undefined);
  if (!isVirtual) rmSync(file, { force: true });
  const ms = (performance.now() - started) / steps.length;
  return steps.map((step, index) => describeStep(step, index, built, run, ms, file));
}

function describeStep(
  step: Step,
  index: number,
  built: BuiltModule,
  run: ModuleRun,
  ms: number,
  file: string,
): Execution {
  const last = Math.max(run.answer?.step ?? 0, run.stdout.length - (run.answer ? 2 : 1));
  const ended = index === last;
  const error = ended ? findError(step, built, index, run, file) : undefined;
  return {
    reached: index <= last,
    stdout: run.stdout[index] ?? '',
    stderr: run.stderr[index] ?? '',
    exit: ended ? run.exit : 0,
    ...(error ? { error } : {}),
    ...(ended && run.stopped ? { stopped: run.stopped } : {}),
    checks: describeChecks(index, built, run, error === undefined),
    ms,
  };
}

/** What inline values gave, and where there was nothing to compare: after an error, no value is missed. */
function describeChecks(index: number, built: BuiltModule, run: ModuleRun, isWhole: boolean): Check[] {
  const reported = run.checks.filter((check) => check.step === index);
  const checks = reported.map(
    ({ line, expected, actual, equal }): Check => ({ line, expected, actual, equal }),
  );
  for (const { line } of built.unattached.filter(({ step }) => step === index))
    checks.push({ line, expected: 'a statement with a value', actual: '', missing: 'nothing here has one' });
  const missed = ({ step, line }: { step: number; line: number }) =>
    step === index && !reported.some((check) => check.line === line);
  if (isWhole)
    for (const { line, expected } of built.attached.filter(missed))
      checks.push({ line, expected, actual: '', missing: 'it was never reached' });
  return checks;
}

/** The error of the step that ended the module: thrown, or printed by a process that it took down. */
function findError(
  step: Step,
  { lineOffsets, originalLine }: BuiltModule,
  index: number,
  run: ModuleRun,
  file: string,
): RaisedError | undefined {
  const lineOffset = lineOffsets[index] ?? 0;
  const { answer } = run;
  if (answer?.error) return locateError(answer.error, step, lineOffset, file, originalLine);
  if (answer || run.stopped || run.exit === 0) return undefined;
  const printed = run.stderr.join('');
  const thrown = /^(?:Uncaught )?((?:\w+)?Error)(?: \[(\w+)\])?: (.*)$/m.exec(printed);
  if (!thrown) return undefined;
  const [, name = 'Error', code, message = ''] = thrown;
  return locateError(
    { name, message, stack: printed, ...(code ? { code } : {}) },
    step,
    lineOffset,
    file,
    originalLine,
  );
}
