import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchMemory } from './measure-memory.ts';

/** What `npm run samples` starts. */
const script = resolve(import.meta.dirname, '../../../src/entry/command.mjs');

/** A run: how long it took, and the most memory that it had at once. */
export interface Run {
  ms: number;
  /** MiB, of all processes together. */
  peak: number;
}

/** A run that knows nothing, and one in which nothing changed. */
export async function measureOurs(pages: string, folder: string): Promise<{ cold: Run; warm: Run }> {
  const cwd = join(folder, 'project');
  mkdirSync(cwd, { recursive: true });
  rmSync(join(cwd, '.tierzero'), { recursive: true, force: true });
  return { cold: await measure(pages, cwd), warm: await measure(pages, cwd) };
}

function measure(pages: string, cwd: string): Promise<Run> {
  return new Promise((done, fail) => {
    const started = performance.now();
    const options = { cwd, maxBuffer: 256 * 1024 * 1024 };
    const child = execFile(process.execPath, [script, 'samples', pages], options, (error) => {
      const run = { ms: performance.now() - started, peak: endWatch() };
      if (error) fail(error);
      else done(run);
    });
    const endWatch = watchMemory(child.pid ?? 0);
  });
}
