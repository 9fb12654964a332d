import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { formatPageFile } from '../format-page-file.ts';
import { describeContainment } from '../hosts/describe-containment.ts';
import { type Conclusion, concludeRun } from '../report/conclude-run.ts';
import type { SampleResult, SamplesReport } from '../report/report.ts';
import { applyEdits } from '../update/apply-edits.ts';

/** What the reporter writes, and whom it tells. */
export interface SamplesReporterOptions
  extends Pick<Conclusion, 'json' | 'junit' | 'coverage' | 'allowMissing' | 'shard' | 'pages'> {
  /** The run is about these languages only. */
  languages?: string[];
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

  /** Vitest draws code frames and annotations only from pages that it has loaded, which workers may have done without it. */
  async onTestCaseResult(test: TestCase): Promise<void> {
    if (test.project.name !== this.#project || test.result().state !== 'failed') return;
    await test.project.vite.environments.ssr?.transformRequest(test.module.moduleId);
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
    await this.#conclude(results, own, vitest);
  }

  /** Writes the report and what people read of it, and fails a run that proves too little. */
  async #conclude(results: SampleResult[], modules: readonly TestModule[], vitest: Vitest): Promise<void> {
    const { root, testNamePattern } = vitest.config;
    const pages = modules.map(({ moduleId }) => formatPageFile(root, moduleId));
    const summary = process.env.GITHUB_STEP_SUMMARY;
    const { report, text, complaints } = await concludeRun(results, {
      ...{ root, containment: describeContainment(), isPartial: testNamePattern !== undefined },
      ...this.#options,
      pages: [...pages, ...(this.#options.pages ?? [])],
      ...(summary ? { summary } : {}),
    });
    if (!testNamePattern) {
      vitest.logger.log(text);
      for (const complaint of complaints) vitest.logger.error(complaint);
      if (complaints.length > 0) process.exitCode = 1;
    }
    await this.#options.onReport?.(report);
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
