import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { createMixedPages, createPages } from './samples/create-pages.ts';
import { measurePeaks, measureTimes } from './samples/measure-ours.ts';
import { peers } from './samples/peers.ts';

/** How many samples of each language, and how many on a page. */
const plan = [
  { language: 'js', count: 3000, perPage: 3, goal: 1.5 },
  { language: 'python', count: 900, perPage: 3, goal: 1.5 },
  { language: 'console', count: 300, perPage: 3, goal: 1 },
  { language: 'rust', count: 300, perPage: 10, goal: 1.2 },
  { language: 'java', count: 100, perPage: 10, goal: 0.2 },
  { language: 'c', count: 100, perPage: 10, goal: 0.2 },
  { language: 'go', count: 100, perPage: 10, goal: 0.2 },
] as const;

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const describe = (ms: number, peak: number) => `${seconds(ms)}, at most ${peak} MiB`;
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
/** A machine is faster in one second than in the next: both are measured in turn, and the middle one of each counts. */
const rounds = 3;

/**
 * Samples against what runs the same code elsewhere, in turn on the same machine, three times. The ratio is ours to the peer's; the
 * goal is what it must not exceed. `console` counts samples of three commands each. Then a large folder of which nothing
 * changed, and a large page. `--only LANGUAGE`, `--only mixed` or `--only large` measures one of them.
 */
export const bench: Bench = async (print, { only }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-bench-'));
  const isMeant = (name: string) => only === undefined || only === name;
  try {
    for (const each of plan) if (isMeant(each.language)) print(await compare(each, folder));
    if (isMeant('mixed')) print(await measureMixed(join(folder, 'mixed'), folder));
    if (isMeant('large')) print(await measureLarge(join(folder, 'large'), folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function compare({ language, count, perPage, goal }: (typeof plan)[number], folder: string) {
  const pages = createPages(join(folder, language), language, count, perPage);
  const peer = peers[language];
  const ours: Awaited<ReturnType<typeof measureTimes>>[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(await measureTimes(pages.folder, folder));
    const ms = await peer?.measure(pages.samples, join(folder, `${language}-peer${round}`));
    if (ms !== undefined) theirs.push(ms);
  }
  const { cold: peak } = await measurePeaks(pages.folder, folder);
  const cold = median(ours.map((run) => run.cold));
  const warm = median(ours.map((run) => run.warm));
  const text = `${language.padEnd(8)} n=${count}  ours ${describe(cold, peak)}, unchanged ${seconds(warm)}`;
  return theirs.length === 0
    ? `${text}  absent: ${peer?.name}`
    : `${text}  ${peer?.name} ${seconds(median(theirs))}  ratio ${(cold / median(theirs)).toFixed(2)} (goal ${goal})`;
}

async function measureMixed(pages: string, folder: string): Promise<string> {
  createMixedPages(pages, 10_000);
  const times = await measureTimes(pages, folder);
  const peaks = await measurePeaks(pages, folder);
  return `mixed    n=10000  ours ${describe(times.cold, peaks.cold)}  unchanged ${describe(times.warm, peaks.warm)} (goal 3.0 s)`;
}

/** A page of 5 MB of prose with a sample. */
async function measureLarge(pages: string, folder: string): Promise<string> {
  mkdirSync(pages, { recursive: true });
  const prose = 'Some *words* with a [link](https://example.com) and `code`.\n\n'.repeat(85_000);
  writeFileSync(join(pages, 'large.md'), `# Large\n\n${prose}\`\`\`js\n1 + 1; // => 2\n\`\`\`\n`);
  const { cold } = await measureTimes(pages, folder);
  const { cold: peak } = await measurePeaks(pages, folder);
  return `large    a page of ${(prose.length / 1e6).toFixed(1)} MB  ours ${describe(cold, peak)} (goal 1536 MiB)`;
}
