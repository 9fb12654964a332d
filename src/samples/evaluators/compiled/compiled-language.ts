import type { Access } from '../../hosts/containment.ts';
import type { RaisedError } from '../evaluator.ts';
import type { ValueFrame } from '../frame-values.ts';

/** A program to be compiled. */
export interface Unit {
  /** A word that no other unit has: `s17`. */
  name: string;
  text: string;
}

/** How a compiled unit is started. */
export interface Program {
  command: string;
  args: string[];
}

/** What a unit became before its sample runs. Plain data: it travels to the workers. */
export interface PreparedProgram {
  /** Of its unit. */
  name: string;
  result: Program | RaisedError;
}

export const isProgram = (result: Program | RaisedError): result is Program => 'command' in result;

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
}
