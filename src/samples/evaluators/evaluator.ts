import type { Access } from '../hosts/containment.ts';
import type { Stopped } from '../hosts/host-process.ts';
import type { Workspace } from '../hosts/workspace.ts';
import type { Scope, Step } from '../plan.ts';
import type { PreparedProgram } from './compiled/program.ts';
import type { RaisedError } from './raised-error.ts';

/** Something that a step showed, beside what the page says: an inline value, a command's output, a `>>>` result. */
export interface Check {
  /** Line within the step's text, from 1. */
  line: number;
  expected: string;
  actual: string;
  /** Set where the language itself compared the values; else the texts are compared as output is. */
  equal?: boolean;
  /** What was asked, for the message: the command or expression. */
  subject?: string;
  /** Set where there is nothing to compare, and why: a value that was never reached is no value that is right. */
  missing?: string;
}

/** What happened when a step ran: facts only, no verdict. */
export interface Execution {
  /** False where an earlier step of the scope ended everything. */
  reached: boolean;
  stdout: string;
  stderr: string;
  /** Exit status; null where there is none, as after a kill. */
  exit: number | null;
  /** The signal that ended it, where one did. */
  signal?: string;
  error?: RaisedError;
  /** Set where the tester had to end it. */
  stopped?: Stopped;
  /** Line within the step's text at which it was stopped, where that is known. */
  stoppedLine?: number;
  checks: Check[];
  ms: number;
}

/** What an evaluator is given beside the scope. */
export interface EvaluationContext {
  /** The project's folder: packages are found from here. */
  root: string;
  /** Absolute path of the page. */
  page: string;
  workspace: Workspace;
  /** The only environment that samples see. */
  environment: Record<string, string>;
  /** Packages that are another one in this run, or come from elsewhere: the product in one of its versions. */
  packages: Record<string, { name: string; root: string }>;
  /** The interpreter that has the product in this version installed. */
  python?: string;
  /** What its processes may reach. */
  access: Access;
  outputLimit: number;
}

/** Runs the samples of some languages. One file each; the registry is index.ts. */
export interface Evaluator {
  languages: readonly string[];
  /** Name and version of what runs them, `Node 24.21.0`; nothing where it is not installed. */
  findToolchain: () => Promise<string | undefined>;
  /** What to install where `findToolchain` finds nothing. */
  needs: string;
  /** Whether scopes can be given to it ahead of time; it runs them in turn, with no wait between them. */
  isQueued?: boolean;
  /** Makes the programs of steps that are alone in their scopes, all at once. Answers one for each, in their order. */
  prepare?: (steps: readonly Step[], context: EvaluationContext) => Promise<PreparedProgram[]>;
  /** Runs the steps in order. Answers one execution per step; never rejects because of what a sample does. */
  evaluate: (scope: Scope, context: EvaluationContext) => Promise<Execution[]>;
}
