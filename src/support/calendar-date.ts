import type { CalendarDate } from './schedule.ts';

export const minute = 60_000;
export const hour = 60 * minute;
/** Of a calendar: dates are counted, never local days measured. */
export const day = 24 * hour;

/** The number of days since 1970-01-01, or nothing when there is no such date. */
export function parseDate(text: CalendarDate): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds) || formatDate(milliseconds / day) !== text) return undefined;
  return milliseconds / day;
}

const dates = new Map<number, CalendarDate>();

/** Kept, since a schedule asks for the same days again and again. @param dayNumber days since 1970-01-01. */
export function formatDate(dayNumber: number): CalendarDate {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  const date = new Date(dayNumber * day).toISOString().slice(0, 10);
  dates.set(dayNumber, date);
  return date;
}

/** 0 is Monday. @param dayNumber days since 1970-01-01, which was a Thursday. */
export function findWeekday(dayNumber: number): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}
