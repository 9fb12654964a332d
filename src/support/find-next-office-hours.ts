import { day, findWeekday, formatDate, parseDate } from './calendar-date.ts';
import type { OfficeHours, Schedule } from './schedule.ts';
import { createInstant, findDay, isKnownZone } from './zone.ts';

/** One meeting: who comes between `start` and `end` (milliseconds since 1970) finds somebody. */
export interface Occurrence {
  /** Which of the schedule's office hours it is, counted from 0. */
  slot: number;
  title: string;
  start: number;
  end: number;
  /** The date in the zone of the office hours. */
  date: string;
  /** The zone in which its time was set. */
  timeZone: string;
  link?: string;
}

/** Limits of a list of meetings: `count` at most, and none that begins after `days` days. */
export interface OccurrenceLimits {
  count?: number;
  days?: number;
}

/**
 * The office hours that are not over yet, soonest first. They fall out on the dates of `except`, on dates on which the
 * business is closed by a holiday, and outside the years whose holidays are known.
 *
 * @param now milliseconds since 1970.
 */
export function findNextOfficeHours(
  now: number,
  schedule: Schedule,
  { count = 3, days = 183 }: OccurrenceLimits = {},
): Occurrence[] {
  return schedule.officeHours
    .flatMap((hours, slot) =>
      isKnownZone(hours.timeZone)
        ? findOccurrences(now, hours, schedule, days).map((meeting) => ({ slot, ...meeting }))
        : [],
    )
    .sort((a, b) => a.start - b.start)
    .slice(0, count);
}

type Meeting = Omit<Occurrence, 'slot'>;

function findOccurrences(now: number, slot: OfficeHours, schedule: Schedule, days: number): Meeting[] {
  const found: Meeting[] = [];
  const first = findDay(now, slot.timeZone);
  for (let date = first; date <= first + days; date++) {
    if (!takesPlace(date, slot, schedule)) continue;
    const start = createInstant(date, slot.period.start, slot.timeZone);
    const end = createInstant(date, slot.period.end, slot.timeZone);
    if (end <= now || start === end) continue;
    const { title, timeZone, link } = slot;
    found.push({ title, start, end, date: formatDate(date), timeZone, ...(link ? { link } : {}) });
  }
  return found;
}

function takesPlace(date: number, slot: OfficeHours, schedule: Schedule): boolean {
  const text = formatDate(date);
  if (findWeekday(date) !== slot.weekday || slot.except.includes(text)) return false;
  if ((slot.from && text < slot.from) || (slot.until && text > slot.until)) return false;
  if (schedule.days[text]?.periods.length === 0) return false;
  if (!schedule.years.includes(new Date(date * day).getUTCFullYear())) return false;
  const weeks = Math.floor((date - findMonday(parseDate(slot.from ?? text) ?? date)) / 7);
  return weeks % slot.everyWeeks === 0;
}

const findMonday = (dayNumber: number) => dayNumber - findWeekday(dayNumber);
