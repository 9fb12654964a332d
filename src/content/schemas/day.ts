import { z } from 'zod';

const isoDay =
  /^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?<zone>Z|[+-]\d{2}:\d{2})?)?$/;

/** The moment that a text names, UTC where it says no zone. `2026-02-30` is none, though `Date` takes it for 2 March. */
function parseDay(text: string): Date | undefined {
  const { day, time = '00:00', zone = 'Z' } = isoDay.exec(text)?.groups ?? {};
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;
  const moment = new Date(`${day}T${time}${zone}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/**
 * A day as people write it in YAML: `2026-10-02`, read as midnight UTC; a time may follow. Some readers of YAML make a
 * `Date` of it before the schema sees it, so both are taken. A bare number or an empty value is no day.
 */
export const daySchema = z.union(
  [
    z.date(),
    z.string().transform((text, context) => {
      const day = parseDay(text);
      if (!day) context.addIssue({ code: 'custom', message: 'no such day' });
      return day ?? z.NEVER;
    }),
  ],
  'write a day of the calendar, like 2026-10-02',
);
