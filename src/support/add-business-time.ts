import { day } from './calendar-date.ts';
import { findOpenSpans } from './find-open-spans.ts';
import type { BusinessHours } from './schedule.ts';

/** How far ahead the end is looked for. A schedule that has not opened for so long is closed for good. */
const horizon = 3 * 366 * day;

/**
 * The moment by which an amount of business time has passed. Outside business hours the clock starts at the next
 * opening; time that ends with the hours ends at closing, not at the next opening.
 *
 * @param start milliseconds since 1970.
 * @param duration milliseconds of business time; 0 gives `start`.
 * @returns milliseconds since 1970, or nothing when so much business time does not come within three years.
 * @throws RangeError when `duration` is negative or either is not a number.
 */
export function addBusinessTime(start: number, duration: number, hours: BusinessHours): number | undefined {
  if (!(duration >= 0) || !Number.isFinite(start))
    throw new RangeError(
      `Business time is added to a moment, and is not negative: ${start} plus ${duration}.`,
    );
  if (duration === 0) return start;
  let left = duration;
  for (const span of findOpenSpans(start, start + horizon, hours)) {
    const length = span.end - span.start;
    if (length >= left) return span.start + left;
    left -= length;
  }
  return undefined;
}
