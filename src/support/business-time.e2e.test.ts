import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, parseDate } from './calendar-date.ts';
import { comparePromises } from './testing/compare-promises.ts';
import { createDay, time, zones } from './testing/random-schedule.ts';
import { runEverywhere } from './testing/run-everywhere.ts';

const wildZones = [
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
];
const wildPeriods = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map(createDay);

/** Any schedule at all: hours that begin and end while clocks change, make-up days, zones that change at midnight. */
const wildCase = fc
  .record({
    timeZone: fc.constantFrom(...zones, ...wildZones),
    week: fc.array(wildPeriods, { minLength: 7, maxLength: 7 }),
    start: time,
    first: fc.integer({ min: 0, max: 10 * 86_400 }),
    second: fc.integer({ min: 0, max: 10 * 86_400 }),
    duration: fc.integer({ min: 1, max: 20 * 3600 }),
    days: fc.array(fc.tuple(fc.integer({ min: -1, max: 20 }), wildPeriods), { maxLength: 5 }),
  })
  .map(({ timeZone, week, days, start, ...rest }) => {
    const today = parseDate(new Date(start * 1000).toISOString().slice(0, 10)) ?? 0;
    const exceptions = days.map(([offset, periods]) => [formatDate(today + offset), { periods }]);
    return { hours: { timeZone, week, days: Object.fromEntries(exceptions) }, start, ...rest };
  });

test('ten thousand schedules of any kind keep the laws, whatever the zone of the machine', {
  timeout: 400_000,
}, async () => {
  const runs = await runEverywhere('hold-laws.ts', fc.sample(wildCase, { numRuns: 10_000, seed: 8 }), 2500);
  const [measured = []] = runs.map(({ lines }) => lines);
  expect(measured).toHaveLength(10_000);
  expect(measured.filter((line) => line.startsWith('broken'))).toEqual([]);
  for (const { lines } of runs.slice(1)) expect(lines).toEqual(measured.slice(0, 2500));
});

/** `npm run bench -- promises` asks ten thousand: Business::Hours takes its time. */
test('promises are those of Business::Hours, whatever the zone of the machine', {
  timeout: 400_000,
}, async () => {
  const { theirs, different } = await comparePromises(2500);
  expect(theirs).toHaveLength(2500);
  expect(theirs.filter((line) => !line.startsWith('0 ') && !line.endsWith('none')).length).toBeGreaterThan(
    2000,
  );
  expect(different.length, JSON.stringify(different.slice(0, 3), null, 1)).toBe(0);
});
