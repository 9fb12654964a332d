import type { Access } from '../../hosts/containment.ts';
import type { ValueFrame } from '../frame-values.ts';
import type { RaisedError } from '../raised-error.ts';
import type { Program } from './program.ts';

/** A program to be compiled. */
export interface Unit {
  /** A word that no other unit has: `s17`. */
  name: string;
  text: string;
}

/** What compilers may use. */
export interface CompileContext {
  /** An empty directory for sources and results. */
  dir: string;
  env: Record<string, string>;
  access: Access;
  timeoutMs: number;
  outputLimit: number;
}

/** A language that is compiled before it runs. */
export interface CompiledLanguage {
  language: string;
  needs: string;
  frame: ValueFrame;
  findToolchain: () => Promise<string | undefined>;
  /** Compiles units together where that is faster. Answers for each how to start it, or why it does not compile. */
  compile: (units: readonly Unit[], context: CompileContext) => Promise<Map<Unit, Program | RaisedError>>;
  /** Finds the error in what the program of a unit of that name printed before it failed. */
  findError?: (stderr: string, name: string) => RaisedError | undefined;
  /** Finds an error that did not change the exit status: what went wrong beside the main thread. */
  findQuietError?: (stderr: string) => RaisedError | undefined;
}
