import { z } from 'zod';
import { draftFields } from './schedule.ts';

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof weekdays)[number];

const weekday = z.enum(weekdays, `expected one of ${weekdays.join(', ')}`);
const text = z.string().min(1);
/** In the main language, or in several: `{ en: Ask the forum, zh: 到论坛提问 }`. */
const localText = z.union([text, z.record(z.string(), text)], 'expected a text, or one for each language');
const period = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'expected hours like 09:00-17:00');
/** `09:00-17:00`, or a list for a day with a break; `closed` for none. */
const periods = z.union(
  [z.literal('closed'), period, z.array(period)],
  'expected hours like 09:00-17:00, a list of them, or closed',
);
/** A date, or a span of dates with both ends: `2026-12-28..2026-12-31`. */
const dates = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/, 'expected a date like 2026-12-24');
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date like 2026-12-24');
const duration = z.string().regex(/^(?=\d)(\d+h)?(\d+m)?$/, 'expected business time like 4h, 90m or 1h30m');

const officeHours = z.strictObject({
  title: localText,
  weekday,
  time: period,
  /** Without it, that of the business hours. */
  timeZone: text.optional(),
  /** 2: every second week, counted from the week of `from`. */
  everyWeeks: z.int().min(1).optional(),
  from: date.optional(),
  until: date.optional(),
  except: z.array(date).optional(),
  /** Where to go, or where to book. */
  link: z.url('expected an address that starts with https://').optional(),
});

const channel = z.strictObject({
  kind: z.enum(['github', 'gitlab', 'mail', 'link', 'form'], 'expected github, gitlab, mail, link or form'),
  address: z.string().optional(),
  label: localText.optional(),
  template: text.optional(),
  /** Which field ids of the issue form take which part of the draft. */
  fields: z.partialRecord(z.enum(draftFields), text).optional(),
  labels: z.array(text).optional(),
  public: z.boolean().optional(),
});

/** One file of `content/support/`. What a team says may lie in one file or in several, for example one for each year's holidays. */
export const scheduleSchema = z.strictObject({
  timeZone: text.optional(),
  years: z.array(z.int().min(1970).max(9998)).optional(),
  hours: z.partialRecord(weekday, periods).optional(),
  holidays: z.record(dates, text).optional(),
  makeUpDays: z.record(date, weekday).optional(),
  overrides: z
    .record(dates, z.union([periods, z.strictObject({ hours: periods, name: text.optional() })]))
    .optional(),
  targets: z.record(text, duration).optional(),
  officeHours: z.array(officeHours).optional(),
  channels: z.array(channel).optional(),
  /** Address of the page that says what is down. */
  statusPage: z.url('expected an address that starts with https://').optional(),
});

/** The keys that stand within a setting, where they are known: for those who misspelt one. */
export const knownKeys: Readonly<Record<string, readonly string[]>> = {
  hours: weekdays,
  officeHours: Object.keys(officeHours.shape),
  channels: Object.keys(channel.shape),
};

/** A file of `content/support/`, as it is written. */
export type ScheduleFile = z.infer<typeof scheduleSchema>;
