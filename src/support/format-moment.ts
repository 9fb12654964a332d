/** How a moment is written for a reader. */
export interface MomentOptions {
  /** The reader's zone, or that of the schedule; without one, the platform's own. */
  timeZone?: string;
  /** The language of the page: `en`, `zh`. */
  locale: string;
  /** Milliseconds since 1970: within six days of it the weekday is enough. */
  now: number;
}

const week = 6 * 24 * 3_600_000;

/** "Tuesday 14:30", or "Tuesday 1 December at 14:30" when that is more than six days away. */
export function formatMoment(instant: number, { timeZone, locale, now }: MomentOptions): string {
  const near = Math.abs(instant - now) < week;
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    ...(near ? {} : { day: 'numeric', month: 'long' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  }).format(instant);
}

/** "14:30" */
export function formatClock(instant: number, locale: string, timeZone?: string): string {
  const zone = timeZone ? { timeZone } : {};
  return new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(instant);
}
