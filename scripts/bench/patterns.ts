import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execa } from 'execa';
import { createHostileTexts } from '../../src/redaction/testing/hostile-texts.ts';
import type { Bench } from '../bench.ts';
import { collectPatterns } from './redaction/collect-patterns.ts';

const folder = resolve('.tierzero/patterns');
const checker = 'recheck@4.5.0';
/** Milliseconds for one pattern; who needs more is named. */
const patience = 500;

/** Milliseconds after which a checker that forgot its own limit is stopped. */
const deadline = 8 * patience;

interface Verdict {
  status: 'safe' | 'vulnerable' | 'unknown';
  complexity?: { summary: string };
  attack?: { string: string };
}

/**
 * Looks in each regular expression of the redactor for a text on which it takes more than linear time, with a checker that
 * is installed on demand. What it finds, or has no time to decide, is tried: on the text that it found, and on those of the
 * texts made to be slow that take this pattern longest. A pattern whose repetitions are bounded stays linear there.
 */
export const bench: Bench = async (print) => {
  await installChecker();
  const texts = Object.values(createHostileTexts()).map((create) => create(unit));
  const counts = { safe: 0, linear: 0, steep: 0 };
  const patterns = await collectPatterns();
  print(`${patterns.length} patterns, up to ${patience} ms for each by ${checker}`);
  for (const [place, pattern] of patterns.entries()) {
    if (place > 0 && place % progress === 0) print(`${place} of ${patterns.length}`);
    const { status, complexity, attack } = await check(pattern);
    const units = attack ? [attack.string.slice(0, unit), ...texts] : texts;
    const ratio = status === 'safe' ? 0 : measureSteepest(pattern, units);
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

const progress = 50;
/** Characters of a text that is repeated. */
const unit = 2000;
const [small, large] = [20_000, 200_000];
/** So many of the texts, those that take longest when small, are tried when large: what grows too fast is slow there already. */
const slowest = 3;
/** Time may grow thrice as fast as the text before it counts: clocks are rough. */
const steepest = 30;

const lengthen = (text: string, length: number) => text.repeat(Math.ceil(length / Math.max(1, text.length)));

function measureSteepest(pattern: RegExp, units: readonly string[]): number {
  const ranked = units
    .map((text) => ({ text, took: time(pattern, lengthen(text, small)) }))
    .toSorted((a, b) => b.took - a.took);
  return Math.max(...ranked.slice(0, slowest).map(({ text }) => measureRatio(pattern, text)));
}

/** The smallest of some measures, since a busy machine only adds: as soon as one is flat, the pattern is. */
function measureRatio(pattern: RegExp, text: string): number {
  let ratio = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4 && ratio > steepest; run++) ratio = Math.min(ratio, measureOnce(pattern, text));
  return ratio;
}

/** How much longer ten times the text takes; texts that take next to no time tell nothing. */
function measureOnce(pattern: RegExp, text: string): number {
  const took = time(pattern, lengthen(text, large));
  return took < 20 ? 0 : took / Math.max(0.5, time(pattern, lengthen(text, small)));
}

function time(pattern: RegExp, text: string): number {
  const all = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '').concat('g'));
  const started = performance.now();
  for (const _ of text.matchAll(all));
  return performance.now() - started;
}

/** In a process of its own: some patterns keep the checker busy for ever. */
const program = `
  const { check } = await import('recheck');
  const [source, flags, timeout] = process.argv.slice(1);
  console.log(JSON.stringify(await check(source, flags, { timeout: Number(timeout) })));
  process.exit();
`;

async function check({ source, flags }: RegExp): Promise<Verdict> {
  const { stdout, failed } = await execa(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', source, flags, String(patience)],
    {
      cwd: folder,
      env: { RECHECK_BACKEND: 'pure' },
      timeout: deadline,
      forceKillAfterDelay: 100,
      reject: false,
    },
  );
  return failed ? { status: 'unknown' } : (JSON.parse(stdout) as Verdict);
}

async function installChecker(): Promise<void> {
  if (existsSync(join(folder, 'node_modules/recheck'))) return;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}\n');
  await execa('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', checker], { cwd: folder });
}
