/** A date of the calendar, without a zone: `2026-12-24`. */
export type CalendarDate = string;

/** Open from `start` until just before `end`, in minutes of the local day: 0 is midnight, 1440 the midnight after. */
export interface Period {
  start: number;
  end: number;
}

/** What a date has instead of its weekday's hours. No periods: closed all day. */
export interface DayException {
  periods: Period[];
  name?: string;
}

/** When people are at work: one zone, a week, and the dates that differ from it. */
export interface BusinessHours {
  /** An IANA name: `Europe/Berlin`. */
  timeZone: string;
  /** Seven lists of periods in order of time, without overlap; `week[0]` is Monday. */
  week: readonly Period[][];
  /** Holidays, make-up days and days with other hours. */
  days: Readonly<Record<CalendarDate, DayException>>;
}

/** Where people can come with a question, on one weekday at one time. */
export interface OfficeHours {
  /** In the main language of the site. */
  title: string;
  /** In other languages, by their codes. */
  localTitles?: Readonly<Record<string, string>>;
  /** 0 is Monday. */
  weekday: number;
  period: Period;
  timeZone: string;
  /** 1: every week, 2: every second week counted from the week of `from`. */
  everyWeeks: number;
  from?: CalendarDate;
  until?: CalendarDate;
  /** Dates on which it does not take place. */
  except: CalendarDate[];
  /** Where to go, or where to book. */
  link?: string;
}

export type ChannelKind = 'github' | 'gitlab' | 'mail' | 'link' | 'form';

/** A way to send a ticket. */
export interface Channel {
  kind: ChannelKind;
  /** `github` and `gitlab`: address of the project. `mail`: the mailbox. `link`: a page. `form`: where the form posts to. */
  address: string;
  /** What the link says, in the main language of the site; each kind has words of its own. */
  label?: string;
  /** What it says in other languages, by their codes. */
  localLabels?: Readonly<Record<string, string>>;
  /** Name of the issue form or template in the project: `support.yml`. */
  template?: string;
  /** For an issue form: which of its field ids takes which part of the draft. */
  fields: Partial<Record<DraftField, string>>;
  labels: string[];
  /** Whether everybody can read what is sent. */
  public: boolean;
}

/** The parts of a draft, in the order in which people read them. */
export const draftFields = ['did', 'happened', 'expected', 'versions', 'logs', 'code', 'trail'] as const;
export type DraftField = (typeof draftFields)[number];

/** How a team supports its product: all of `content/support/*.yaml`. Plain data, so that a page can carry it as JSON. */
export interface Schedule extends BusinessHours {
  /** The years whose holidays are known. Nothing is promised outside them. */
  years: readonly number[];
  /** Business time until the first answer, in milliseconds, by priority; most urgent first. */
  targets: Readonly<Record<string, number>>;
  officeHours: readonly OfficeHours[];
  channels: readonly Channel[];
  /** Address of the page that says what is down. */
  statusPage?: string;
}
