import { day, minute } from './calendar-date.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * How far the clocks of a zone are ahead of UTC, in milliseconds.
 *
 * Read from `Intl`, which every browser and Node have: no library, no local getters of `Date`, so neither the
 * machine's zone nor its language plays a part.
 *
 * @param instant milliseconds since 1970.
 * @throws RangeError when the platform does not know the zone.
 */
export function measureOffset(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formatters.set(timeZone, formatter);
  }
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatter.format(instant)) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -size : size;
}

/** The days since 1970-01-01 that the calendar on the wall of a zone shows. */
export function findDay(instant: number, timeZone: string): number {
  return Math.floor((instant + measureOffset(instant, timeZone)) / day);
}

const offsetsOfDays = new Map<string, number>();

/** The offset at midnight UTC of a day. Kept, since a schedule asks for the same days again and again. */
function measureOffsetOfDay(dayNumber: number, timeZone: string): number {
  const key = `${dayNumber} ${timeZone}`;
  const known = offsetsOfDays.get(key);
  if (known !== undefined) return known;
  const offset = measureOffset(dayNumber * day, timeZone);
  offsetsOfDays.set(key, offset);
  return offset;
}

/**
 * The moment at which the clock on the wall of a zone shows a time.
 *
 * Where clocks go back, a time that comes twice means the first. Where clocks go forward, a time that is left out
 * means the moment of the change. So a later time on the wall is never an earlier moment: hours cannot end before they
 * start, and two periods that touch on the wall touch in time.
 *
 * @param dayNumber days since 1970-01-01.
 * @param minutes of that day; 1440 is the next midnight.
 */
export function createInstant(dayNumber: number, minutes: number, timeZone: string): number {
  const wall = dayNumber * day + minutes * minute;
  const before = measureOffsetOfDay(dayNumber - 1, timeZone);
  const after = measureOffsetOfDay(dayNumber + 2, timeZone);
  if (before === after) return wall - before;
  const exact = [wall - before, wall - after].filter(
    (instant) => instant + measureOffset(instant, timeZone) === wall,
  );
  return exact.length > 0 ? Math.min(...exact) : findChange(wall - after, wall - before, timeZone);
}

/** The first moment after `low` with the offset of `high`: halves the span down to a second. */
function findChange(low: number, high: number, timeZone: string): number {
  const offset = measureOffset(high, timeZone);
  let [from, to] = [low, high];
  while (to - from > 1000) {
    const middle = from + Math.floor((to - from) / 2000) * 1000;
    if (measureOffset(middle, timeZone) === offset) to = middle;
    else from = middle;
  }
  return to;
}

/** Whether the platform can tell the time in a zone. An old browser may not know a young zone. */
export function isKnownZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }));
  } catch {
    return false;
  }
}
