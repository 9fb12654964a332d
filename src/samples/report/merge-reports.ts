import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TierzeroError } from '../../diagnostics/index.ts';
import { goodOutcomes } from '../outcome.ts';
import { createCoverage } from './create-coverage.ts';
import { createReport, type SampleResult, type SamplesReport } from './report.ts';
import { writeReport, writeResults } from './write-report.ts';

/**
 * Puts the reports of several machines together, as one run.
 *
 * @param json a further file for the whole.
 * @returns whether all samples were good, and any ran.
 * @throws TierzeroError where a file is no report.
 */
export async function mergeReports(files: readonly string[], root: string, json?: string): Promise<boolean> {
  const parts = await Promise.all(files.map((file) => readReport(resolve(root, file), file)));
  const results = parts.flat();
  const report: SamplesReport = { ...createReport(results), coverage: createCoverage(results) };
  await writeResults(root, report);
  if (json) await writeReport(resolve(root, json), report);
  const ran = results.some(({ outcome }) => outcome !== 'skipped');
  return ran && results.every(({ outcome }) => goodOutcomes.includes(outcome));
}

async function readReport(path: string, name: string): Promise<SampleResult[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const samples = parseSamples(text);
  if (samples) return samples;
  throw new TierzeroError({
    code: 'TZ_SAMPLES_NOT_A_REPORT',
    message: `\`${name}\` is no report of a run of samples.`,
    hint: 'Name the files that `--json` wrote.',
  });
}

function parseSamples(text: string): SampleResult[] | undefined {
  try {
    const { samples } = JSON.parse(text) as Partial<SamplesReport>;
    return Array.isArray(samples) ? samples : undefined;
  } catch {
    return undefined; // The caller names the file.
  }
}
