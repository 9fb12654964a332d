import { day, formatDate, parseDate } from '../calendar-date.ts';
import type { CalendarDate } from '../schedule.ts';

/** A holiday as the library `date-holidays` tells it. */
export interface FoundHoliday {
  /** On the wall of the country: `2027-03-26 00:00:00`. */
  date: string;
  start: Date;
  end: Date;
  name: string;
  /** `public`, `bank`, `school`, `optional` or `observance`. */
  type: string;
}

/** The public holidays of a year, in the order of the calendar. */
export interface HolidayPlan {
  /** Names by date, or by first and last date: `2027-10-01..2027-10-03`. */
  holidays: Record<string, string>;
  /** Days that are free in part, or for some people: a team decides whether it works. */
  partial: Record<CalendarDate, string>;
}

/**
 * What is closed in a year. Days of one name that follow each other become a span, and two holidays on one date become one
 * with both names.
 */
export function planHolidays(found: readonly FoundHoliday[], year: number): HolidayPlan {
  const free = found.filter(({ type }) => type === 'public');
  const whole = collectNames(free.filter(isWhole), year);
  const partial = collectNames(
    free.filter((holiday) => !isWhole(holiday)),
    year,
  );
  return {
    holidays: joinDays(whole),
    partial: Object.fromEntries(
      [...partial].filter(([date]) => !whole.has(date)).map(([date, name]) => [formatDate(date), name]),
    ),
  };
}

const hoursOf = ({ start, end }: FoundHoliday) => (end.getTime() - start.getTime()) / 3_600_000;

/** On the days when clocks change a date has 23 or 25 hours. */
const isWhole = (holiday: FoundHoliday): boolean => hoursOf(holiday) >= 23;

/** Names by the number of the day, sorted. */
function collectNames(holidays: readonly FoundHoliday[], year: number): Map<number, string> {
  const names = new Map<number, Set<string>>();
  for (const holiday of holidays) {
    const first = parseDate(holiday.date.slice(0, 10));
    if (first === undefined) continue;
    for (let date = first; date < first + Math.max(1, Math.round(hoursOf(holiday) / 24)); date++)
      if (new Date(date * day).getUTCFullYear() === year)
        names.set(date, (names.get(date) ?? new Set()).add(holiday.name));
  }
  return new Map([...names].sort(([a], [b]) => a - b).map(([date, own]) => [date, [...own].join(', ')]));
}

function joinDays(names: ReadonlyMap<number, string>): Record<string, string> {
  const spans: { first: number; last: number; name: string }[] = [];
  for (const [date, name] of names) {
    const before = spans.at(-1);
    if (before && before.last === date - 1 && before.name === name) before.last = date;
    else spans.push({ first: date, last: date, name });
  }
  return Object.fromEntries(
    spans.map(({ first, last, name }) => [
      first === last ? formatDate(first) : `${formatDate(first)}..${formatDate(last)}`,
      name,
    ]),
  );
}
