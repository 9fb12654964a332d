import { randomBytes } from 'node:crypto';
import type { Stopped } from '../../hosts/host-process.ts';
import type { EvaluationContext } from '../evaluator.ts';
import { type ShellPart, writeDriver } from './build-driver.ts';
import { runDriver } from './shell-host.ts';

/** What became of one part of a session. */
export interface PartRun {
  reached: boolean;
  stdout: string;
  stderr: string;
  exit: number | null;
  stopped?: Stopped;
  ms: number;
}

/** In a fresh home npm asks for a newer npm each time: two thirds of the time of `npm run`, and nothing that a page shows. */
const quietNpm = { npm_config_update_notifier: 'false' };

/** Runs the parts in one bash process, each with a time limit of its own. */
export async function runSession(
  parts: readonly (ShellPart & { timeoutMs: number })[],
  given: EvaluationContext,
  options: { strict: boolean; merge: boolean },
): Promise<PartRun[]> {
  const context = { ...given, environment: { ...quietNpm, ...given.environment } };
  const mark = `tierzero${randomBytes(12).toString('hex')}`;
  writeDriver(parts, { meta: context.workspace.meta, mark, ...options });
  const runs: { at: number }[] = [{ at: performance.now() }];
  let stopped: PartRun['stopped'];
  let kill = () => {};
  const stop = (reason: Stopped) => {
    stopped ??= reason;
    kill();
  };
  let timer: NodeJS.Timeout | undefined;
  const restartTimer = (limitMs: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => stop('time'), limitMs);
  };
  let done = 0;
  const ended = await runDriver(context, {
    onStart: (end) => {
      kill = end;
      restartTimer(parts[0]?.timeoutMs ?? 1000);
    },
    onExceeded: stop,
    onOutput: (stdout, bytes) => {
      if (bytes > context.outputLimit) stop('output');
      const marks = stdout().split(`\0${mark} `).length - 1;
      if (marks === done) return;
      done = marks;
      runs[marks] = { at: performance.now() };
      restartTimer(parts[marks]?.timeoutMs ?? 1000);
    },
  });
  clearTimeout(timer);
  const out = splitByMark(ended.stdout, mark);
  const err = splitByMark(ended.stderr, mark);
  return parts.map((_, index): PartRun => {
    const last = index === Math.min(done, parts.length - 1);
    const marked = out[index]?.status !== undefined && !(last && ended.isLost);
    return {
      reached: marked || last,
      stdout: out[index]?.text ?? '',
      stderr: err[index]?.text ?? '',
      exit: marked ? (out[index]?.status ?? null) : last ? ended.exit : null,
      ...(last && stopped ? { stopped } : {}),
      ms: (runs[index + 1]?.at ?? performance.now()) - (runs[index]?.at ?? performance.now()),
    };
  });
}

function splitByMark(text: string, mark: string): { text: string; status?: number }[] {
  const [first = '', ...pieces] = text.split(`\0${mark} `);
  const parts: { text: string; status?: number }[] = [{ text: first }];
  for (const piece of pieces) {
    const [told, status] = /^(\d+)\0/.exec(piece) ?? [];
    const last = parts.at(-1);
    if (told === undefined || !last) continue; // It ended while it told its status.
    last.status = Number(status);
    parts.push({ text: piece.slice(told.length) });
  }
  return parts;
}
