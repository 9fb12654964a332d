import type { BusinessHours, Period } from './schedule.ts';

/**
 * A week in words, as a sentence can hold it: "Monday to Friday 09:00–17:00, Saturday 10:00–12:00". Nothing when the
 * business never opens.
 *
 * @param locale language of the page.
 */
export function formatHours({ week }: Pick<BusinessHours, 'week'>, locale: string): string | undefined {
  const days = week.map((periods) => periods.map(formatPeriod).join(' and '));
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [index, hours] of days.entries()) {
    const run = runs.at(-1);
    if (hours !== '' && run?.hours === hours && run.last === index - 1) run.last = index;
    else if (hours !== '') runs.push({ first: index, last: index, hours });
  }
  if (runs.length === 0) return undefined;
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 1970 was a Monday.
  const weekday = (index: number) => name.format((index + 4) * 86_400_000);
  return runs
    .map(
      ({ first, last, hours }) => `${weekday(first)}${last > first ? ` to ${weekday(last)}` : ''} ${hours}`,
    )
    .join(', ');
}

const formatPeriod = ({ start, end }: Period) => `${formatMinutes(start)}–${formatMinutes(end)}`;

const formatMinutes = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
