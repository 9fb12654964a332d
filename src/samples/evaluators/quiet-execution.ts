import type { Execution } from './evaluator.ts';
import type { RaisedError } from './raised-error.ts';

/** The execution of a step that is only read, not run: it prints nothing, and an error is all that can come of it. */
export const createQuietExecution = (error: RaisedError | undefined, started: number): Execution => ({
  ...{ reached: true, stdout: '', stderr: '', exit: error ? 1 : 0, checks: [] },
  ...(error ? { error } : {}),
  ms: performance.now() - started,
});
