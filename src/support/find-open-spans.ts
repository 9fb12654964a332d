import { findWeekday, formatDate } from './calendar-date.ts';
import type { BusinessHours, Period } from './schedule.ts';
import { createInstant, findDay } from './zone.ts';

/** From `start` until just before `end`, both in milliseconds since 1970. */
export interface OpenSpan {
  start: number;
  end: number;
}

/** The periods of a date: its exception where it has one, else its weekday's. */
export function findPeriods(dayNumber: number, hours: BusinessHours): readonly Period[] {
  return hours.days[formatDate(dayNumber)]?.periods ?? hours.week[findWeekday(dayNumber)] ?? [];
}

/**
 * The spans in which the business is open between two moments, in order, each cut to lie between them.
 *
 * @param from milliseconds since 1970.
 * @param until milliseconds since 1970; must be finite, since a business that never opens has no last span.
 */
export function* findOpenSpans(from: number, until: number, hours: BusinessHours): Generator<OpenSpan> {
  const last = findDay(until, hours.timeZone);
  for (let date = findDay(from, hours.timeZone); date <= last; date++) {
    for (const period of findPeriods(date, hours)) {
      const start = Math.max(from, createInstant(date, period.start, hours.timeZone));
      const end = Math.min(until, createInstant(date, period.end, hours.timeZone));
      if (start < end) yield { start, end };
    }
  }
}
