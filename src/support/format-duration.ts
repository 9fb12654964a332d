import { hour, minute } from './calendar-date.ts';

/**
 * A length of time in words: "24 hours", "1 hour 30 minutes".
 *
 * @param locale language of the page.
 */
export function formatDuration(milliseconds: number, locale: string): string {
  const hours = Math.floor(milliseconds / hour);
  const minutes = Math.round((milliseconds % hour) / minute);
  const parts = [...count(hours, 'hour', locale), ...count(minutes, 'minute', locale)];
  return parts.length > 0 ? parts.join(' ') : format(0, 'minute', locale);
}

const count = (number: number, unit: string, locale: string) =>
  number === 0 ? [] : [format(number, unit, locale)];

const format = (number: number, unit: string, locale: string) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(number);
