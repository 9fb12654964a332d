import { findLocale } from './words/index.ts';

/** A day as a reader of the language writes it: "2 October 2026". English days come in the order of the world at large. */
export function formatDay(day: Date, language: string): string {
  return new Intl.DateTimeFormat(findLocale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);
}
