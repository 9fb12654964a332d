import type { Step } from '../plan.ts';

/** How many lines some steps have where they stand below each other in one program. */
export const countLines = (steps: readonly Step[]): number =>
  steps.reduce((sum, { text }) => sum + text.split('\n').length, 0);
