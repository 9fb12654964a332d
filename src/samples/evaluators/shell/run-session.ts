import { randomBytes } from 'node:crypto';
import { type Stopped, startHost } from '../../hosts/host-process.ts';
import type { EvaluationContext } from '../evaluator.ts';
import { type ShellPart, writeDriver } from './build-driver.ts';

/** What became of one part of a session. */
export interface PartRun {
  reached: boolean;
  stdout: string;
  stderr: string;
  exit: number | null;
  stopped?: Stopped;
  ms: number;
}

/** Runs the parts in one bash process, each with a time limit of its own. */
export async function runSession(
  parts: readonly (ShellPart & { timeoutMs: number })[],
  context: EvaluationContext,
  options: { strict: boolean; merge: boolean },
): Promise<PartRun[]> {
  const mark = `tierzero${randomBytes(12).toString('hex')}`;
  const driver = writeDriver(parts, { meta: context.workspace.meta, mark, ...options });
  const host = startHost({
    command: 'bash',
    args: ['--noprofile', '--norc', driver],
    cwd: context.workspace.dir,
    env: context.environment,
    access: context.access,
  });
  const runs: { at: number }[] = [{ at: performance.now() }];
  let stopped: PartRun['stopped'];
  const stop = (reason: Stopped) => {
    stopped ??= reason;
    host.kill();
  };
  let timer = setTimeout(() => stop('time'), parts[0]?.timeoutMs);
  let done = 0;
  host.stdout.onData = () => {
    if (host.stdout.bytes() + host.stderr.bytes() > context.outputLimit) stop('output');
    const marks = host.stdout.text().split(`\0${mark} `).length - 1;
    if (marks === done) return;
    done = marks;
    runs[marks] = { at: performance.now() };
    clearTimeout(timer);
    timer = setTimeout(() => stop('time'), parts[marks]?.timeoutMs ?? 1000);
  };
  host.stderr.onData = () => {
    if (host.stdout.bytes() + host.stderr.bytes() > context.outputLimit) stop('output');
  };
  const endWatch = host.watch(stop);
  host.child.once('exit', host.kill);
  const ended = await host.ended;
  clearTimeout(timer);
  endWatch();
  const out = splitByMark(host.stdout.text(), mark);
  const err = splitByMark(host.stderr.text(), mark);
  return parts.map((_, index): PartRun => {
    const marked = out[index]?.status !== undefined;
    const last = index === done;
    return {
      reached: marked || last,
      stdout: out[index]?.text ?? '',
      stderr: err[index]?.text ?? '',
      exit: marked ? (out[index]?.status ?? null) : last ? ended.code : null,
      ...(last && !marked && stopped ? { stopped } : {}),
      ms: (runs[index + 1]?.at ?? performance.now()) - (runs[index]?.at ?? performance.now()),
    };
  });
}

function splitByMark(text: string, mark: string): { text: string; status?: number }[] {
  const pieces = text.split(new RegExp(`\\0${mark} (\\d+)\\0`));
  const parts: { text: string; status?: number }[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const status = pieces[at + 1];
    parts.push({ text: pieces[at] ?? '', ...(status === undefined ? {} : { status: Number(status) }) });
  }
  return parts;
}
