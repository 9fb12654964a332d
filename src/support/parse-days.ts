import type { Diagnostic, Place } from '../diagnostics/index.ts';
import { formatDate, parseDate } from './calendar-date.ts';
import { parsePeriods } from './parse-periods.ts';
import type { ParsedScheduleFile } from './parse-schedule-file.ts';
import type { BusinessHours, CalendarDate, DayException } from './schedule.ts';
import { weekdays } from './schedule-schema.ts';

export interface DaysResult {
  days: Record<CalendarDate, DayException>;
  diagnostics: Diagnostic[];
}

/** A span of dates is at most this long: a mistyped year should not close the business for a decade. */
const longestSpan = 366;

/** Holidays, make-up days and overrides of all files as one exception for each date. */
export function parseDays(files: readonly ParsedScheduleFile[], week: BusinessHours['week']): DaysResult {
  const days = new Map<CalendarDate, DayException>();
  const diagnostics: Diagnostic[] = [];
  const add = (written: string, exception: DayException, place: Place) => {
    const dates = expandDates(written);
    if (!dates) diagnostics.push(noSuchDate(written, place));
    for (const date of dates ?? []) {
      if (days.has(date)) diagnostics.push(twice(date, place));
      days.set(date, exception);
    }
  };
  for (const { data, locate } of files) {
    for (const [dates, name] of Object.entries(data.holidays ?? {}))
      add(dates, { periods: [], name }, locate(['holidays', dates]));
    for (const [date, weekday] of Object.entries(data.makeUpDays ?? {}))
      add(date, { periods: week[weekdays.indexOf(weekday)] ?? [] }, locate(['makeUpDays', date]));
    for (const [dates, value] of Object.entries(data.overrides ?? {})) {
      const place = locate(['overrides', dates]);
      const { hours, name } =
        typeof value === 'string' || Array.isArray(value) ? { hours: value, name: undefined } : value;
      const read = parsePeriods(hours, place);
      diagnostics.push(...read.diagnostics);
      add(dates, { periods: read.periods, ...(name ? { name } : {}) }, place);
    }
  }
  return { days: Object.fromEntries([...days].sort()), diagnostics };
}

function expandDates(written: string): CalendarDate[] | undefined {
  const [first, last = first] = written.split('..').map(parseDate);
  if (first === undefined || last === undefined || last < first || last - first > longestSpan)
    return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => formatDate(first + index));
}

const noSuchDate = (written: string, place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_NO_SUCH_DATE',
  severity: 'error',
  message: `${written} is not a date of the calendar, or not a span from one date to a later one within a year.`,
  hint: 'Write 2026-12-24, or 2026-12-28..2026-12-31.',
  place,
});

const twice = (date: CalendarDate, place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_DAY_TWICE',
  severity: 'error',
  message: `${date} has an exception twice, so it is not clear which hours count.`,
  hint: 'Keep one of the two: a holiday, a make-up day or an override.',
  place,
});
