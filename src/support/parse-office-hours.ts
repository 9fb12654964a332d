import type { Diagnostic, Place } from '../diagnostics/index.ts';
import { parseDate } from './calendar-date.ts';
import { parsePeriods } from './parse-periods.ts';
import type { ParsedScheduleFile } from './parse-schedule-file.ts';
import type { OfficeHours } from './schedule.ts';
import { type ScheduleFile, weekdays } from './schedule-schema.ts';
import { unknownZone } from './unknown-zone.ts';
import { isKnownZone } from './zone.ts';

export interface OfficeHoursResult {
  officeHours: OfficeHours[];
  diagnostics: Diagnostic[];
}

type OfficeHoursFile = NonNullable<ScheduleFile['officeHours']>[number];

/** The office hours of all files. @param timeZone for those without a zone of their own. */
export function parseOfficeHours(files: readonly ParsedScheduleFile[], timeZone: string): OfficeHoursResult {
  const result: OfficeHoursResult = { officeHours: [], diagnostics: [] };
  for (const { data, locate } of files)
    for (const [index, written] of (data.officeHours ?? []).entries()) {
      const at = (key: string) => locate(['officeHours', index, key]);
      const { periods, diagnostics } = parsePeriods(written.time, at('time'));
      result.diagnostics.push(...diagnostics, ...findProblems(written, at));
      const [period] = periods;
      if (period) result.officeHours.push(createOfficeHours(written, period, timeZone));
    }
  return result;
}

function createOfficeHours(
  written: OfficeHoursFile,
  period: OfficeHours['period'],
  timeZone: string,
): OfficeHours {
  const { title: named, from, until, link, everyWeeks = 1, except = [] } = written;
  const titles = typeof named === 'string' ? undefined : named;
  const title = typeof named === 'string' ? named : (Object.values(named)[0] ?? '');
  return {
    title,
    ...(titles ? { localTitles: titles } : {}),
    weekday: weekdays.indexOf(written.weekday),
    period,
    timeZone: written.timeZone ?? timeZone,
    everyWeeks,
    except,
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(link ? { link } : {}),
  };
}

function findProblems(written: OfficeHoursFile, at: (key: string) => Place): Diagnostic[] {
  const { timeZone, everyWeeks = 1, from, until, except = [] } = written;
  const dates = [
    ...(from ? [['from', from] as const] : []),
    ...(until ? [['until', until] as const] : []),
    ...except.map((date) => ['except', date] as const),
  ];
  return [
    ...(timeZone && !isKnownZone(timeZone) ? [unknownZone(timeZone, at('timeZone'))] : []),
    ...(everyWeeks > 1 && !from
      ? [
          problem(
            'TZ_SUPPORT_MISSING_KEY',
            `Office hours every ${everyWeeks} weeks need \`from\`: without it nobody knows which weeks are meant.`,
            'Add the date of the first one, for example `from: 2026-10-01`.',
            at('everyWeeks'),
          ),
        ]
      : []),
    ...dates
      .filter(([, date]) => parseDate(date) === undefined)
      .map(([key, date]) =>
        problem(
          'TZ_SUPPORT_NO_SUCH_DATE',
          `${date} is not a date of the calendar.`,
          'Write it like 2026-12-24.',
          at(key),
        ),
      ),
  ];
}

const problem = (code: Diagnostic['code'], message: string, hint: string, place: Place): Diagnostic => ({
  code,
  severity: 'error',
  message,
  hint,
  place,
});
