import { day, minute } from './calendar-date.ts';

/**
 * Two days. A zone that has one offset at both ends has it all the time between them, since none changes its clocks and
 * changes them back so soon: in the tz database the shortest are four days in Freetown in 1939, and seven in Recife in 2000.
 */
export const steadySpan = 2 * day;

interface Zone {
  formatter: Intl.DateTimeFormat;
  /** At the ends of spans, which are asked for again and again. */
  offsets: Map<number, number>;
}
const zones = new Map<string, Zone>();

function findZone(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const zone = { formatter, offsets: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

/**
 * How far the clocks of a zone are ahead of UTC, in milliseconds.
 *
 * Read from `Intl`, which every browser and Node have: no library, no local getters of `Date`, so neither the
 * machine's zone nor its language plays a part. `Intl` takes two microseconds, so it is asked about the ends of the span
 * around a moment, and about the moment itself only where they differ.
 *
 * @param instant milliseconds since 1970.
 * @throws RangeError when the platform does not know the zone.
 */
export function measureOffset(instant: number, timeZone: string): number {
  const zone = findZone(timeZone);
  const before = measureOffsetOfEnd(Math.floor(instant / steadySpan), zone);
  const after = measureOffsetOfEnd(Math.ceil(instant / steadySpan), zone);
  return before === after ? before : askIntl(instant, zone);
}

function measureOffsetOfEnd(end: number, zone: Zone): number {
  const known = zone.offsets.get(end);
  if (known !== undefined) return known;
  const offset = askIntl(end * steadySpan, zone);
  zone.offsets.set(end, offset);
  return offset;
}

function askIntl(instant: number, { formatter }: Zone): number {
  const [, sign, hours, minutes, seconds] =
    /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(formatter.format(instant)) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute + Number(seconds ?? 0) * 1000;
  return sign === '-' ? -size : size;
}

/** The days since 1970-01-01 that the calendar on the wall of a zone shows. */
export function findDay(instant: number, timeZone: string): number {
  return Math.floor((instant + measureOffset(instant, timeZone)) / day);
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
  const before = measureOffset((dayNumber - 1) * day, timeZone);
  const after = measureOffset((dayNumber + 2) * day, timeZone);
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
    return Boolean(findZone(timeZone));
  } catch {
    return false;
  }
}
