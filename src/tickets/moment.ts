import { z } from 'zod';

/**
 * A moment as ticket systems write it (ISO 8601 with `Z`, `+02:00` or Jira's `+0000`, a space for the `T`), as ISO 8601
 * in UTC. Without a zone it is UTC.
 */
export const momentSchema = z.string().transform((text, context) => {
  const whole = text
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2}) (\d)/, '$1T$2')
    .replace(/ ?UTC$/, 'Z')
    .replace(/ ?([+-]\d{2})(\d{2})$/, '$1:$2');
  const zoned = /T/.test(whole) && !/(?:Z|[+-]\d{2}:\d{2})$/i.test(whole) ? `${whole}Z` : whole;
  const moment = new Date(zoned);
  if (/^\d{4}-\d{2}-\d{2}/.test(whole) && !Number.isNaN(moment.getTime())) return moment.toISOString();
  context.addIssue({ code: 'custom', message: 'no date of the form 2026-10-02T10:00:00Z' });
  return z.NEVER;
});

/** Seconds since 1970, as ISO 8601 in UTC. */
export const epochSchema = z
  .number()
  .min(0)
  .max(253_402_300_799)
  .transform((seconds) => new Date(seconds * 1000).toISOString());
