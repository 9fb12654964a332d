import { findOpenSpans } from './find-open-spans.ts';
import type { BusinessHours } from './schedule.ts';

/**
 * Business time between two moments, in milliseconds that really pass: nine to five is eight hours on every day, and a
 * night shift has seven or nine on the nights when the clocks change.
 *
 * @param start milliseconds since 1970.
 * @param end milliseconds since 1970.
 * @throws RangeError when `end` is before `start`, or either is not a number.
 */
export function measureBusinessTime(start: number, end: number, hours: BusinessHours): number {
  if (!(start <= end) || !Number.isFinite(start) || !Number.isFinite(end))
    throw new RangeError(
      `Business time is measured from a start to a later end, not from ${start} to ${end}.`,
    );
  let open = 0;
  for (const span of findOpenSpans(start, end, hours)) open += span.end - span.start;
  return open;
}
