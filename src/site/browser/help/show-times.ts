import {
  findNextOfficeHours,
  findPromise,
  formatClock,
  formatMoment,
  isKnownZone,
  type Occurrence,
  type Schedule,
} from '../../../support/browser.ts';

/** What a sentence about a time needs: the moment that counts as now, and whose clock is meant. */
interface Reader {
  now: number;
  /** Nothing: the browser does not know its zone, and times are given in the team's. */
  timeZone?: string;
  locale: string;
}

/** Puts the promise and the next office hours into the page, in the reader's time. What cannot be computed stays as it is. */
export function showTimes(page: HTMLElement, schedule: Schedule, now: number): void {
  const reader: Reader = { now, locale: findLocale(), ...findZone() };
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

/** English pages are read everywhere: their dates are written as they are said, day before month. */
function findLocale(): string {
  const language = document.documentElement.lang || 'en';
  return language === 'en' ? 'en-GB' : language;
}

function findZone(): { timeZone?: string } {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && isKnownZone(timeZone) ? { timeZone } : {};
}

const nameZone = (reader: Reader, schedule: Schedule) =>
  reader.timeZone ? 'your time' : `${schedule.timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time`;

function describePromise(element: HTMLElement, priority: string, schedule: Schedule, reader: Reader): void {
  const promise = findPromise(reader.now, priority, schedule);
  if (!promise) return;
  const timeZone = reader.timeZone ?? schedule.timeZone;
  const time = document.createElement('time');
  time.dateTime = new Date(promise.by).toISOString();
  time.textContent = formatMoment(promise.by, { ...reader, timeZone });
  const strong = document.createElement('strong');
  strong.append(time);
  element.replaceChildren('You will hear from us by ', strong, `, ${nameZone(reader, schedule)}.`);
}

function createMeeting(meeting: Occurrence, reader: Reader): HTMLLIElement {
  const timeZone = reader.timeZone ?? meeting.timeZone;
  const item = document.createElement('li');
  const strong = document.createElement('strong');
  strong.textContent = `${formatMoment(meeting.start, { ...reader, timeZone })} to ${formatClock(meeting.end, reader.locale, timeZone)}`;
  const place = reader.timeZone ? 'your time' : meeting.timeZone;
  item.append(`${meeting.title}: `, strong, `, ${place}`);
  if (meeting.link) {
    const link = Object.assign(document.createElement('a'), {
      href: meeting.link,
      textContent: 'Go there or book',
    });
    item.append('. ', link);
  }
  return item;
}
