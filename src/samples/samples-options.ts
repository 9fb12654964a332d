import type { PagePlan } from './plan.ts';
import type { SampleSettings } from './settings.ts';
import type { SamplesReporterOptions } from './vitest/samples-reporter.ts';

/** What a run of samples is about, and what it writes. */
export interface SamplesOptions extends SamplesReporterOptions {
  /** The project's folder: packages are found from here, and files are named from here. Default: working directory. */
  root?: string;
  /** Page files or patterns. Default: the Markdown below `content`. */
  include?: string[];
  /** What the site says about its samples: product versions, further languages, coverage. */
  settings?: SampleSettings;
  /** Rewrites what pages expect to what their samples print. */
  update?: boolean;
  /** Only this version of the product, or those in this range. */
  productVersion?: string;
  /** False runs every sample again, whatever an earlier run has seen. Default: true. */
  cache?: boolean;
  /** The samples of these pages ran already: their plans, which hold what became of them, by file as in reports. Nothing is run again. */
  judged?: ReadonlyMap<string, PagePlan>;
  /** Bytes that a scope may print; default 1 MiB. */
  outputLimit?: number;
}
