import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { createPages } from './samples/create-pages.ts';
import { measureOurs } from './samples/measure-ours.ts';
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

/**
 * Samples against what runs the same code elsewhere, in turn on the same machine. The ratio is ours to the peer's; the
 * goal is what it must not exceed. `console` counts samples of three commands each.
 */
export const bench: Bench = async (print) => {
  const folder = mkdtempSync(join(tmpdir(), 'tierzero-bench-'));
  try {
    for (const { language, count, perPage, goal } of plan) {
      const pages = createPages(join(folder, language), language, count, perPage);
      const ours = await measureOurs(pages.folder, folder);
      const peer = peers[language];
      const theirs = await peer?.measure(pages.samples, join(folder, `${language}-peer`));
      const each = (ms: number) => `${(ms / count).toFixed(1)} ms each`;
      const head = `${language.padEnd(8)} n=${count}  ours ${(ours.cold / 1000).toFixed(1)} s (${each(ours.cold)})`;
      const again = `unchanged ${(ours.warm / 1000).toFixed(1)} s`;
      print(
        theirs === undefined
          ? `${head}  ${again}  absent: ${peer?.name}`
          : `${head}  ${peer?.name} ${(theirs / 1000).toFixed(1)} s  ratio ${(ours.cold / theirs).toFixed(2)} (goal ${goal})  ${again}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
