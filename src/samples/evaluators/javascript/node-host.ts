import { randomBytes } from 'node:crypto';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Access } from '../../hosts/containment.ts';
import { type HostProcess, type Stopped, startHost } from '../../hosts/host-process.ts';
import { createIdleHosts } from '../../hosts/idle-hosts.ts';
import { findRunRoot } from '../../hosts/workspace.ts';
import type { EvaluationContext } from '../evaluator.ts';

const hostFile = fileURLToPath(new URL('./host.mjs', import.meta.url));
/** Modules are never unloaded, so a host is replaced before it grows large. */
const scopesPerHost = 500;

/** An inline value that a module came to. */
interface ReportedCheck {
  step: number;
  line: number;
  expected: string;
  actual: string;
  equal: boolean;
}

/** What the host answers when a sample is over. */
interface HostAnswer {
  id: number;
  exit: number;
  step: number;
  checks: ReportedCheck[];
  error?: { name: string; message: string; stack: string; code?: string };
  reusable: boolean;
}

/** What became of one module. */
export interface ModuleRun {
  /** Absent where the process ended before it could answer. */
  answer?: HostAnswer;
  exit: number | null;
  stopped?: Stopped;
  checks: ReportedCheck[];
  /** Each step's share of the streams. */
  stdout: string[];
  stderr: string[];
}

interface Host {
  process: HostProcess;
  ready: Promise<void>;
  runs: number;
  /** What it was last told: it is not told the same again. */
  environment?: string;
  access: Access;
}

const idle = createIdleHosts<Host>();
let count = 0;

function createHost({ access }: EvaluationContext): Host {
  const process_ = startHost({
    command: process.execPath,
    args: ['--max-old-space-size=1024', '--disable-warning=ExperimentalWarning', hostFile],
    cwd: findRunRoot(),
    env: { PATH: process.env.PATH ?? '', NO_COLOR: '1' },
    access,
    ipc: true,
  });
  const ready = new Promise<void>((resolve) => {
    process_.child.once('message', () => resolve());
    void process_.ended.then(() => resolve());
  });
  return { process: process_, ready, runs: 0, access };
}

/** Takes the resident process, or starts one. */
async function takeHost(context: EvaluationContext): Promise<Host> {
  const known = idle.take(context.access);
  const host = known?.process.isAlive() ? known : createHost(context);
  host.process.child.ref();
  host.process.child.channel?.ref();
  await host.ready;
  return host;
}

function giveBack(host: Host): void {
  host.runs += 1;
  if (host.runs >= scopesPerHost || !host.process.isAlive() || !idle.give(host.access, host)) {
    host.process.kill();
    return;
  }
  host.process.child.unref();
  host.process.child.channel?.unref();
}

const environmentKey = (environment: Record<string, string>) => JSON.stringify(environment);

/** Imports a module file in the resident process and waits until its event loop is empty, or the limits are reached. */
export async function runModule(
  file: string,
  context: EvaluationContext,
  timeoutMs: number,
  code?: string,
): Promise<ModuleRun> {
  const host = await takeHost(context);
  const { child, stdout, stderr, ended } = host.process;
  const nonce = `\0${randomBytes(12).toString('hex')}\0`;
  let stopped: ModuleRun['stopped'];
  const stop = (reason: Stopped) => {
    stopped ??= reason;
    host.process.kill();
  };
  const timer = setTimeout(() => stop('time'), timeoutMs);
  const endWatch = host.process.watch(stop);
  const answered = new Promise<HostAnswer>((resolve) =>
    child.once('message', resolve as (message: unknown) => void),
  );
  const marked = (stream: typeof stdout) => stream.text().endsWith(nonce);
  const flushed = new Promise<void>((resolve) => {
    const look = () => {
      if (stdout.bytes() + stderr.bytes() > context.outputLimit) stop('output');
      if (marked(stdout) && marked(stderr)) resolve();
    };
    stdout.onData = look;
    stderr.onData = look;
  });
  count += 1;
  const root = pathToFileURL(`${context.root}/package.json`).href;
  const { dir } = context.workspace;
  const { environment } = context;
  const env = host.environment === environmentKey(environment) ? undefined : environment;
  host.environment = environmentKey(environment);
  const packages = Object.fromEntries(
    Object.entries(context.packages).map(([name, { name: alias, root: folder }]) => [
      name,
      { name: alias, root: pathToFileURL(`${folder}/package.json`).href },
    ]),
  );
  child.send({ id: count, file, dir, env, root, nonce, packages, code }, () => {});
  const whole = Promise.all([answered, flushed]).then(([answer]) => answer);
  const outcome = await Promise.race([whole, ended]);
  clearTimeout(timer);
  endWatch();
  child.removeAllListeners('message');
  const split = (stream: typeof stdout) => stream.take().split(nonce);
  const streams = { stdout: split(stdout), stderr: split(stderr) };
  if ('code' in outcome) {
    const checks = takeLastChecks(streams);
    return { exit: outcome.code, checks, ...(stopped ? { stopped } : {}), ...streams };
  }
  if (outcome.reusable) giveBack(host);
  else host.process.kill();
  const { exit, checks } = outcome;
  return { answer: outcome, exit, checks, ...(stopped ? { stopped } : {}), ...streams };
}

/** A sample that ends the process has no answer: what it had to report is then the last thing on standard error. */
function takeLastChecks({ stdout, stderr }: Pick<ModuleRun, 'stdout' | 'stderr'>): ReportedCheck[] {
  if (stderr.length <= stdout.length) return [];
  const [line = '', ...rest] = (stderr.pop() ?? '').split('\n');
  stderr.push(`${stderr.pop() ?? ''}${rest.join('\n')}`);
  try {
    return JSON.parse(line) as ReportedCheck[];
  } catch {
    return []; // The process was ended while it wrote: then nothing is known, and the values count as not reached.
  }
}
