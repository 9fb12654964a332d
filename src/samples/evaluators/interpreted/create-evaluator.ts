import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { writeFiles } from '../../hosts/workspace.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import type { Step } from '../../plan.ts';
import { countLines } from '../count-lines.ts';
import { evaluateInOrder, unreached } from '../evaluate-in-order.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { findVersion } from '../find-version.ts';
import { frameValues, readFrames, readMarks } from '../frame-values.ts';
import type { RaisedError } from '../raised-error.ts';
import { runProgram } from '../shell/run-program.ts';
import type { Interpreter } from './interpreter.ts';

/** An evaluator from the description of an interpreter: each scope is one file, run by one process. */
export function createInterpreterEvaluator(interpreter: Interpreter): Evaluator {
  const { language, name, command, version, needs } = interpreter;
  return {
    languages: [language],
    needs,
    findToolchain: () => findVersion(name, command, version.args, version.pattern, version.input),
    evaluate: (scope, context) =>
      evaluateInOrder(scope, (steps) =>
        interpreter.mark || steps.length === 1
          ? runSteps(interpreter, steps, context)
          : runPrefixes(interpreter, steps, context),
      ),
  };
}

async function runSteps(
  interpreter: Interpreter,
  steps: readonly Step[],
  context: EvaluationContext,
): Promise<Execution[]> {
  const mark = `tierzero${randomBytes(12).toString('hex')}`;
  const { code, offsets } = joinSteps(interpreter, steps, mark);
  const file = join(context.workspace.dir, `sample.${interpreter.extension}`);
  for (const step of steps) writeFiles(context.workspace, step.files);
  writeOwnFile(file, code);
  const command = [interpreter.command, ...interpreter.args(file)];
  const run = await runProgram(command, context, sumOfLimits(steps));
  const stdout = run.stdout.split(`\0${mark}\0`);
  const stderr = run.stderr.split(`\0${mark}\0`);
  const last = stdout.length - 1;
  const { shown } = readMarks(run.stdout);
  return steps.map((step, index): Execution => {
    if (index > last) return unreached();
    const above = offsets[index] ?? 0;
    const own = stdout[index] ?? '';
    const framed = readFrames(step.text, own, interpreter.frame, { above, shown });
    const printed = (stderr[index] ?? '').replaceAll(file, 'sample');
    const ended = index === last && run.exit !== 0;
    const complaint = ended ? run.stderr : (stderr[index] ?? '');
    const error =
      ended || interpreter.complaint?.test(complaint)
        ? findError(interpreter, complaint, file, above)
        : undefined;
    return {
      reached: true,
      ...framed,
      stderr: printed,
      exit: index === last ? run.exit : 0,
      ...(index === last && run.signal ? { signal: run.signal } : {}),
      ...(error ? { error } : {}),
      ...(index === last && run.stopped ? { stopped: run.stopped } : {}),
      ms: run.ms / steps.length,
    };
  });
}

const sumOfLimits = (steps: readonly Step[]) => steps.reduce((sum, { limits }) => sum + limits.timeoutMs, 0);

function joinSteps(interpreter: Interpreter, steps: readonly Step[], mark: string) {
  const offsets: number[] = [];
  let code = interpreter.prologue;
  let lines = 0;
  steps.forEach((step, index) => {
    if (index > 0 && interpreter.mark) {
      code += `${interpreter.mark(mark)}\n`;
      lines += 1;
    }
    offsets.push(lines);
    const text = interpreter.prepare?.(step.text) ?? step.text;
    code += `${interpreter.frame ? frameValues(text, interpreter.frame, lines) : text}\n`;
    lines += countLines([step]);
  });
  return { code, offsets };
}

function findError(
  interpreter: Interpreter,
  stderr: string,
  file: string,
  offset: number,
): RaisedError | undefined {
  const error = interpreter.findError?.(stderr, file);
  if (!error) return undefined;
  const line = error.line === undefined ? undefined : Math.max(1, error.line - offset);
  return { ...error, message: error.message.replaceAll(file, 'sample'), ...(line ? { line } : {}) };
}

/** Without marks, what a step prints is what is new when the file ends with it. */
async function runPrefixes(
  interpreter: Interpreter,
  steps: readonly Step[],
  context: EvaluationContext,
): Promise<Execution[]> {
  const executions: Execution[] = [];
  let before = '';
  for (let end = 1; end <= steps.length; end++) {
    const text = steps
      .slice(0, end)
      .map((step) => step.text)
      .join('\n');
    const step = steps[end - 1];
    if (!step) continue;
    const [run] = await runSteps(interpreter, [{ ...step, text }], context);
    if (!run) continue;
    const own = run.stdout.startsWith(before) ? run.stdout.slice(before.length) : run.stdout;
    before = run.stdout;
    executions.push({ ...run, stdout: own, checks: [] });
  }
  return executions;
}
