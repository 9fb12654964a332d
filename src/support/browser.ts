// What a page needs at run time, without the reader of YAML files and without the writer of feeds.
export { addBusinessTime } from './add-business-time.ts';
export { findNextOfficeHours, type Occurrence, type OccurrenceLimits } from './find-next-office-hours.ts';
export { findPromise, type Promised } from './find-promise.ts';
export { formatDuration } from './format-duration.ts';
export { formatHours } from './format-hours.ts';
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
export { createTicketForm, type TicketForm } from './ticket/create-ticket-form.ts';
export { createTicketLink, longestAddress, type TicketLink } from './ticket/create-ticket-link.ts';
export { createTitle } from './ticket/create-title.ts';
export type {
  Draft,
  DraftPart,
  DraftWords,
  TrailStep,
} from './ticket/draft.ts';
export { formatDraft, formatSkeleton } from './ticket/format-draft.ts';
export { isKnownZone } from './zone.ts';
