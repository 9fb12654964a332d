/** What became of a sample. */
export type Outcome = 'passed' | 'failed' | 'skipped' | 'unavailable' | 'reproduces' | 'drifted' | 'obsolete';

/** The outcomes that leave a run green. */
export const goodOutcomes: readonly Outcome[] = ['passed', 'skipped', 'reproduces'];

/** The judgement of one sample, with what people need to see why. */
export interface Verdict {
  outcome: Outcome;
  /** Why, where the outcome is not `passed`. */
  message?: string;
  /** Line and column of the page that the message is about. */
  line: number;
  column: number;
  /** Set where two texts differ. */
  difference?: { expected: string; actual: string };
}
