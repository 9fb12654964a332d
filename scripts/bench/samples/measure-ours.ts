import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { watchMemory } from './measure-memory.ts';

/** What `npm run samples` starts. */
const script = resolve(import.meta.dirname, '../../../src/entry/command.mjs');

/** Milliseconds of a run that knows nothing, and of one in which nothing changed. */
export const measureTimes = (pages: string, folder: string) => pass(measureTime, pages, folder);

/**
 * MiB of the same two runs, all processes together. They are runs of their own: who looks at memory takes time from the
 * cores that are measured, and the peer is not looked at.
 */
export const measurePeaks = (pages: string, folder: string) => pass(measurePeak, pages, folder);

async function pass(
  run: (pages: string, cwd: string) => Promise<number>,
  pages: string,
  folder: string,
): Promise<{ cold: number; warm: number }> {
  const cwd = join(folder, 'project');
  mkdirSync(cwd, { recursive: true });
  rmSync(join(cwd, '.tierzero'), { recursive: true, force: true });
  return { cold: await run(pages, cwd), warm: await run(pages, cwd) };
}

async function measureTime(pages: string, cwd: string): Promise<number> {
  const started = performance.now();
  await start(pages, cwd);
  return performance.now() - started;
}

async function measurePeak(pages: string, cwd: string): Promise<number> {
  const run = start(pages, cwd);
  const endWatch = watchMemory(run.child.pid ?? 0);
  return run.then(endWatch, (error) => {
    endWatch();
    throw error;
  });
}

const start = (pages: string, cwd: string) =>
  promisify(execFile)(process.execPath, [script, 'samples', pages], { cwd, maxBuffer: 256 * 1024 * 1024 });
