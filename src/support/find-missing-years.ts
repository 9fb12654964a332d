import type { Diagnostic } from '../diagnostics/index.ts';
import { day } from './calendar-date.ts';
import type { ParsedScheduleFile } from './parse-schedule-file.ts';
import type { Schedule } from './schedule.ts';
import { findDay, isKnownZone } from './zone.ts';

/** From October on, next year's holidays must be known: earlier many countries have not published them. */
const firstMonth = 9;

/**
 * The years for which a schedule promises something without knowing their holidays: this year, and from October on the
 * next one too.
 *
 * @param now milliseconds since 1970.
 */
export function findMissingYears(
  schedule: Schedule,
  files: readonly ParsedScheduleFile[],
  now: number,
): Diagnostic[] {
  const promises = Object.keys(schedule.targets).length > 0 || schedule.officeHours.length > 0;
  if (!promises) return [];
  const timeZone = isKnownZone(schedule.timeZone) ? schedule.timeZone : 'UTC';
  const today = new Date(findDay(now, timeZone) * day);
  const year = today.getUTCFullYear();
  const needed = today.getUTCMonth() >= firstMonth ? [year, year + 1] : [year];
  const source =
    files.find(({ data }) => data.years) ??
    files.find(({ data }) => data.hours) ??
    files.find(({ data }) => data.officeHours);
  const key = ['years', 'hours', 'officeHours'].find((name) => source && name in source.data) ?? 'years';
  return needed
    .filter((missing) => !schedule.years.includes(missing))
    .map((missing) => ({
      code: 'TZ_SUPPORT_YEAR_MISSING',
      severity: 'error',
      message: `There is no schedule for ${missing}: its holidays are not known, so no answer can be promised in it.`,
      hint: `Enter the holidays of ${missing}, then add ${missing} to \`years\`.`,
      place: source?.locate([key]) ?? { file: 'content/support' },
    }));
}
