import { existsSync, readFileSync } from 'node:fs';
import { fingerprint } from '../../samples/index.ts';

/** What became of one sample in the last run: an item of `.tierzero/samples.json`. */
export interface SampleRun {
  file: string;
  /** Line of the opening fence. */
  line: number;
  lang: string;
  outcome: string;
  message?: string;
  /** What a sample that must fail really printed. */
  error?: string;
  /** Fingerprints of what ran: the sample's text, and that of its output fence. */
  text?: string;
  output?: string;
  ranAt?: string;
  toolchain?: string;
  productVersions?: string[];
}

/** The runs of one project by page, the file relative to the project. */
export type SampleRuns = ReadonlyMap<string, readonly SampleRun[]>;

/** Reads the report of the last run. No run, no marks: an absent report is an empty one. */
export function loadSampleRuns(path: string): SampleRuns {
  if (!existsSync(path)) return new Map();
  const report = JSON.parse(readFileSync(path, 'utf8')) as { samples?: SampleRun[] };
  return Map.groupBy(report.samples ?? [], ({ file }) => file);
}

/** A fence as it stands on the page now. */
export interface PlacedFence {
  file: string;
  line: number;
  text: string;
  /** Of the output fence below it. */
  output?: string;
}

/**
 * The run of just this text: a mark must not outlive what ran, and goes with a sample that only moved. Of several samples
 * with one text, the nearest is meant.
 */
export function findRun(runs: SampleRuns, { file, line, text, output }: PlacedFence): SampleRun | undefined {
  const own = fingerprint(text);
  const printed = output === undefined ? undefined : fingerprint(output);
  return runs
    .get(file)
    ?.filter((run) => run.text === own && (printed === undefined || run.output === printed))
    .reduce<SampleRun | undefined>(
      (best, run) => (best && Math.abs(best.line - line) <= Math.abs(run.line - line) ? best : run),
      undefined,
    );
}
