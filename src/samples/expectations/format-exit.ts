import { constants } from 'node:os';
import type { Execution } from '../evaluators/evaluator.ts';

/** A shell, and whatever stands between a process and us, reports a signal as 128 and its number. */
function findSignal(exit: number | null): string | undefined {
  if (exit === null) return 'a signal';
  return Object.entries(constants.signals).find(([, number]) => exit === number + 128)?.[0];
}

/** How a step ended, with the tail of what it wrote to standard error. */
export function formatExit(execution: Execution, expected: number): string {
  const signal = execution.signal ?? findSignal(execution.exit);
  const end = signal ? `was ended by ${signal}` : `ended with exit status ${execution.exit}`;
  const tail = execution.stderr.trim().split('\n').slice(-5).join('\n');
  const wanted = expected === 0 ? '' : `, expected ${expected}`;
  return `It ${end}${wanted}.${tail ? `\n${tail}` : ''}`;
}
