import { addBusinessTime } from './add-business-time.ts';
import { day } from './calendar-date.ts';
import type { Schedule } from './schedule.ts';
import { findDay, isKnownZone } from './zone.ts';

/** The time by which a person answers. */
export interface Promised {
  priority: string;
  /** Milliseconds since 1970. */
  by: number;
  /** The business time that it takes at most, in milliseconds. */
  within: number;
}

/**
 * The time by which a person answers a ticket that is sent now. Nothing is promised that cannot be computed: no target
 * for the priority, a zone that the platform does not know, or a way that leads through a year whose holidays are not
 * known give no promise.
 *
 * @param now milliseconds since 1970.
 */
export function findPromise(now: number, priority: string, schedule: Schedule): Promised | undefined {
  const within = Object.hasOwn(schedule.targets, priority) ? schedule.targets[priority] : undefined;
  if (within === undefined || !isKnownZone(schedule.timeZone)) return undefined;
  const by = addBusinessTime(now, within, schedule);
  if (by === undefined) return undefined;
  for (let year = findYear(now, schedule); year <= findYear(by, schedule); year++)
    if (!schedule.years.includes(year)) return undefined;
  return { priority, by, within };
}

const findYear = (instant: number, { timeZone }: Schedule) =>
  new Date(findDay(instant, timeZone) * day).getUTCFullYear();
