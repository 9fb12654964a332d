import type { Diagnostic, Place } from '../diagnostics/index.ts';
import { hour, minute } from './calendar-date.ts';
import { findMissingYears } from './find-missing-years.ts';
import { parseChannels } from './parse-channels.ts';
import { parseDays } from './parse-days.ts';
import { parseOfficeHours } from './parse-office-hours.ts';
import { parsePeriods } from './parse-periods.ts';
import { type ParsedScheduleFile, parseScheduleFile, type ScheduleSource } from './parse-schedule-file.ts';
import type { Period, Schedule } from './schedule.ts';
import { type ScheduleFile, type Weekday, weekdays } from './schedule-schema.ts';
import { unknownZone } from './unknown-zone.ts';
import { isKnownZone } from './zone.ts';

/**
 * `schedule` is there when nothing is wrong but a year that is not known yet: channels stay, and a promise into that year
 * is not made. With any other mistake there is none, so that no page promises by half a calendar.
 */
export interface ScheduleResult {
  schedule?: Schedule;
  diagnostics: Diagnostic[];
}

/**
 * Reads the files of `content/support/` as one schedule. A setting may be in any file; lists and dates of several files
 * are joined. Never throws.
 *
 * @param sources may be empty: then there is no channel, no target and no promise.
 * @param now milliseconds since 1970: decides for which years holidays must be known.
 */
export function parseSchedule(sources: readonly ScheduleSource[], now: number): ScheduleResult {
  const files = sources.map(parseScheduleFile);
  const broken = files.flatMap(({ diagnostics }) => diagnostics);
  if (broken.length > 0) return { diagnostics: broken };
  const zone = findSetting(files, 'timeZone');
  const hours = findSetting(files, 'hours');
  const targets = findSetting(files, 'targets');
  const status = findSetting(files, 'statusPage');
  const timeZone = zone.value ?? 'UTC';
  const week = parseWeek(hours);
  const exceptions = parseDays(files, week.week);
  const channels = parseChannels(files);
  const officeHours = parseOfficeHours(files, timeZone);
  const years = [...new Set(files.flatMap(({ data }) => data.years ?? []))].sort((a, b) => a - b);
  const schedule: Schedule = {
    timeZone,
    week: week.week,
    days: exceptions.days,
    years,
    targets: parseTargets(targets.value ?? {}),
    officeHours: officeHours.officeHours,
    channels: channels.channels,
    ...(status.value ? { statusPage: status.value } : {}),
  };
  const diagnostics = [
    ...[zone, hours, targets, status].flatMap((setting) => setting.diagnostics),
    ...(zone.value && !isKnownZone(zone.value) ? [unknownZone(zone.value, zone.place)] : []),
    ...(targets.value && !hours.value ? [missingHours(targets.place)] : []),
    ...(hours.value && !zone.value ? [missingZone(hours.place)] : []),
    ...[week, exceptions, officeHours, channels].flatMap((part) => part.diagnostics),
    ...findMissingYears(schedule, files, now),
  ].sort(comparePlaces);
  return diagnostics.every(({ code }) => code === 'TZ_SUPPORT_YEAR_MISSING')
    ? { schedule, diagnostics }
    : { diagnostics };
}

const comparePlaces = ({ place: a }: Diagnostic, { place: b }: Diagnostic) =>
  (a?.file ?? '').localeCompare(b?.file ?? '') || (a?.line ?? 0) - (b?.line ?? 0);

const nowhere: Place = { file: 'content/support' };

interface Setting<Value> {
  value?: Value;
  place: Place;
  /** The place of a key within the setting. */
  locate: (key: string) => Place;
  diagnostics: Diagnostic[];
}

/** A setting that stands in one file only. */
function findSetting<Key extends keyof ScheduleFile>(
  files: readonly ParsedScheduleFile[],
  key: Key,
): Setting<NonNullable<ScheduleFile[Key]>> {
  const [first, ...others] = files.filter(({ data }) => data[key] !== undefined);
  const value = first?.data[key];
  return {
    ...(value === undefined || value === null ? {} : { value }),
    place: first?.locate([key]) ?? nowhere,
    locate: (within) => first?.locate([key, within]) ?? nowhere,
    diagnostics: others.map(({ locate }) => ({
      code: 'TZ_SUPPORT_KEY_TWICE',
      severity: 'error',
      message: `\`${key}\` is set in two files, so it is not clear which one counts.`,
      hint: 'Keep it in one file of content/support.',
      place: locate([key]),
    })),
  };
}

function parseWeek({ value = {}, locate }: Setting<NonNullable<ScheduleFile['hours']>>) {
  const diagnostics: Diagnostic[] = [];
  const week = weekdays.map((weekday: Weekday): Period[] => {
    const read = parsePeriods(value[weekday] ?? 'closed', locate(weekday));
    diagnostics.push(...read.diagnostics);
    return read.periods;
  });
  return { week, diagnostics };
}

const parseTargets = (targets: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(targets)
      .map(([priority, written]) => [priority, parseDuration(written)] as const)
      .sort(([, a], [, b]) => a - b),
  );

/** `1h30m` in milliseconds. */
function parseDuration(written: string): number {
  const [, hours = '0', minutes = '0'] = /^(?:(\d+)h)?(?:(\d+)m)?$/.exec(written) ?? [];
  return Number(hours) * hour + Number(minutes) * minute;
}

const missingHours = (place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_MISSING_KEY',
  severity: 'error',
  message: 'There are response targets but no `hours`, so no answer time can be computed.',
  hint: 'Add `hours:` with the weekdays on which somebody is at work.',
  place,
});

const missingZone = (place: Place): Diagnostic => ({
  code: 'TZ_SUPPORT_MISSING_KEY',
  severity: 'error',
  message: 'There are `hours` but no `timeZone`, so nobody knows when they begin.',
  hint: 'Add for example `timeZone: Europe/Berlin`.',
  place,
});
