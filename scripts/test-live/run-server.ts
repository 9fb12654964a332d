import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { TierzeroError } from '../../src/diagnostics/index.ts';
import type { Stop } from './ticket-server.ts';

interface ServerProcess {
  /** As people call it: `Redmine`. */
  title: string;
  command: string[];
  cwd: string;
  env: Record<string, string>;
  /** Where its output goes. */
  log: string;
  /** Whether it answers by now. */
  isReady: () => Promise<boolean>;
  /** Gets the way to end the whole group of processes. */
  onProcess: (stop: Stop) => void;
}

const longestStart = 120_000;
/** Their files are thrown away: nothing is lost when one is cut off. */
const longestStop = 3000;

/**
 * Starts a server as a group of processes and waits until it answers.
 *
 * @throws TierzeroError `TZ_LIVE_SERVER_FAILED` with the end of its output.
 */
export async function runServer({ isReady, onProcess, title, log, ...start }: ServerProcess): Promise<void> {
  const [program = '', ...args] = start.command;
  const output = openSync(log, 'a', 0o600);
  const child = spawn(program, args, {
    cwd: start.cwd,
    env: start.env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', (code, signal) => resolve(`it ended with ${signal ?? code}`));
  });
  onProcess(() => stopGroup(child, ended));
  const deadline = Date.now() + longestStart;
  while (!(await isReady())) {
    const end = await Promise.race([ended, wait(200, undefined)]);
    if (end === undefined && Date.now() < deadline) continue;
    throw serverFailed(title, end ?? 'it does not answer', readFileSync(log, 'utf8'));
  }
}

/** TERM, and KILL for what is still there: a server must not outlive the run that started it. */
async function stopGroup({ pid }: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (pid === undefined) return;
  if (signalGroup(pid, 'SIGTERM')) await Promise.race([ended, wait(longestStop)]);
  signalGroup(pid, 'SIGKILL');
}

function signalGroup(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

const serverFailed = (title: string, why: string, output: string) =>
  new TierzeroError({
    code: 'TZ_LIVE_SERVER_FAILED',
    message: `${title} could not be started: ${why}. The end of its output:\n${output.trim().split('\n').slice(-15).join('\n')}`,
    hint: 'When the output speaks of a missing file, install the packages anew: `apt-get install --reinstall redmine request-tracker5`.',
  });
