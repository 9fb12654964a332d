import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type HostProcess, type Stopped, startHost } from '../../hosts/host-process.ts';
import { findRunRoot } from '../../hosts/workspace.ts';
import type { Scope } from '../../plan.ts';
import type { EvaluationContext, Evaluator, Execution } from '../evaluator.ts';

/** Python, in a warm interpreter that forks once per scope. A scope's samples share one namespace. */
export const python: Evaluator = {
  languages: ['python'],
  needs: 'Install python3, or put a virtual environment at .venv.',
  findToolchain: async () => (await findInterpreter())?.version,
  evaluate: evaluateScope,
};

interface Interpreter {
  path: string;
  version: string;
}

interface Answer {
  id: number;
  results: Omit<Execution, 'reached'>[];
}

const run = promisify(execFile);
const serverFile = fileURLToPath(new URL('./fork_server.py', import.meta.url));
let interpreter: Promise<Interpreter | undefined> | undefined;
/** One server per interpreter: a product version can bring its own. */
const servers = new Map<string, HostProcess>();
let count = 0;
let queue: Promise<unknown> = Promise.resolve();

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

async function takeServer({ python: own, access }: EvaluationContext): Promise<HostProcess> {
  const path = own ?? (await findInterpreter())?.path ?? 'python3';
  const key = `${path} ${access.network}`;
  const known = servers.get(key);
  if (known?.isAlive()) return known;
  const server = startHost({
    command: path,
    args: ['-X', 'utf8', serverFile],
    cwd: findRunRoot(),
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8', PYTHONDONTWRITEBYTECODE: '1' },
    access,
    keepInput: true,
  });
  servers.set(key, server);
  return server;
}

/** The server answers one request at a time. */
function evaluateScope(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  const next = queue.then(() => request(scope, context));
  queue = next.catch(() => undefined);
  return next;
}

async function request(scope: Scope, context: EvaluationContext): Promise<Execution[]> {
  const host = await takeServer(context);
  count += 1;
  const message = {
    id: count,
    dir: context.workspace.dir,
    scratch: findRunRoot(),
    env: context.environment,
    outputLimit: context.outputLimit,
    steps: scope.steps.map((step) => ({
      ...{ text: step.text, files: step.files, page: context.page, line: step.textLine },
      timeoutMs: step.limits.timeoutMs,
    })),
  };
  const answered = new Promise<Answer>((resolve) => {
    host.stdout.onData = () => {
      const text = host.stdout.text();
      if (!text.endsWith('\n')) return;
      host.stdout.take();
      resolve(JSON.parse(text) as Answer);
    };
  });
  let stopped: Stopped | undefined;
  const endWatch = host.watch((what) => {
    stopped = what;
    host.kill();
  });
  host.child.stdin?.write(`${JSON.stringify(message)}\n`);
  const outcome = await Promise.race([answered, host.ended]);
  endWatch();
  if ('code' in outcome) return scope.steps.map((_, index) => lost(index, host.stderr.text(), stopped));
  return scope.steps.map((_, index) => {
    const result = outcome.results[index];
    return result ? { reached: true, ...result } : { ...lost(index, ''), reached: false };
  });
}

/** The whole interpreter went down: a sample that killed its parent. */
const lost = (index: number, stderr: string, stopped?: Stopped): Execution => ({
  ...(stopped ? { stopped } : {}),
  reached: index === 0,
  stdout: '',
  stderr,
  exit: null,
  error: { message: 'The sample ended the interpreter that ran it.' },
  checks: [],
  ms: 0,
});
