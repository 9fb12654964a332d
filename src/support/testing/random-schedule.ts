import fc from 'fast-check';
import type { Period } from '../schedule.ts';

/** Zones of every kind: with and without summer time, by half an hour, on both halves of the globe. */
export const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Phoenix',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Africa/Johannesburg',
];

/** Random times of a day become its hours, with breaks between them: an even number of them. */
export function createDay(times: number[]): Period[] {
  const even = times.slice(0, times.length - (times.length % 2)).sort((a, b) => a - b);
  return even.flatMap((start, index) => (index % 2 ? [] : [{ start, end: even[index + 1] ?? 0 }]));
}

const second = (text: string) => Date.parse(text) / 1000;
/** A second of the years that clocks are known of. */
export const time = fc.integer({ min: second('2012-01-15'), max: second('2035-12-31') });
