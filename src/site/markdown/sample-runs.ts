import { existsSync, readFileSync } from 'node:fs';

/** What became of one sample in the last run: an item of `.tierzero/samples.json`. */
export interface SampleRun {
  file: string;
  /** Line of the opening fence. */
  line: number;
  lang: string;
  outcome: string;
  message?: string;
  ranAt?: string;
  toolchain?: string;
  productVersions?: string[];
}

/** The runs of one project, by `file:line` with the file relative to the project. */
export type SampleRuns = ReadonlyMap<string, SampleRun>;

/** Reads the report of the last run. No run, no marks: an absent report is an empty one. */
export function loadSampleRuns(path: string): SampleRuns {
  if (!existsSync(path)) return new Map();
  const report = JSON.parse(readFileSync(path, 'utf8')) as { samples?: SampleRun[] };
  return new Map((report.samples ?? []).map((run) => [`${run.file}:${run.line}`, run]));
}
