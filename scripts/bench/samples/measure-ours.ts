import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = resolve(import.meta.dirname, '../../samples.ts');

/** Milliseconds of a run that knows nothing, and of one in which nothing changed. */
export async function measureOurs(pages: string, folder: string): Promise<{ cold: number; warm: number }> {
  const cwd = join(folder, 'project');
  mkdirSync(cwd, { recursive: true });
  const measure = async (...args: string[]) => {
    const started = performance.now();
    await run(process.execPath, [script, pages, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 });
    return performance.now() - started;
  };
  return { cold: await measure(), warm: await measure() };
}
