import { join } from 'node:path';
import type { Stopped } from '../../hosts/host-process.ts';
import type { ProcessRun } from '../../hosts/run-process.ts';
import { writeOwnFile } from '../../hosts/write-own-file.ts';
import type { EvaluationContext } from '../evaluator.ts';
import { runDriver } from './shell-host.ts';

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** Runs a program in the workspace's directory, started by the resident shell: that spares it a containment of its own. */
export async function runProgram(
  command: readonly string[],
  context: EvaluationContext,
  timeoutMs: number,
): Promise<ProcessRun> {
  const started = performance.now();
  writeOwnFile(join(context.workspace.meta, 'driver.sh'), `exec ${command.map(quote).join(' ')}\n`);
  let stopped: Stopped | undefined;
  let kill = () => {};
  const stop = (reason: Stopped) => {
    stopped ??= reason;
    kill();
  };
  const timer = setTimeout(() => stop('time'), timeoutMs);
  const session = await runDriver(context, {
    onStart: (end) => {
      kill = end;
    },
    onExceeded: stop,
    onOutput: (_, bytes) => {
      if (bytes > context.outputLimit) stop('output');
    },
  });
  clearTimeout(timer);
  return { ...session, ...(stopped ? { stopped } : {}), ms: performance.now() - started };
}
