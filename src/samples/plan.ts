import type { Diagnostic } from '../diagnostics/index.ts';
import type { KeptResult } from './cache/cache-store.ts';
import type { PreparedProgram } from './evaluators/compiled/program.ts';
import type { JudgedStep } from './judged-step.ts';
import type { TypeProblem } from './typecheck/type-problem.ts';

/** An error as a writer states it: a piece of text, or a pattern between slashes. */
export interface StatedError {
  /** As written. */
  text: string;
  pattern?: { source: string; flags: string };
}

/** Expected standard output, from an `output` fence. */
export interface ExpectedOutput {
  text: string;
  /** The file's line of its first line. */
  line: number;
}

/** What must become of a step. */
export interface Expectation {
  kind: 'passes' | 'fails' | 'reproduces';
  error?: StatedError;
  output?: ExpectedOutput;
  /** Names of filters that both sides go through before they are compared. */
  filters?: string[];
}

/** A file that lies in the scope's directory before the step runs. */
export interface SampleFile {
  path: string;
  text: string;
}

/** A sample that runs beside others, and that `http` samples talk to. */
export interface ServerSample {
  language: string;
  text: string;
  line: number;
  /** How long it may take until it listens. */
  timeoutMs: number;
  /** Whether it reaches more than its own machine. */
  network: boolean;
}

/** What a step may do. */
export interface Limits {
  timeoutMs: number;
  network: boolean;
  /** Names of environment variables that are passed on. */
  env: string[];
}

/** One fence in the order of its scope: a sample, or setup for the samples after it. */
export interface Step {
  /** Stable name within a report: `content/docs/a.md#upload`. */
  id: string;
  /** As shown in a list of tests. */
  name: string;
  /** Hidden and followed by a sample: its failure counts as theirs, and it is not listed. */
  setup: boolean;
  line: number;
  column: number;
  textLine: number;
  indents: number[];
  text: string;
  /** The language as written: `sh` and `bash` are one evaluator, but a `pycon` fence is a session. */
  written: string;
  files: SampleFile[];
  /** The last server of the page before the step. */
  server?: ServerSample;
  skip?: string;
  expectation: Expectation;
  /** What is wrong with how it is written: it then fails without being run. */
  problem?: Diagnostic;
  /** `fix` of an FAQ entry. */
  fix: boolean;
  versions?: string;
  schema?: string;
  typecheck: boolean;
  /** What the type checker says of it, once it was asked. */
  typeProblems?: TypeProblem[];
  /** What it was compiled to ahead of its run, together with others. */
  program?: PreparedProgram;
  /** What became of it, where it ran before the page came to Vitest. */
  judged?: JudgedStep;
  limits: Limits;
}

/** The steps of one language that share a scope and a directory. */
export interface Scope {
  language: string;
  /** `group="name"`: scopes of a name share a directory, whatever their languages. */
  group?: string;
  steps: Step[];
  /** Good results of an earlier run that still hold, one per step: the scope is then not run. */
  kept?: KeptResult[];
}

/** All that is needed to run the samples of a page, as plain data. */
export interface PagePlan {
  /** As people type it: relative to the project. */
  file: string;
  /** In the order of their first steps. */
  scopes: Scope[];
  /** Problems of single fences; each fails the run at its line. */
  diagnostics: Diagnostic[];
  /** What the page's frontmatter says about repro and fix. */
  entry: { fixedIn?: string; versions?: string; tickets: string[] };
  /** Fences in languages that nobody runs, by language as written. */
  untested: { language: string; line: number }[];
}

/** A step that is skipped, or wrongly written, is judged without being run. */
export const isRunnable = (step: Step): boolean => step.skip === undefined && !step.problem;
