// What a page needs at run time, without the reader of YAML files and without the writer of feeds.
export { addBusinessTime } from './add-business-time.ts';
export { findNextOfficeHours, type Occurrence, type OccurrenceLimits } from './find-next-office-hours.ts';
export { findPromise, type Promised } from './find-promise.ts';
export { formatClock, formatMoment, type MomentOptions } from './format-moment.ts';
export { measureBusinessTime } from './measure-business-time.ts';
export {
  type BusinessHours,
  type CalendarDate,
  type Channel,
  type ChannelKind,
  type DayException,
  type DraftField,
  draftFields,
  type OfficeHours,
  type Period,
  type Schedule,
} from './schedule.ts';
export { isKnownZone } from './zone.ts';
