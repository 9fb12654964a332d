export { formatHolidays, type HolidayDraft } from './format-holidays.ts';
export { type LoadedSchedule, loadSchedule } from './load-schedule.ts';
export { type FoundHoliday, type HolidayPlan, planHolidays } from './plan-holidays.ts';
