import createCalendar, { escape as escapeText, ICalCalendarMethod } from 'ical-generator';
import { findNextOfficeHours } from './find-next-office-hours.ts';
import type { Schedule } from './schedule.ts';

/** What a feed says about itself. */
export interface FeedOptions {
  /** Milliseconds since 1970: the feed starts here, and its events are stamped with it. */
  now: number;
  /** The calendar's name. */
  name: string;
  /** Makes the events' ids unique in the world: the site's host. */
  host: string;
}

/** Half a year ahead; calendars read the feed again each day. */
const feedDays = 183;

/**
 * The coming office hours as an iCalendar feed (RFC 5545). Each meeting is written out as two moments in UTC, so that
 * it is right across a change of the clocks in every calendar program, and holidays simply are not there.
 */
export function formatIcs(schedule: Schedule, { now, name, host }: FeedOptions): string {
  const calendar = createCalendar({
    // The library writes the name as it is given.
    name: escapeText(name, false),
    prodId: { company: 'Tierzero', product: 'Office hours' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 24 * 3600,
  });
  for (const meeting of findNextOfficeHours(now, schedule, { count: 1000, days: feedDays })) {
    calendar.createEvent({
      id: `${meeting.date}-${meeting.slot}@${host}`,
      stamp: new Date(now),
      start: new Date(meeting.start),
      end: new Date(meeting.end),
      summary: meeting.title,
      ...(meeting.link ? { url: meeting.link } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}
