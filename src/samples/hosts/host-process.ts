import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { type Access, contain, findContainment } from './containment.ts';
import { killMembers } from './kill-members.ts';
import { limitProcesses } from './limit-processes.ts';
import { type Exceeded, watchLimits } from './watch-limits.ts';

/** How a process that runs samples is started. */
export interface HostCommand {
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** What it may reach; without it, it is the tester's own tool and is not contained. */
  access?: Access;
  /** Opens Node's message channel to the process. */
  ipc?: boolean;
  /** Written to standard input, which is then closed; without it the input is empty. */
  input?: string;
  /** Keeps standard input open, for `write`. */
  keepInput?: boolean;
}

/** Why a process was stopped from outside. */
export type Stopped = 'time' | 'output' | Exceeded;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A process of its own group, with its output as text since the last `takeOutput`. */
export interface HostProcess {
  child: ChildProcess;
  /** Resolves when the process is gone and its output is complete. */
  ended: Promise<Ended>;
  isAlive: () => boolean;
  stdout: OutputStream;
  stderr: OutputStream;
  kill: () => void;
  /** Tells when it takes more than it may. Answers what ends the watch. */
  watch: (onExceeded: (what: Exceeded) => void) => () => void;
}

/** What a stream has printed so far. */
export interface OutputStream {
  text: () => string;
  /** The text so far; the stream then starts afresh. */
  take: () => string;
  /** Puts text in front of what comes next. */
  putBack: (text: string) => void;
  bytes: () => number;
  /** Called with the number of bytes after each arrival. */
  onData?: () => void;
}

const living = new Set<ChildProcess>();
process.on('exit', endHosts);

/** Ends all that was started here and is still there. Those who need a host again start it again. */
export function endHosts(): void {
  for (const child of living) killGroup(child);
}

/** Starts a process in a process group of its own, so that it can be stopped with all that it started. */
export function startHost(host: HostCommand): HostProcess {
  const inner = host.access ? contain(host.command, host.args, host.access) : host;
  const { command, args, release } = limitProcesses(inner.command, inner.args);
  const child = spawn(command, args, {
    cwd: host.cwd,
    env: host.env,
    detached: true,
    stdio: [
      host.input === undefined && !host.keepInput ? 'ignore' : 'pipe',
      'pipe',
      'pipe',
      ...(host.ipc ? (['ipc'] as const) : []),
    ],
  });
  living.add(child);
  let alive = true;
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', () => {
      alive = false;
      resolve({ code: 127, signal: null });
    });
    child.once('exit', () => {
      alive = false;
    });
    child.once('close', (code, signal) => {
      living.delete(child);
      release();
      resolve({ code, signal });
    });
  });
  if (host.input !== undefined) child.stdin?.on('error', ignoreClosedPipe).end(host.input);
  if (host.keepInput) child.stdin?.on('error', ignoreClosedPipe);
  return {
    child,
    ended,
    isAlive: () => alive,
    stdout: collect(child.stdout),
    stderr: collect(child.stderr),
    kill: () => killGroup(child),
    watch: (onExceeded) => watchLimits(child.pid ?? 0, host.access?.write[0] ?? '/', onExceeded),
  };
}

/** A process may end without reading its input; how it ended says more than the broken pipe. */
function ignoreClosedPipe(): void {}

/** Where processes have a namespace of their own, it ends with its first process; elsewhere all must be found. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'linux' && findContainment() === 'limits') killMembers(child.pid);
  try {
    process.kill(-child.pid, constants.signals.SIGKILL);
  } catch {
    child.kill('SIGKILL'); // The group is gone, or was never made: the process itself is all that is left.
  }
}

function collect(source: NodeJS.ReadableStream | null): OutputStream {
  let chunks: Buffer[] = [];
  let size = 0;
  const stream: OutputStream = {
    text: () => Buffer.concat(chunks).toString('utf8'),
    take: () => {
      const text = stream.text();
      chunks = [];
      size = 0;
      return text;
    },
    putBack: (text) => {
      chunks.unshift(Buffer.from(text));
      size += Buffer.byteLength(text);
    },
    bytes: () => size,
  };
  source?.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    stream.onData?.();
  });
  return stream;
}
