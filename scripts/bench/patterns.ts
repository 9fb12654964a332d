import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import type { Bench } from '../bench.ts';
import { collectPatterns } from './redaction/collect-patterns.ts';

const folder = resolve('.tierzero/patterns');
const checker = 'recheck@4.5.0';
/** Milliseconds for one pattern; who needs more is named. */
const patience = 4000;

interface Recheck {
  checkSync: (
    source: string,
    flags: string,
    options: { timeout: number },
  ) => {
    status: 'safe' | 'vulnerable' | 'unknown';
    complexity?: { summary: string };
    attack?: { string: string };
  };
}

/**
 * Looks in each regular expression of the redactor for a text on which it takes more than linear time, with a checker that
 * is installed on demand. What it finds is tried: a pattern whose repetitions are bounded has a worst case that is small.
 */
export const bench: Bench = async (print) => {
  const { checkSync } = await importChecker();
  const patterns = await collectPatterns();
  const counts: Record<string, number> = {};
  for (const pattern of patterns) {
    const { status, complexity, attack } = checkSync(pattern.source, pattern.flags, { timeout: patience });
    const ratio = attack ? measureRatio(pattern, attack.string) : 0;
    const verdict = status === 'vulnerable' && ratio <= steepest ? 'bounded' : status;
    counts[verdict] = (counts[verdict] ?? 0) + 1;
    if (verdict !== 'safe')
      print(
        `${verdict.padEnd(10)} ${complexity?.summary ?? ''} x${ratio.toFixed(1)} for ten times the text  /${pattern.source.slice(0, 90)}/${pattern.flags}`,
      );
  }
  const list = Object.entries(counts).map(([verdict, count]) => `${count} ${verdict}`);
  print(`${patterns.length} patterns: ${list.join(', ')}`);
};

/** Time may grow twice as fast as the text before it counts: clocks are rough. */
const steepest = 20;

/** How much longer ten times the attacked text takes. The text is what the checker found, repeated. */
function measureRatio(pattern: RegExp, attack: string): number {
  const unit = attack.slice(0, 2000);
  const small = unit.repeat(Math.ceil(40_000 / unit.length));
  return time(pattern, small.repeat(10)) / Math.max(0.2, time(pattern, small));
}

function time(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '').concat('g'));
  const started = performance.now();
  for (const _ of text.matchAll(all));
  return performance.now() - started;
}

async function importChecker(): Promise<Recheck> {
  process.env.RECHECK_BACKEND = 'pure';
  if (!existsSync(join(folder, 'node_modules/recheck'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
    await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', checker], { cwd: folder });
  }
  const path = createRequire(join(folder, 'package.json')).resolve('recheck');
  return (await import(pathToFileURL(path).href)) as Recheck;
}
