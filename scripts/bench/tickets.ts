import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Bench } from '../bench.ts';
import { writeExport } from './tickets/create-export.ts';
import type { Measure } from './tickets/measure-reading.ts';

const count = 100_000;
const converted = 3000;

/** An export of 100,000 tickets, about a gigabyte of JSON lines: speed and memory, beside the least that any program does. */
export const bench: Bench = async (print) => {
  const folder = await mkdtemp(join(tmpdir(), 'tierzero-bench-'));
  try {
    const file = join(folder, 'export.jsonl');
    const size = (await writeExport(file, count)) / 1e6;
    print(`${count} tickets, ${size.toFixed(0)} MB of JSON lines`);
    const bare = await measure(file, 'parse');
    print(format('each line through JSON.parse alone', bare, size));
    const passed = await measure(file, 'pass');
    print(
      `${format('read, checked, passed over', passed, size)}  ${(passed.seconds / bare.seconds).toFixed(1)} times JSON.parse`,
    );
    const whole = await measure(file, 'convert', converted);
    print(format(`all texts as Markdown, the first ${converted}`, whole, (size * converted) / count));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

async function measure(file: string, way: string, most = 0): Promise<Measure> {
  const script = join(import.meta.dirname, 'tickets/measure-reading.ts');
  return JSON.parse((await execa(process.execPath, [script, file, way, String(most)])).stdout);
}

const format = (name: string, { count: read, seconds, megabytes }: Measure, size: number) =>
  [
    name.padEnd(42),
    `n ${read}`,
    `${seconds.toFixed(1)} s`,
    `${((seconds * 1000) / read).toFixed(2)} ms a ticket`,
    `${(size / seconds).toFixed(1)} MB/s`,
    `peak ${megabytes.toFixed(0)} MB`,
  ].join('  ');
