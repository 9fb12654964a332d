/** A day as a reader of the language writes it: "2 October 2026". English days come in the order of the world at large. */
export function formatDay(day: Date, language = 'en'): string {
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);
}
