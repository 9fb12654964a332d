import { expect, test } from 'vitest';
import { addBusinessTime, type BusinessHours, measureBusinessTime } from './index.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number | undefined) =>
  instant === undefined ? 'never' : new Date(instant).toISOString().replace('.000', '');
const hour = 3_600_000;
const minute = 60_000;

const nine = { start: 540, end: 1020 };
const workdays = (...periods: BusinessHours['week'][number]) => [
  ...Array.from({ length: 5 }, () => periods),
  [],
  [],
];
const everyDay = (...periods: BusinessHours['week'][number]) => Array.from({ length: 7 }, () => periods);
const office: BusinessHours = { timeZone: 'UTC', week: workdays(nine), days: {} };

test('an hour that begins on Friday at 16:30 ends on Monday at 09:30', () => {
  const friday = at('2026-11-20T16:30Z');
  expect(iso(addBusinessTime(friday, hour, office))).toBe('2026-11-23T09:30:00Z');
  expect(measureBusinessTime(friday, at('2026-11-23T09:30Z'), office)).toBe(hour);
});

test('time that is used up at closing ends at closing', () => {
  expect(iso(addBusinessTime(at('2026-11-20T16:00Z'), hour, office))).toBe('2026-11-20T17:00:00Z');
});

test('outside the hours the clock starts at the next opening', () => {
  expect(iso(addBusinessTime(at('2026-11-21T12:00Z'), hour, office))).toBe('2026-11-23T10:00:00Z');
  expect(iso(addBusinessTime(at('2026-11-23T03:00Z'), hour, office))).toBe('2026-11-23T10:00:00Z');
});

test('the lunch break does not count', () => {
  const week = workdays({ start: 540, end: 720 }, { start: 810, end: 1080 });
  const lunch: BusinessHours = { ...office, week };
  expect(iso(addBusinessTime(at('2026-11-20T12:30Z'), 30 * minute, lunch))).toBe('2026-11-20T14:00:00Z');
  expect(iso(addBusinessTime(at('2026-11-20T11:30Z'), hour, lunch))).toBe('2026-11-20T14:00:00Z');
  expect(measureBusinessTime(at('2026-11-20T11:30Z'), at('2026-11-20T14:00Z'), lunch)).toBe(hour);
});

test('a holiday is closed, and a make-up Sunday is open', () => {
  const china: BusinessHours = {
    timeZone: 'Asia/Shanghai',
    week: workdays(nine),
    days: { '2026-09-20': { periods: [nine] }, '2026-09-25': { periods: [], name: 'Mid-Autumn Festival' } },
  };
  expect(iso(addBusinessTime(at('2026-09-19T12:00+08:00'), hour, china))).toBe('2026-09-20T02:00:00Z');
  expect(iso(addBusinessTime(at('2026-09-24T16:30+08:00'), hour, china))).toBe('2026-09-28T01:30:00Z');
});

test('a week with one open day still works', () => {
  const tuesdays: BusinessHours = { ...office, week: [[], [nine], [], [], [], [], []] };
  expect(iso(addBusinessTime(at('2026-11-25T12:00Z'), 9 * hour, tuesdays))).toBe('2026-12-08T10:00:00Z');
});

test('a business that never opens has no end', () => {
  const closed: BusinessHours = { ...office, week: everyDay() };
  expect(addBusinessTime(at('2026-11-20T16:30Z'), 1, closed)).toBeUndefined();
  expect(measureBusinessTime(at('2020-01-01'), at('2026-01-01'), closed)).toBe(0);
});

test('nine to five is eight hours on the days when the clocks change', () => {
  const berlin: BusinessHours = { timeZone: 'Europe/Berlin', week: everyDay(nine), days: {} };
  for (const date of ['2026-03-29', '2026-10-25'])
    expect(measureBusinessTime(at(`${date}T00:00Z`), at(`${date}T23:00Z`), berlin)).toBe(8 * hour);
});

test('a night shift is seven hours when clocks go forward, and nine when they go back', () => {
  const nights = everyDay({ start: 0, end: 360 }, { start: 1320, end: 1440 });
  const berlin: BusinessHours = { timeZone: 'Europe/Berlin', week: nights, days: {} };
  const shift = (date: string) => at(`${date}T12:00Z`);
  expect(measureBusinessTime(shift('2026-03-28'), shift('2026-03-29'), berlin)).toBe(7 * hour);
  expect(measureBusinessTime(shift('2026-10-24'), shift('2026-10-25'), berlin)).toBe(9 * hour);
});

test('a change of half an hour moves the end by half an hour', () => {
  const lordHowe: BusinessHours = {
    timeZone: 'Australia/Lord_Howe',
    week: everyDay({ start: 60, end: 240 }),
    days: {},
  };
  const open = (date: string) =>
    measureBusinessTime(at(`${date}T00:00+11:00`), at(`${date}T12:00+10:30`), lordHowe);
  expect(open('2026-10-03')).toBe(3 * hour);
  expect(open('2026-10-04')).toBe(2.5 * hour);
  expect(open('2026-04-05')).toBe(3.5 * hour);
});

test('an opening that the clocks leave out is the moment of the change, and never after its own end', () => {
  const early = everyDay({ start: 150, end: 195 });
  const berlin: BusinessHours = { timeZone: 'Europe/Berlin', week: early, days: {} };
  const sunday = at('2026-03-29T00:00Z');
  expect(measureBusinessTime(sunday, sunday + 12 * hour, berlin)).toBe(15 * minute);
  expect(iso(addBusinessTime(sunday, minute, berlin))).toBe('2026-03-29T01:01:00Z');
});

test('a time that comes twice is the first one', () => {
  const twice = everyDay({ start: 150, end: 165 });
  const berlin: BusinessHours = { timeZone: 'Europe/Berlin', week: twice, days: {} };
  expect(iso(addBusinessTime(at('2026-10-24T22:00Z'), 15 * minute, berlin))).toBe('2026-10-25T00:45:00Z');
});

test('a date that a zone left out has no hours', () => {
  const apia: BusinessHours = { timeZone: 'Pacific/Apia', week: everyDay(nine), days: {} };
  expect(measureBusinessTime(at('2011-12-29T00:00-10:00'), at('2011-12-31T23:00+14:00'), apia)).toBe(
    16 * hour,
  );
});

test('a span that ends before it starts is a mistake of the caller', () => {
  expect(() => measureBusinessTime(2, 1, office)).toThrow(RangeError);
  expect(() => measureBusinessTime(Number.NaN, 1, office)).toThrow(RangeError);
  expect(() => addBusinessTime(0, -1, office)).toThrow(RangeError);
});
