import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createReport, type SampleResult, type SamplesReport } from './report.ts';

/** Where the last results of each page are kept, below the project: the site's marks come from here. */
export const resultsFile = join('.tierzero', 'samples.json');

/** Writes a report as JSON, whole or not at all. */
export async function writeReport(file: string, report: SamplesReport): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  await writeFile(draft, `${JSON.stringify(report, null, 2)}\n`);
  await rename(draft, file);
}

/** Puts a run's results into the kept ones: pages that did not run keep theirs, pages that are gone lose them. */
export async function writeResults(root: string, report: SamplesReport): Promise<void> {
  const file = join(root, resultsFile);
  const ran = new Set(report.samples.map((sample) => sample.file));
  const kept = (await readResults(file)).filter(
    (sample) => !ran.has(sample.file) && existsSync(join(root, sample.file)),
  );
  await writeReport(file, createReport([...kept, ...report.samples]));
}

async function readResults(file: string): Promise<SampleResult[]> {
  if (!existsSync(file)) return [];
  try {
    const { samples } = JSON.parse(await readFile(file, 'utf8')) as Partial<SamplesReport>;
    return Array.isArray(samples) ? samples : [];
  } catch (error) {
    if (error instanceof SyntaxError) return []; // Half-written by an older run: this run replaces it.
    throw error;
  }
}
