export * from './browser.ts';
export { type FeedOptions, formatIcs } from './format-ics.ts';
export { localizeSchedule } from './localize-schedule.ts';
export { parseSchedule, type ScheduleResult } from './parse-schedule.ts';
export type { ScheduleSource } from './parse-schedule-file.ts';
export { type ScheduleFile, scheduleSchema } from './schedule-schema.ts';
