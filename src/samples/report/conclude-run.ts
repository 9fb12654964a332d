import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createCoverage, formatCoverage } from './create-coverage.ts';
import { formatJobSummary } from './format-job-summary.ts';
import { formatJunit } from './format-junit.ts';
import { createReport, type SampleResult, type SamplesReport } from './report.ts';
import type { Shard } from './shard.ts';
import { type RunScope, writeReport, writeResults } from './write-report.ts';

/** Where a run is written to, and what it has to prove. */
export interface Conclusion extends RunScope {
  /** The project's folder, absolute. */
  root: string;
  /** A further file for this run's report. */
  json?: string;
  /** A file for the results as JUnit XML. */
  junit?: string;
  /** The share of runnable fences, in per cent, that must be tested. */
  coverage?: number;
  /** A language that nothing here runs does not fail the run. */
  allowMissing?: boolean;
  /** The run is a share of a whole, which is judged when the shares are put together. */
  shard?: Shard;
  /** Only some samples of the pages ran, as with a filter on names: nothing is kept for the site. */
  isPartial?: boolean;
  /** How far the samples were kept apart from the machine. */
  containment?: string;
  /** The file that GitHub shows as the summary of a job. */
  summary?: string;
}

/** A run that is over. */
export interface Concluded {
  report: SamplesReport;
  /** What people read of it: coverage, and the level of containment. */
  text: string;
  /** Why it fails though no sample does: each begins with a code. */
  complaints: string[];
}

/** Puts the results of a run into a report, writes all files that are asked for, and says what it does not prove. */
export async function concludeRun(results: readonly SampleResult[], options: Conclusion): Promise<Concluded> {
  const { root, json, junit, summary, containment, shard, allowMissing } = options;
  const ordered = createReport(results);
  const coverage = createCoverage(ordered.samples);
  const report: SamplesReport = {
    ...ordered,
    coverage,
    ...(containment ? { containment } : {}),
    ...(shard ? { shard } : {}),
  };
  if (!options.isPartial) await writeResults(root, report, options);
  if (json) await writeReport(resolve(root, json), report);
  if (junit) {
    const file = resolve(root, junit);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, formatJunit(report, allowMissing));
  }
  if (summary) await appendFile(summary, formatJobSummary(report));
  const text = [formatCoverage(coverage), ...(containment ? [`Containment: ${containment}`] : [])].join('\n');
  return { report, text, complaints: findComplaints(report, options) };
}

function findComplaints({ samples, coverage }: SamplesReport, options: Conclusion): string[] {
  const threshold = options.coverage ?? 0;
  const complaints: string[] = [];
  if (coverage && coverage.percent < threshold)
    complaints.push(
      `TZ_SAMPLES_COVERAGE: ${coverage.percent} % of the runnable fences are tested, ${threshold} % must be.`,
    );
  const ran = samples.some(({ outcome }) => outcome !== 'skipped' && outcome !== 'unavailable');
  if (!ran && !options.shard) {
    const count = samples.length;
    const left = count === 1 ? 'the only sample did not run' : `none of ${count} samples ran`;
    const what = count === 0 ? 'there is no sample on these pages' : left;
    complaints.push(`TZ_SAMPLES_NONE: ${what}, so nothing is proven.`);
  }
  return complaints;
}
