import {
  findNextOfficeHours,
  findPromise,
  formatClock,
  formatMoment,
  isKnownZone,
  type Occurrence,
  type Schedule,
} from '../../../support/browser.ts';
import { findLocale } from '../../words/find-direction.ts';
import type { HelpWords } from '../../words/index.ts';

/** What a sentence about a time needs: the moment that counts as now, and whose clock is meant. */
interface Reader {
  now: number;
  /** Nothing: the browser does not know its zone, and times are given in the team's. */
  timeZone?: string;
  locale: string;
  words: HelpWords;
}

/** Puts the promise and the next office hours into the page, in the reader's time. What cannot be computed stays as it is. */
export function showTimes(page: HTMLElement, schedule: Schedule, now: number, words: HelpWords): void {
  const locale = findLocale(document.documentElement.lang || 'en');
  const reader: Reader = { now, locale, words, ...findZone() };
  const priority = page.querySelector<HTMLSelectElement>('[data-priority]');
  const showPromise = () => {
    const chosen = priority?.value ?? Object.keys(schedule.targets).at(-1) ?? '';
    for (const element of page.querySelectorAll<HTMLElement>('[data-promise]'))
      describePromise(element, chosen, schedule, reader);
  };
  showPromise();
  priority?.addEventListener('change', showPromise);
  const list = page.querySelector<HTMLElement>('[data-office-hours]');
  const next = findNextOfficeHours(now, schedule);
  if (list && next.length > 0) list.replaceChildren(...next.map((meeting) => createMeeting(meeting, reader)));
}

function findZone(): { timeZone?: string } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && isKnownZone(timeZone) ? { timeZone } : {};
}

const nameZone = ({ timeZone, words: { promise } }: Reader, own: string) =>
  timeZone ? promise.yourTime : promise.timeOf(own.split('/').at(-1)?.replaceAll('_', ' ') ?? own);

function describePromise(element: HTMLElement, priority: string, schedule: Schedule, reader: Reader): void {
  const promise = findPromise(reader.now, priority, schedule);
  if (!promise) return;
  const timeZone = reader.timeZone ?? schedule.timeZone;
  const time = document.createElement('time');
  time.dateTime = new Date(promise.by).toISOString();
  time.textContent = formatMoment(promise.by, { ...reader, timeZone });
  const strong = document.createElement('strong');
  strong.append(time);
  const [before, after] = reader.words.promise.by(nameZone(reader, schedule.timeZone));
  element.replaceChildren(before, strong, after);
}

function createMeeting(meeting: Occurrence, reader: Reader): HTMLLIElement {
  const timeZone = reader.timeZone ?? meeting.timeZone;
  const item = document.createElement('li');
  const strong = document.createElement('strong');
  strong.textContent = `${formatMoment(meeting.start, { ...reader, timeZone })}–${formatClock(meeting.end, reader.locale, timeZone)}`;
  item.append(`${meeting.title}: `, strong, ` (${nameZone(reader, meeting.timeZone)})`);
  if (meeting.link) {
    const link = Object.assign(document.createElement('a'), {
      href: meeting.link,
      textContent: reader.words.officeHours.go,
    });
    item.append(' · ', link);
  }
  return item;
}
