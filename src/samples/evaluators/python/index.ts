import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Scope } from '../../plan.ts';
import { unreached } from '../evaluate-in-order.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';
import { askServer, type ServerAnswer } from './fork-server.ts';

/** Python, in a warm interpreter that forks once per scope. A scope's samples share one namespace. */
export const python: Evaluator = {
  languages: ['python'],
  needs: 'Install python3, or put a virtual environment at .venv.',
  findToolchain: async () => (await findInterpreter())?.version,
  isQueued: true,
  evaluate: evaluateScope,
};

interface Interpreter {
  path: string;
  version: string;
}

const run = promisify(execFile);
let interpreter: Promise<Interpreter | undefined> | undefined;
let count = 0;

/** The real interpreter: a version manager's shim would cost its start each time. */
function findInterpreter(): Promise<Interpreter | undefined> {
  interpreter ??= (async () => {
    const local = join(process.cwd(), '.venv', 'bin', 'python');
    const code = 'import sys; print(sys.executable); print("Python %d.%d.%d" % sys.version_info[:3])';
    try {
      const { stdout } = await run(existsSync(local) ? local : 'python3', ['-c', code]);
      const [path = '', version = ''] = stdout.split('\n');
      return { path, version };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  })();
  return interpreter;
}

async function evaluateScope(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  const path = context.python ?? (await findInterpreter())?.path ?? 'python3';
  count += 1;
  const answer = await askServer(path, context.access, {
    id: count,
    dir: context.workspace.dir,
    env: context.environment,
    outputLimit: context.outputLimit,
    steps: scope.steps.map((step) => ({
      ...{ text: step.text, files: step.files, page: context.page, line: step.textLine },
      timeoutMs: step.limits.timeoutMs,
    })),
  });
  return scope.steps.map((_, index) => readExecution(answer, index));
}

function readExecution(answer: ServerAnswer, index: number): Execution {
  if ('lost' in answer) {
    // The whole interpreter went down: a sample that killed its parent, or that was stopped.
    const error = { message: 'The sample ended the interpreter that ran it.' };
    const stopped = answer.stopped ? { stopped: answer.stopped } : {};
    return { ...unreached(), reached: index === 0, stderr: answer.stderr, error, ...stopped };
  }
  const result = answer.results[index];
  return result ? { reached: true, ...result } : unreached();
}
