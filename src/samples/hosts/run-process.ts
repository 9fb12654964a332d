import { type HostCommand, type Stopped, startHost } from './host-process.ts';

/** A process that has ended, or was ended. */
export interface ProcessRun {
  stdout: string;
  stderr: string;
  exit: number | null;
  signal?: string;
  stopped?: Stopped;
  ms: number;
}

/** Runs a process to its end, or to its limits; whatever it started ends with it. */
export async function runProcess(
  command: HostCommand,
  limits: { timeoutMs: number; outputLimit: number },
): Promise<ProcessRun> {
  const started = performance.now();
  const host = startHost(command);
  let stopped: ProcessRun['stopped'];
  const stop = (reason: Stopped) => {
    stopped ??= reason;
    host.kill();
  };
  const timer = setTimeout(() => stop('time'), limits.timeoutMs);
  const measure = () => {
    if (host.stdout.bytes() + host.stderr.bytes() > limits.outputLimit) stop('output');
  };
  host.stdout.onData = measure;
  host.stderr.onData = measure;
  const endWatch = host.watch(stop);
  host.child.once('exit', host.kill);
  const { code, signal } = await host.ended;
  clearTimeout(timer);
  endWatch();
  return {
    stdout: host.stdout.text(),
    stderr: host.stderr.text(),
    exit: code,
    ...(signal ? { signal } : {}),
    ...(stopped ? { stopped } : {}),
    ms: performance.now() - started,
  };
}
