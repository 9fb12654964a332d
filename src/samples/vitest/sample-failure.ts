import type { Verdict } from '../outcome.ts';

/** A failed sample as Vitest shows it: the diff from `actual` and `expected`, the place from a stack of one frame. */
export class SampleFailure extends Error {
  readonly actual?: string;
  readonly expected?: string;

  /** @param page absolute path of the page: Vitest draws its code frame from that file. */
  constructor(page: string, { outcome, message, line, column, difference }: Verdict) {
    super(message);
    this.name = outcome === 'failed' ? 'Sample' : `Sample ${outcome}`;
    if (difference) Object.assign(this, difference);
    this.stack = `${this.name}: ${message}\n    at sample (${page}:${line}:${column})`;
  }
}
