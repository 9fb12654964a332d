import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { execa } from 'execa';
import { createHostileTexts } from '../../src/redaction/testing/hostile-texts.ts';
import type { Bench } from '../bench.ts';
import { collectPatterns } from './redaction/collect-patterns.ts';

const folder = resolve('.tierzero/patterns');
const checker = 'recheck@4.5.0';
/** Milliseconds for one pattern; who needs more is named. */
const patience = 1000;

interface Recheck {
  check: (
    source: string,
    flags: string,
    options: { timeout: number },
  ) => Promise<{
    status: 'safe' | 'vulnerable' | 'unknown';
    complexity?: { summary: string };
    attack?: { string: string };
  }>;
}

/**
 * Looks in each regular expression of the redactor for a text on which it takes more than linear time, with a checker that
 * is installed on demand. What it finds, or has no time to decide, is tried: on the text that it found, and on all texts
 * that were made to be slow. A pattern whose repetitions are bounded stays linear there.
 */
export const bench: Bench = async (print) => {
  const { check } = await importChecker();
  const texts = Object.values(createHostileTexts()).map((create) => create(unit));
  const counts = { safe: 0, linear: 0, steep: 0 };
  const patterns = await collectPatterns();
  for (const pattern of patterns) {
    const { status, complexity, attack } = await check(pattern.source, pattern.flags, { timeout: patience });
    const units = attack ? [attack.string.slice(0, unit), ...texts] : texts;
    const ratio = status === 'safe' ? 0 : Math.max(...units.map((text) => measureRatio(pattern, text)));
    const verdict = status === 'safe' ? 'safe' : ratio > steepest ? 'steep' : 'linear';
    counts[verdict]++;
    if (verdict === 'steep')
      print(
        `steep: x${ratio.toFixed(0)} for ten times the text, ${complexity?.summary ?? 'undecided'}  /${pattern.source.slice(0, 90)}/${pattern.flags}`,
      );
  }
  print(
    `${patterns.length} patterns: ${counts.safe} safe by ${checker}, ${counts.linear} linear as measured, ${counts.steep} steep`,
  );
};

/** Characters of a text that is repeated. */
const unit = 2000;
/** Time may grow thrice as fast as the text before it counts: clocks are rough. */
const steepest = 30;

/** The smallest of some measures, since a busy machine only adds: as soon as one is flat, the pattern is. */
function measureRatio(pattern: RegExp, text: string): number {
  let ratio = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4 && ratio > steepest; run++) ratio = Math.min(ratio, measureOnce(pattern, text));
  return ratio;
}

/** How much longer ten times the text takes; texts that take next to no time tell nothing. */
function measureOnce(pattern: RegExp, text: string): number {
  const small = text.repeat(Math.ceil(20_000 / Math.max(1, text.length)));
  const large = time(pattern, small.repeat(10));
  return large < 20 ? 0 : large / Math.max(0.5, time(pattern, small));
}

function time(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '').concat('g'));
  const started = performance.now();
  for (const _ of text.matchAll(all));
  return performance.now() - started;
}

async function importChecker(): Promise<Recheck> {
  process.env.RECHECK_BACKEND = 'native';
  if (!existsSync(join(folder, 'node_modules/recheck'))) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
    await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', checker], { cwd: folder });
  }
  const path = createRequire(join(folder, 'package.json')).resolve('recheck');
  return (await import(pathToFileURL(path).href)) as Recheck;
}
