import { writeFiles } from '../../hosts/workspace.ts';
import type { Scope, Step } from '../../plan.ts';
import { countLines } from '../count-lines.ts';
import { mustFail } from '../evaluate-in-order.ts';
import type { Check, EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { findVersion } from '../find-version.ts';
import {
  frameClose,
  frameValues,
  readFrames,
  readMarks,
  type ScopeFrames,
  type ValueFrame,
} from '../frame-values.ts';
import type { RaisedError } from '../raised-error.ts';
import { parseTranscript } from './parse-transcript.ts';
import { type PartRun, runSession } from './run-session.ts';

/** Bash takes the socket that is its input for that of a remote login, and would read the user's `.bashrc`. */
const findToolchain = (): Promise<string | undefined> =>
  findVersion('bash', 'bash', ['--norc', '-c', 'echo $BASH_VERSION'], /([\d.]+)/);

/** Shell scripts. A scope's samples run in one shell; the first command that fails ends it, as with `bash -e`. */
export const bash: Evaluator = {
  languages: ['bash'],
  needs: 'Install bash.',
  findToolchain,
  evaluate: evaluateScripts,
};

/** Transcripts: `$ command` and what it prints. One shell for the scope, so directory, variables and functions stay. */
export const consoleTranscript: Evaluator = {
  languages: ['console'],
  needs: 'Install bash.',
  findToolchain,
  evaluate: evaluateTranscripts,
};

async function evaluateScripts(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  for (const step of scope.steps) writeFiles(context.workspace, step.files);
  const above = scope.steps.map((_, index) => countLines(scope.steps.slice(0, index)));
  const parts = scope.steps.map((step, index) => ({
    text: frameValues(step.text, frame, above[index]),
    apart: scope.steps.length > 1 && step.expectation.kind !== 'passes',
    timeoutMs: step.limits.timeoutMs,
  }));
  const runs = await runSession(parts, context, { strict: true, merge: false });
  const { shown } = readMarks(runs.map((run) => run.stdout).join(''));
  return scope.steps.map((step, index) =>
    describeScript(step, index, runs[index], context, { above: above[index] ?? 0, shown }),
  );
}

/** The output of each `command  # => text` line is framed, so that it can be told from the rest. */
const frame: ValueFrame = {
  comment: ' #',
  print: (mark) => `printf '${mark.replace('\u0001', '\\001')}'`,
  wrap: (statement, open) => `${frame.print(open)}; ${statement}; ${frame.print(frameClose)}`,
};

function describeScript(
  step: Step,
  index: number,
  part: PartRun | undefined,
  context: EvaluationContext,
  all: ScopeFrames,
): Execution {
  const { stderr, ...facts } = part ?? unreached;
  const { stdout, checks } = readFrames(step.text, facts.stdout, frame, all);
  const name = `${context.workspace.meta}/${index}.sh`;
  const failed = facts.reached && facts.exit !== 0 && facts.exit !== null;
  const error = failed ? findError(stderr, name, facts.exit) : undefined;
  return {
    ...facts,
    stdout,
    stderr: stderr.replaceAll(name, 'sample'),
    ...(error ? { error } : {}),
    // Expected text may have wildcards here, as an output fence has.
    checks: checks.map(({ equal: _, ...check }) => check),
  };
}

const unreached: PartRun = { reached: false, stdout: '', stderr: '', exit: null, ms: 0 };

/** The last complaint on standard error; bash says in which line where it is its own. */
function findError(stderr: string, file: string, exit: number | null): RaisedError | undefined {
  const complaint = stderr.trimEnd().split('\n').at(-1)?.trim();
  if (!complaint) return undefined;
  const [, line, message] =
    new RegExp(`^${file.replace(/[.\\]/g, '\\$&')}: line (\\d+): (.*)$`).exec(complaint) ?? [];
  return { code: String(exit), message: message ?? complaint, ...(line ? { line: Number(line) } : {}) };
}

async function evaluateTranscripts(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  for (const step of scope.steps) writeFiles(context.workspace, step.files);
  const commands = scope.steps.map((step) => parseTranscript(step.text));
  const parts = scope.steps.flatMap((step, index) =>
    (commands[index] ?? []).map(({ command }) => ({
      text: command,
      apart: false,
      timeoutMs: step.limits.timeoutMs,
    })),
  );
  const runs = parts.length > 0 ? await runSession(parts, context, { strict: false, merge: true }) : [];
  let next = 0;
  return scope.steps.map((step, index) => {
    const own = commands[index] ?? [];
    const mine = runs.slice(next, next + own.length);
    next += own.length;
    return describeTranscript(own, mine, context, mustFail(step));
  });
}

function describeTranscript(
  commands: ReturnType<typeof parseTranscript>,
  runs: PartRun[],
  context: EvaluationContext,
  isFailure: boolean,
): Execution {
  const stoppedAt = runs.findIndex((part) => part.stopped);
  const stopped = runs[stoppedAt]?.stopped;
  const empty: RaisedError = { line: 1, message: 'The transcript has no command: each starts with `$ `.' };
  const clean = (text: string) =>
    text.replace(new RegExp(`${context.workspace.meta}/\\d+\\.sh: line \\d+: `, 'g'), 'bash: ');
  const checks = commands.map(({ line, command, expected }, index): Check => {
    const part = runs[index];
    const status = part?.exit ? `[${part.exit}]` : '';
    const printed = clean(part?.stdout ?? '').replace(/\n$/, '');
    const actual = [printed, status].filter(Boolean).join('\n');
    return { line, expected, actual: part?.reached ? actual : 'not run', subject: command };
  });
  return {
    reached: commands.length === 0 || (runs[0]?.reached ?? false),
    stdout: clean(runs.map(({ stdout }) => stdout).join('')),
    stderr: '',
    exit: 0,
    ...(stopped ? { stopped, stoppedLine: commands[stoppedAt]?.line } : {}),
    ...(commands.length === 0 ? { error: empty } : {}),
    ...(isFailure ? findFailedCommand(commands, runs, clean) : {}),
    checks,
    ms: runs.reduce((sum, { ms }) => sum + ms, 0),
  };
}

/** A transcript that must fail does so by one of its commands: the last whose exit status is not 0. */
function findFailedCommand(
  commands: ReturnType<typeof parseTranscript>,
  runs: readonly PartRun[],
  clean: (text: string) => string,
): Partial<Execution> {
  const at = runs.findLastIndex(({ exit }) => exit !== 0);
  const run = runs[at];
  if (!run) return {};
  const printed = clean(run.stdout).trimEnd();
  const line = commands[at]?.line;
  const message = printed.split('\n').at(-1) ?? '';
  const error = { code: String(run.exit), message, ...(line ? { line } : {}) };
  return { exit: run.exit, stderr: printed, error };
}
