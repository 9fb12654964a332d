import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { findContainment } from '../hosts/containment.ts';
import { createCoverage, formatCoverage } from '../report/create-coverage.ts';
import { formatJobSummary } from '../report/format-job-summary.ts';
import { createReport, type SampleResult, type SamplesReport } from '../report/report.ts';
import { writeReport, writeResults } from '../report/write-report.ts';
import { applyEdits } from '../update/apply-edits.ts';

/** What the reporter writes, and whom it tells. */
export interface SamplesReporterOptions {
  /** A further file for this run's report. */
  json?: string;
  /** Called with the report of each run. */
  onReport?: (report: SamplesReport) => void | Promise<void>;
  /** Results that were taken from the cache without a run: they belong to the report all the same. */
  kept?: readonly SampleResult[];
  /** The share of runnable fences, in per cent, that must be tested. */
  coverage?: number;
}

/** Collects what became of each sample, keeps it for the site, and fails a run in which nothing ran. */
export class SamplesReporter implements Reporter {
  #vitest: Vitest | undefined;
  readonly #project: string;
  readonly #options: SamplesReporterOptions;

  constructor(project: string, options: SamplesReporterOptions) {
    this.#project = project;
    this.#options = options;
  }

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const own = modules.filter(({ project }) => project.name === this.#project);
    const vitest = this.#vitest;
    if (own.length === 0 || !vitest) return;
    const found = own.flatMap(findResults);
    const { root } = vitest.config;
    const updated = updatePages(root, found);
    if (updated.length > 0) vitest.logger.log(`Updated: ${updated.join(', ')}. Run the samples again.`);
    const results = [...found, ...(this.#options.kept ?? [])].map(({ edits: _, ...result }) => result);
    const report: SamplesReport = {
      ...createReport(results),
      coverage: createCoverage(results),
      containment: findContainment(),
    };
    const isWhole = !vitest.config.testNamePattern;
    if (isWhole) await writeResults(root, report);
    if (this.#options.json) await writeReport(resolve(this.#options.json), report);
    const summary = process.env.GITHUB_STEP_SUMMARY;
    if (summary) appendFileSync(summary, formatJobSummary(report));
    if (isWhole) this.#judgeRun(own, report, vitest);
    await this.#options.onReport?.(report);
  }

  /** Prints what was tested, and fails a run that proves too little. */
  #judgeRun(modules: readonly TestModule[], report: SamplesReport, vitest: Vitest): void {
    const { coverage, containment, samples } = report;
    if (coverage) vitest.logger.log(`${formatCoverage(coverage)}\nContainment: ${containment}`);
    const complain = (text: string) => {
      vitest.logger.error(text);
      process.exitCode = 1;
    };
    const threshold = this.#options.coverage ?? 0;
    if (coverage && coverage.percent < threshold)
      complain(
        `TZ_SAMPLES_COVERAGE: ${coverage.percent} % of the runnable fences are tested, ${threshold} % must be.`,
      );
    if (samples.some(({ outcome }) => outcome !== 'skipped')) return;
    const [first] = modules;
    const where =
      modules.length === 1 ? relative(vitest.config.root, first?.moduleId ?? '') : `${modules.length} pages`;
    complain(`TZ_SAMPLES_NONE: no sample ran on ${where}, so nothing is proven.`);
  }
}

function findResults(module: TestModule): SampleResult[] {
  return [...module.children.allTests()].flatMap((test) => test.meta().tierzero ?? []);
}

/** Writes what the samples print into their pages. Answers the pages that changed. */
function updatePages(root: string, results: readonly SampleResult[]): string[] {
  const byFile = Map.groupBy(results, ({ file }) => file);
  const changed: string[] = [];
  for (const [file, own] of byFile) {
    const edits = own.flatMap((result) => result.edits ?? []);
    if (edits.length === 0) continue;
    const path = resolve(root, file);
    writeFileSync(path, applyEdits(readFileSync(path, 'utf8'), edits));
    changed.push(file);
  }
  return changed;
}
