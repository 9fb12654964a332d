import { randomBytes } from 'node:crypto';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findContainment } from '../../hosts/containment.ts';
import { type HostProcess, startHost } from '../../hosts/host-process.ts';
import { createIdleHosts } from '../../hosts/idle-hosts.ts';
import type { Exceeded } from '../../hosts/watch-limits.ts';
import { findRunRoot } from '../../hosts/workspace.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import type { EvaluationContext } from '../evaluator.ts';

const hostFile = fileURLToPath(new URL('./shell_host.sh', import.meta.url));
/** What a sample leaves running may gather in a host, so it is replaced now and then. */
const sessionsPerHost = 200;

interface ShellHost {
  process: HostProcess;
  sessions: number;
}

/** What a session printed, and how it ended. */
export interface ShellSession {
  stdout: string;
  stderr: string;
  exit: number | null;
  /** The resident shell went down with it, and nobody here wanted that: whatever it printed, it did not end well. */
  isLost?: boolean;
}

const idle = createIdleHosts<ShellHost>();

function takeHost(context: EvaluationContext): ShellHost {
  const { access } = context;
  const known = idle.take(access);
  if (known?.process.isAlive()) return known;
  const alone = findContainment() === 'limits' ? '0' : '1';
  const process_ = startHost({
    command: 'bash',
    args: ['--noprofile', '--norc', hostFile, alone],
    cwd: findRunRoot(),
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    access,
    keepInput: true,
  });
  return { process: process_, sessions: 0 };
}

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Watches a session while it runs. */
export interface SessionWatcher {
  /** Called when something was printed. */
  onOutput: (stdout: () => string, bytes: number) => void;
  /** Called when it takes more than it may. */
  onExceeded: (what: Exceeded) => void;
  /** Called at the start, with what ends the session and all that it started. */
  onStart: (kill: () => void) => void;
}

/** Where the last mark stands, with the status that it tells; a pattern would be compiled for each session anew. */
function findEnd(text: string, mark: string): { at: number; status: number } | undefined {
  const start = `\0${mark} `;
  const at = text.lastIndexOf(start);
  const [, status] = (at >= 0 && /^(\d+)\0$/.exec(text.slice(at + start.length))) || [];
  return status === undefined ? undefined : { at, status: Number(status) };
}

/** Runs the driver script of a scope's workspace in a bash of its own. */
export async function runDriver(context: EvaluationContext, watcher: SessionWatcher): Promise<ShellSession> {
  const { meta, dir } = context.workspace;
  const exports = Object.entries(context.environment).map(
    ([name, value]) => `export ${name}=${quote(value)}`,
  );
  writeOwnFile(join(meta, 'environment.sh'), `${exports.join('\n')}\n`);
  const host = takeHost(context);
  const { child, stdout, stderr, ended, watch, kill } = host.process;
  const mark = `tierzero${randomBytes(12).toString('hex')}`;
  const finished = new Promise<ShellSession>((resolve) => {
    const look = () => {
      watcher.onOutput(stdout.text, stdout.bytes() + stderr.bytes());
      const out = findEnd(stdout.text(), mark);
      const err = findEnd(stderr.text(), mark);
      if (!out || !err) return;
      const session = {
        stdout: stdout.take().slice(0, out.at),
        stderr: stderr.take().slice(0, err.at),
      };
      resolve({ ...session, exit: out.status });
    };
    stdout.onData = look;
    stderr.onData = look;
  });
  let isOurs = false;
  watcher.onStart(() => {
    isOurs = true;
    kill();
  });
  const endWatch = watch(watcher.onExceeded);
  child.stdin?.write(`${mark} ${meta} ${dir}\n`);
  const outcome = await Promise.race([finished, ended]);
  endWatch();
  if ('code' in outcome) {
    kill(); // What the session started may have outlived its shell.
    const signal = outcome.signal ? constants.signals[outcome.signal] : undefined;
    const exit = isOurs || signal === undefined ? outcome.code : 128 + signal;
    return { stdout: stdout.take(), stderr: stderr.take(), exit, ...(isOurs ? {} : { isLost: true }) };
  }
  host.sessions += 1;
  if (host.sessions >= sessionsPerHost || !idle.give(context.access, host)) kill();
  return outcome;
}
