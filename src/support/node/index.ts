export { type LoadedSchedule, loadSchedule } from './load-schedule.ts';
