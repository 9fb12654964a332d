import type { Diagnostic } from './diagnostic.ts';

/** Thrown when a command cannot do its work at all: the command ends with exit code 2 and prints `diagnostic`. */
export class TierzeroError extends Error {
  override readonly name = 'TierzeroError';
  readonly diagnostic: Diagnostic;

  /** @param problem what went wrong; the severity is always `error`. `cause` keeps the original error. */
  constructor(problem: Omit<Diagnostic, 'severity'>, options?: { cause?: unknown }) {
    super(`${problem.code}: ${problem.message}`, options);
    this.diagnostic = { ...problem, severity: 'error' };
  }
}
