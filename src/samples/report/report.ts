import type { Outcome } from '../outcome.ts';
import type { PageEdit } from '../update/page-edit.ts';
import type { Coverage } from './coverage.ts';
import type { Shard } from './shard.ts';

/** What a report says of one sample. */
export interface SampleResult {
  /** The page, as people type it. */
  file: string;
  /** Line of the opening fence. */
  line: number;
  lang: string;
  id: string;
  outcome: Outcome;
  /** Why, where the outcome is not `passed`. */
  message?: string;
  /**
   * The actual error of a sample with `repro` or `fails` that failed as stated, at most 2,000 characters: its class and
   * message, else what it wrote to standard error. Search finds the page by it.
   */
  error?: string;
  /** Fingerprint of the sample's text: a mark is shown only on the text that ran. */
  text?: string;
  /** Fingerprint of its output fence, where it has one. */
  output?: string;
  ms: number;
  cached: boolean;
  /** When it ran, ISO 8601. */
  ranAt: string;
  /** What ran it: `Node 24.21.0`. */
  toolchain?: string;
  /** What would make the page say what the sample prints; only in a run that updates, never in a file. */
  edits?: PageEdit[];
  /** The product versions on which it had this outcome. */
  productVersions: string[];
}

export type Totals = Record<'samples' | Outcome, number>;

/** The machine's view of a run: DESIGN section 4. */
export interface SamplesReport {
  totals: Totals;
  /** What is tested, skipped and untested, by page and language. */
  coverage?: Coverage;
  /** How far the samples were kept apart from the machine; absent where several runs are put together. */
  containment?: string;
  /** Which share of a run on several machines this is. */
  shard?: Shard;
  samples: SampleResult[];
}

/** Orders the results as the pages stand, and counts them. */
export function createReport(results: readonly SampleResult[]): SamplesReport {
  const samples = [...results].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
  const totals: Totals = {
    ...{ samples: samples.length, passed: 0, failed: 0, skipped: 0, unavailable: 0 },
    ...{ reproduces: 0, drifted: 0, obsolete: 0 },
  };
  for (const { outcome } of samples) totals[outcome] += 1;
  return { totals, samples };
}
