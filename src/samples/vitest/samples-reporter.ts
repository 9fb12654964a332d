import { relative, resolve } from 'node:path';
import type { Reporter, TestModule, Vitest } from 'vitest/node';
import { findContainment } from '../hosts/containment.ts';
import { createReport, type SampleResult, type SamplesReport } from '../report/report.ts';
import { writeReport, writeResults } from '../report/write-report.ts';

/** What the reporter writes, and whom it tells. */
export interface SamplesReporterOptions {
  /** A further file for this run's report. */
  json?: string;
  /** Called with the report of each run. */
  onReport?: (report: SamplesReport) => void | Promise<void>;
  /** Results that were taken from the cache without a run: they belong to the report all the same. */
  kept?: readonly SampleResult[];
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
    const report = {
      containment: findContainment(),
      ...createReport([...own.flatMap(findResults), ...(this.#options.kept ?? [])]),
    };
    const { root } = vitest.config;
    if (!vitest.config.testNamePattern) await writeResults(root, report);
    if (this.#options.json) await writeReport(resolve(this.#options.json), report);
    const ran = report.samples.some(({ outcome }) => outcome !== 'skipped');
    if (!ran && !vitest.config.testNamePattern) {
      const where = own.length === 1 ? relative(root, own[0]?.moduleId ?? '') : `${own.length} pages`;
      vitest.logger.error(`TZ_SAMPLES_NONE: no sample ran on ${where}, so nothing is proven.`);
      process.exitCode = 1;
    }
    vitest.logger.log(`Containment: ${report.containment}`);
    await this.#options.onReport?.(report);
  }
}

function findResults(module: TestModule): SampleResult[] {
  return [...module.children.allTests()].flatMap((test) => test.meta().tierzero ?? []);
}
