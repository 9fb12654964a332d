import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import {
  findNextOfficeHours,
  findPromise,
  formatDuration,
  formatHours,
  formatIcs,
  formatMoment,
  localizeSchedule,
  parseSchedule,
  type Schedule,
} from './index.ts';

const at = (text: string) => Date.parse(text);
const text = readFileSync(new URL('fixtures/schedules/whole.yaml', import.meta.url), 'utf8');
const { schedule } = parseSchedule([{ file: 'whole.yaml', text }], at('2026-11-21T12:00Z'));
if (!schedule) throw new Error('The fixture is not valid.');
const iso = (instant = Number.NaN) =>
  Number.isNaN(instant) ? 'never' : new Date(instant).toISOString().slice(0, 16);

test('a ticket of Friday afternoon is answered by Monday, or on the make-up Saturday', () => {
  const friday = findPromise(at('2026-11-20T14:30+01:00'), 'urgent', schedule);
  expect(iso(friday?.by)).toBe('2026-11-23T09:00');
  const saturday = findPromise(at('2026-11-27T14:30+01:00'), 'urgent', schedule);
  expect(iso(saturday?.by)).toBe('2026-11-28T09:00');
});

test('a promise steps over Christmas', () => {
  expect(iso(findPromise(at('2026-12-24T11:00+01:00'), 'urgent', schedule)?.by)).toBe('2026-12-28T08:30');
});

test('nothing is promised that cannot be computed', () => {
  const now = at('2026-11-20T14:30Z');
  expect(findPromise(now, 'critical', schedule)).toBeUndefined();
  expect(findPromise(now, 'constructor', schedule)).toBeUndefined();
  expect(findPromise(now, 'normal', { ...schedule, timeZone: 'Mars/Base' })).toBeUndefined();
  expect(findPromise(now, 'normal', { ...schedule, week: [], days: {} })).toBeUndefined();
  expect(findPromise(at('2027-12-30T16:00Z'), 'low', schedule)).toBeUndefined();
  expect(findPromise(at('2025-06-01T12:00Z'), 'low', schedule)).toBeUndefined();
});

test('a promise reads as a person would say it, in the zone of the reader', () => {
  const now = at('2026-11-20T14:30Z');
  const by = at('2026-11-23T09:00Z');
  expect(formatMoment(by, { locale: 'en-GB', timeZone: 'Asia/Kolkata', now })).toBe('Monday 14:30');
  expect(formatMoment(by, { locale: 'zh-CN', timeZone: 'Asia/Shanghai', now })).toBe('星期一17:00');
  expect(formatMoment(at('2026-12-01T09:00Z'), { locale: 'en-GB', timeZone: 'UTC', now })).toBe(
    'Tuesday 1 December at 09:00',
  );
});

test('the next three office hours come in order, without holidays and exceptions', () => {
  const next = findNextOfficeHours(at('2026-12-10T15:30Z'), schedule, { count: 5 });
  expect(next.map(({ title, date, start }) => `${date} ${title} ${iso(start)}Z`)).toEqual([
    '2026-12-10 Office hours 2026-12-10T15:00Z',
    '2026-12-17 Office hours 2026-12-17T15:00Z',
    '2026-12-24 Office hours 2026-12-24T15:00Z',
    '2026-12-29 Early hour 2026-12-28T21:00Z',
    '2027-01-07 Office hours 2027-01-07T15:00Z',
  ]);
});

test('every second week is counted from the first one', () => {
  const only: Schedule = { ...schedule, officeHours: schedule.officeHours.slice(1) };
  const dates = findNextOfficeHours(at('2026-11-01'), only, { count: 3 }).map(({ date }) => date);
  expect(dates).toEqual(['2026-11-17', '2026-12-01', '2026-12-29']);
});

/** The feed as an independent parser reads it. */
function readFeed(feed: string) {
  const calendar = new ICAL.Component(ICAL.parse(feed));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      start: event.startDate.toJSDate().getTime(),
      end: event.endDate.toJSDate().getTime(),
    };
  });
}

test('the feed is iCalendar that another program reads, right across the changes of the clocks', () => {
  const now = at('2026-11-21T12:00Z');
  const feed = formatIcs(schedule, { now, name: 'Office hours, Acme; Widget', host: 'acme.example' });
  const events = readFeed(feed);
  const expected = findNextOfficeHours(now, schedule, { count: 1000 });
  expect(events.map(({ start, end }) => [start, end])).toEqual(
    expected.map(({ start, end }) => [start, end]),
  );
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const berlin = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Berlin',
    hour: '2-digit',
    minute: '2-digit',
  });
  const office = events.filter(({ summary }) => summary === 'Office hours');
  expect(new Set(office.map(({ start }) => berlin.format(start)))).toEqual(new Set(['16:00']));
  expect(new Set(office.map(({ start }) => iso(start).slice(11)))).toEqual(new Set(['15:00', '14:00']));
});

test('two office hours of one name on one day are two events', () => {
  const [first] = schedule.officeHours;
  const officeHours = first ? [first, { ...first, period: { start: 600, end: 660 } }] : [];
  const feed = formatIcs(
    { ...schedule, officeHours },
    { now: at('2026-11-21'), name: 'A', host: 'a.example' },
  );
  const ids = readFeed(feed).map(({ uid }) => uid);
  expect(ids.length).toBeGreaterThan(20);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the feed keeps to the letter of RFC 5545', () => {
  const long = schedule.officeHours.map((slot) => ({
    ...slot,
    title: `Office hours, 办公时间; ${'wide '.repeat(30)}`,
  }));
  const feed = formatIcs(
    { ...schedule, officeHours: long },
    { now: at('2026-11-21'), name: 'A\nBEGIN:VALARM', host: 'acme.example' },
  );
  expect(feed.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(feed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of feed.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(readFeed(feed)[0]?.summary).toBe(long[0]?.title);
});

test('a channel is called as the language of the reader has it, else by the words of the site', () => {
  const { schedule: made } = parseSchedule(
    [
      {
        file: 'a.yaml',
        text: 'channels:\n  - { kind: mail, address: a@b.example, label: Write }\n  - { kind: link, address: /x, label: { en: Forum, zh: 论坛 } }\n',
      },
    ],
    0,
  );
  const labels = (language: string) =>
    made && localizeSchedule(made, language, 'en').channels.map(({ label }) => label);
  expect(labels('en')).toEqual(['Write', 'Forum']);
  expect(labels('zh')).toEqual([undefined, '论坛']);
});

test('office hours have their title in the language of the reader, else in the main one', () => {
  const hours = (title: string) =>
    `  - { title: ${title}, weekday: monday, time: 09:00-10:00, timeZone: UTC }\n`;
  const { schedule: made, diagnostics } = parseSchedule(
    [
      {
        file: 'a.yaml',
        text: `years: [1970]\nofficeHours:\n${hours('Clinic')}${hours('{ zh: 门诊, en: Hour }')}`,
      },
    ],
    0,
  );
  expect(diagnostics).toEqual([]);
  const titles = (language: string) =>
    made && localizeSchedule(made, language, 'en').officeHours.map(({ title }) => title);
  expect(titles('en')).toEqual(['Clinic', 'Hour']);
  expect(titles('zh')).toEqual(['Clinic', '门诊']);
  expect(titles('de')).toEqual(['Clinic', 'Hour']);
});

test('hours and targets read as words', () => {
  const plain = (text = '') => text.replace(/\s/g, ' ');
  expect(plain(formatHours(schedule, 'en'))).toBe(
    'Monday – Thursday 09:00–12:00 and 13:00–17:00, Friday 09:00–15:00',
  );
  expect(plain(formatHours(schedule, 'zh'))).toBe(
    '星期一 – 星期四 09:00–12:00和13:00–17:00、星期五 09:00–15:00',
  );
  expect(formatHours({ week: [] }, 'en')).toBeUndefined();
  expect(formatDuration(86_400_000, 'en')).toBe('24 hours');
  expect(formatDuration(5_400_000, 'en')).toBe('1 hour 30 minutes');
  expect(formatDuration(5_400_000, 'de')).toBe('1 Stunde 30 Minuten');
  expect(formatDuration(0, 'en')).toBe('0 minutes');
});
