import { expect, test } from 'vitest';
import { parseSchedule } from '../index.ts';
import { formatHolidays } from './format-holidays.ts';
import { type FoundHoliday, planHolidays } from './plan-holidays.ts';

/** As date-holidays 3.37.0 tells the holidays of Berlin and of China, the zones of these countries included. */
const holiday = (date: string, start: string, end: string, name: string, type = 'public'): FoundHoliday => ({
  ...{ date, name, type },
  ...{ start: new Date(start), end: new Date(end) },
});
const found = [
  holiday('2027-10-03 00:00:00', '2027-10-02T16:00Z', '2027-10-03T16:00Z', 'National Day'),
  holiday('2027-10-01 00:00:00', '2027-09-30T16:00Z', '2027-10-01T16:00Z', 'National Day'),
  holiday('2027-10-02 00:00:00', '2027-10-01T16:00Z', '2027-10-02T16:00Z', 'National Day'),
  holiday('2027-03-08 12:00:00', '2027-03-08T04:00Z', '2027-03-08T16:00Z', "International Women's Day"),
  holiday('2027-03-28 00:00:00', '2027-03-27T23:00Z', '2027-03-28T22:00Z', 'Easter Sunday'),
  holiday('2027-02-14 00:00:00', '2027-02-13T23:00Z', '2027-02-14T23:00Z', "Valentine's Day", 'observance'),
  holiday('2027-12-31 00:00:00', '2027-12-30T23:00Z', '2028-01-01T23:00Z', 'Two: days'),
  holiday('2027-12-31 00:00:00', '2027-12-30T23:00Z', '2027-12-31T23:00Z', 'Last day'),
];

test('a draft holds the public holidays in order, spans joined, and is read as it stands', () => {
  const source = 'date-holidays@3.37.0';
  const text = formatHolidays(planHolidays(found, 2027), { year: 2027, region: 'CN', source });
  expect(text).toMatchInlineSnapshot(`
    "# Public holidays of 2027 in CN: a draft from date-holidays@3.37.0. Read it before you commit it.
    years: [2027]
    holidays:
      2027-03-28: Easter Sunday
      2027-10-01..2027-10-03: National Day
      2027-12-31: "Two: days, Last day"
    # Free for part of the day; move to \`holidays\` where you are closed:
    #   2027-03-08: International Women's Day
    # Work days that make up for a holiday are not known here; enter them if you have any:
    # makeUpDays: { 2027-02-20: friday }
    "
  `);
  const { schedule, diagnostics } = parseSchedule(
    [{ file: 'holidays.yaml', text }],
    Date.parse('2026-11-21'),
  );
  expect(diagnostics).toEqual([]);
  expect(schedule?.years).toEqual([2027]);
  expect(Object.keys(schedule?.days ?? {})).toHaveLength(5);
});
