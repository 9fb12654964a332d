import type { BusinessHours, Period } from './schedule.ts';

/**
 * A week in words, as a sentence can hold it: "Monday – Friday 09:00–17:00, Saturday 10:00–12:00". Nothing when the
 * business never opens.
 *
 * @param locale language of the page.
 */
export function formatHours({ week }: Pick<BusinessHours, 'week'>, locale: string): string | undefined {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const [index, periods] of week.entries()) {
    const hours = list.format(periods.map(formatPeriod));
    const run = runs.at(-1);
    if (hours !== '' && run?.hours === hours && run.last === index - 1) run.last = index;
    else if (hours !== '') runs.push({ first: index, last: index, hours });
  }
  if (runs.length === 0) return undefined;
  // 5 January 1970 was a Monday.
  const weekday = (index: number) => (index + 4) * 86_400_000;
  return runs
    .map(({ first, last, hours }) => `${name.formatRange(weekday(first), weekday(last))} ${hours}`)
    .join(/^(?:zh|ja)/.test(locale) ? '、' : /^ar/.test(locale) ? '، ' : ', ');
}

const formatPeriod = ({ start, end }: Period) => `${formatMinutes(start)}–${formatMinutes(end)}`;

const formatMinutes = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
