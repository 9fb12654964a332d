import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import { goodOutcomes } from '../outcome.ts';
import { type Conclusion, concludeRun } from './conclude-run.ts';
import { formatFinding } from './format-finding.ts';
import type { SamplesReport } from './report.ts';

/** A run that was put together from its shares. */
export interface MergedRun {
  report: SamplesReport;
  /** Whether all samples were good, any ran, and enough were tested. */
  ok: boolean;
  /** What people read of it. */
  text: string;
}

/**
 * Puts the reports of several machines together, as one run.
 *
 * @param files that `--json` wrote, one of each machine.
 * @throws TierzeroError where a file is no report, or a share is missing or given twice.
 */
export async function mergeReports(files: readonly string[], options: Conclusion): Promise<MergedRun> {
  const parts = await Promise.all(files.map((file) => readReport(resolve(options.root, file), file)));
  assertWhole(parts);
  const levels = [...new Set(parts.flatMap(({ containment }) => containment ?? []))];
  const { report, text, complaints } = await concludeRun(
    parts.flatMap(({ samples }) => samples),
    { ...options, ...(levels.length > 0 ? { containment: levels.join(', ') } : {}) },
  );
  const good = options.allowMissing ? [...goodOutcomes, 'unavailable'] : goodOutcomes;
  const bad = report.samples.filter(({ outcome }) => !good.includes(outcome));
  return {
    report,
    ok: bad.length === 0 && complaints.length === 0,
    text: [...bad.map(formatFinding), text, ...complaints].join('\n'),
  };
}

/** Without one of its shares, a run proves nothing of the pages in it. */
function assertWhole(parts: readonly SamplesReport[]): void {
  const given = parts.flatMap(({ shard }) => shard ?? []);
  const count = Math.max(0, ...given.map((shard) => shard.count));
  const all = Array.from({ length: count }, (_, at) => at + 1);
  const missing = all.filter((index) => !given.some((shard) => shard.index === index));
  const twice = all.find((index) => given.filter((shard) => shard.index === index).length > 1);
  if (missing.length === 0 && twice === undefined && given.every((shard) => shard.count === count)) return;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_SHARDS',
    message:
      missing.length > 0
        ? `These reports are not the whole run: there is none of shard ${missing.map((index) => `${index}/${count}`).join(', ')}.`
        : twice === undefined
          ? 'These reports are shares of different runs.'
          : `Shard ${twice}/${count} is there twice.`,
    hint: 'Name one report of each machine.',
  });
}

async function readReport(path: string, name: string): Promise<SamplesReport> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const report = parseReport(text);
  if (report) return report;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_NOT_A_REPORT',
    message:
      text === '' ? `There is no report at \`${name}\`.` : `\`${name}\` is no report of a run of samples.`,
    hint: 'Name the files that `--json` wrote.',
  });
}

function parseReport(text: string): SamplesReport | undefined {
  try {
    const report = JSON.parse(text) as SamplesReport;
    return Array.isArray(report.samples) ? report : undefined;
  } catch {
    return undefined; // The caller names the file.
  }
}
