import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../hosts/workspace.ts';
import type { Scope, Step } from '../../plan.ts';
import { countLines } from '../count-lines.ts';
import { evaluateInOrder, unreached } from '../evaluate-in-order.ts';
import type { Check, EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { frameValues, readFrames } from '../frame-values.ts';
import type { RaisedError } from '../raised-error.ts';
import { runProgram } from '../shell/run-program.ts';
import type { CompiledLanguage, Unit } from './compiled-language.ts';
import { isProgram, type PreparedProgram } from './program.ts';

const compileLimitMs = 120_000;
let unitCount = 0;

/**
 * An evaluator from the description of a compiled language. Scopes of one step, which most are, can be compiled together
 * before the first of them runs; a step that continues another is compiled with all before it.
 */
export function createCompiledEvaluator(language: CompiledLanguage): Evaluator {
  const compileSteps = async (programs: readonly (readonly Step[])[], context: EvaluationContext) => {
    const units = programs.map((steps) => createUnit(steps, language));
    const results = await language.compile(units, {
      dir: makeDir(context),
      env: context.environment,
      access: context.access,
      timeoutMs: compileLimitMs,
      outputLimit: 8 * context.outputLimit,
    });
    return units.map(
      (unit): PreparedProgram => ({
        name: unit.name,
        result: results.get(unit) ?? { message: 'It was not compiled.' },
      }),
    );
  };
  return {
    languages: [language.language],
    needs: language.needs,
    findToolchain: language.findToolchain,
    prepare: (steps, context) =>
      compileSteps(
        steps.map((step) => [step]),
        context,
      ),
    evaluate: (scope: Scope, context) =>
      evaluateInOrder(scope, (steps) =>
        runPrefixes(language, steps, context, async (program) => {
          const [only] = program;
          const known = program.length === 1 ? only?.program : undefined;
          return known ?? (await compileSteps([program], context))[0];
        }),
      ),
  };
}

function makeDir(context: EvaluationContext): string {
  unitCount += 1;
  const dir = join(context.workspace.meta, `compile${unitCount}`);
  mkdirSync(dir, { recursive: true });
  return dir;
}

function createUnit(steps: readonly Step[], language: CompiledLanguage): Unit {
  unitCount += 1;
  const text = frameValues(steps.map((step) => step.text).join('\n'), language.frame);
  return { name: `s${unitCount}`, text };
}

/** What a step prints is what is new when the program ends with it. */
async function runPrefixes(
  language: CompiledLanguage,
  steps: readonly Step[],
  context: EvaluationContext,
  compile: (steps: Step[]) => Promise<PreparedProgram | undefined>,
): Promise<Execution[]> {
  const executions: Execution[] = [];
  let before = '';
  for (let end = 1; end <= steps.length; end++) {
    const part = steps.slice(0, end);
    const step = part.at(-1);
    if (!step) continue;
    const started = performance.now();
    writeFiles(context.workspace, step.files);
    const program = await compile(part);
    if (!program) continue;
    const run = await runPrepared(language, program, step, countLines(part.slice(0, -1)), context);
    const framed = readFrames(part.map(({ text }) => text).join('\n'), run.stdout, language.frame);
    const own = framed.stdout.startsWith(before) ? framed.stdout.slice(before.length) : framed.stdout;
    before = framed.stdout;
    // A function may be called by a later sample: what it showed then counts for the sample where it stands.
    if (run.exit === 0 && !run.error)
      executions.forEach((earlier, at) => {
        earlier.checks = pickChecks(framed.checks, part, at);
      });
    const checks = pickChecks(framed.checks, part, end - 1);
    executions.push({ ...run, stdout: own, checks, ms: performance.now() - started });
  }
  return executions;
}

/** The checks of one step of a program, with its lines counted from its first. */
function pickChecks(checks: readonly Check[], steps: readonly Step[], at: number): Check[] {
  const [above, end] = [countLines(steps.slice(0, at)), countLines(steps.slice(0, at + 1))];
  return checks
    .filter(({ line }) => line > above && line <= end)
    .map((check) => ({ ...check, line: check.line - above }));
}

async function runPrepared(
  language: CompiledLanguage,
  { name, result }: PreparedProgram,
  step: Step,
  offset: number,
  context: EvaluationContext,
): Promise<Execution> {
  const shift = (error: RaisedError): RaisedError =>
    error.line === undefined ? error : { ...error, line: Math.max(1, error.line - offset) };
  if (!isProgram(result)) return { ...unreached(), reached: true, exit: 1, error: shift(result) };
  const run = await runProgram([result.command, ...result.args], context, step.limits.timeoutMs);
  const error = (run.exit === 0 ? language.findQuietError : language.findError)?.(run.stderr, name);
  return {
    reached: true,
    stdout: run.stdout,
    stderr: run.stderr,
    exit: run.exit,
    ...(run.signal ? { signal: run.signal } : {}),
    ...(error ? { error: shift(error) } : {}),
    ...(run.stopped ? { stopped: run.stopped } : {}),
    checks: [],
    ms: run.ms,
  };
}
