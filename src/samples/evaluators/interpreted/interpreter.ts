import type { ValueFrame } from '../frame-values.ts';
import type { RaisedError } from '../raised-error.ts';

/** A language whose program runs a file. Lines count from 1. */
export interface Interpreter {
  language: string;
  /** Its name in reports. */
  name: string;
  command: string;
  args: (file: string) => string[];
  extension: string;
  /** `input` goes to its standard input, where it has no option that prints the version. */
  version: { args: string[]; pattern: RegExp; input?: string };
  needs: string;
  /** Goes before the first line, on the same line. */
  prologue: string;
  /** A line that prints `\0mark\0` on both streams. Without it, the samples of a scope are run again and again. */
  mark?: (mark: string) => string;
  frame?: ValueFrame;
  /** Changes a step's text without moving its lines. */
  prepare?: (text: string) => string;
  /** Finds the error in standard error; `line` is that of the file. */
  findError?: (stderr: string, file: string) => RaisedError | undefined;
  /** What tells on standard error that something is wrong, though the exit status does not. */
  complaint?: RegExp;
}
