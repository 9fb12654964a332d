import { hour, minute } from './calendar-date.ts';

/** "24 hours", "1 hour 30 minutes" */
export function formatDuration(milliseconds: number): string {
  const hours = Math.floor(milliseconds / hour);
  const minutes = Math.round((milliseconds % hour) / minute);
  return [...count(hours, 'hour'), ...count(minutes, 'minute')].join(' ') || 'at once';
}

const count = (number: number, unit: string) =>
  number === 0 ? [] : [`${number} ${unit}${number === 1 ? '' : 's'}`];
