import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findLanguage } from '../languages.ts';
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

/** What a run was about. */
export interface RunScope {
  /** Its pages, also those on which it found no sample; those of its results always count. */
  pages?: readonly string[];
  /** Its languages, where it was not about all. */
  languages?: readonly string[];
}

/**
 * Puts a run's results into the kept ones. Pages that the run was not about keep theirs, pages that are gone lose them;
 * where it was about some languages only, a page keeps those of its others.
 */
export async function writeResults(
  root: string,
  report: SamplesReport,
  { pages = [], languages = [] }: RunScope = {},
): Promise<void> {
  const file = join(root, resultsFile);
  const ran = new Set([...pages, ...report.samples.map((sample) => sample.file)]);
  const asked = new Set(languages.map((name) => findLanguage(name) ?? name));
  const isReplaced = ({ file: page, lang }: SampleResult) =>
    ran.has(page) && (asked.size === 0 || asked.has(lang));
  const kept = (await readResults(file)).filter(
    (sample) => !isReplaced(sample) && existsSync(join(root, sample.file)),
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
