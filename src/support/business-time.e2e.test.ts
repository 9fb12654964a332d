import { execa } from 'execa';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { formatDate, parseDate } from './calendar-date.ts';
import type { BusinessHours, Period } from './index.ts';

/**
 * Ten thousand schedules, zones and times, against Perl's Business::Hours. It knows a week with breaks, and
 * holidays that are 24 hours and a second long. So the cases hold no hours that begin or end while clocks change, and no
 * holiday next to a night: there it has no opinion, and laws.test.ts judges.
 */

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Phoenix',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Africa/Johannesburg',
];

const machineZones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Australia/Lord_Howe'];

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** An even number of times of a day becomes its hours, with breaks between them. */
function createDay(times: number[]): Period[] {
  const even = times.slice(0, times.length - (times.length % 2)).sort((a, b) => a - b);
  return even.flatMap((start, index) => (index % 2 ? [] : [{ start, end: even[index + 1] ?? 0 }]));
}

const closedDay = fc.constant<Period[]>([]);
const day = fc
  .uniqueArray(fc.integer({ min: 300, max: 1380 }), { minLength: 2, maxLength: 6 })
  .map(createDay);
/** Open through the night, but for its last minute: it takes an end of 24:00 before a change of the clocks an hour too late. */
const night = fc
  .tuple(fc.integer({ min: 270, max: 720 }), fc.integer({ min: 780, max: 1350 }))
  .map((times) => createDay([0, ...times, 1439]));

const wildZones = [
  'America/Santiago',
  'America/Havana',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Antarctica/Troll',
];
const wildPeriods = fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 }).map(createDay);

const second = (text: string) => Date.parse(text) / 1000;
const time = fc.integer({ min: second('2012-01-15'), max: second('2035-12-31') });

const calendarCase = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    kind: fc.constantFrom(day, day, night),
    start: time,
    length: fc.integer({ min: 1, max: 35 * 86_400 }),
    duration: fc.integer({ min: 1, max: 40 * 3600 }),
    holidays: fc.uniqueArray(fc.integer({ min: -2, max: 40 }), { maxLength: 6 }),
  })
  .chain(({ kind, holidays, ...rest }) =>
    fc.tuple(
      fc.constant({ ...rest, holidays: kind === night ? [] : holidays }),
      fc.array(fc.oneof({ weight: 5, arbitrary: kind }, { weight: 2, arbitrary: closedDay }), {
        minLength: 7,
        maxLength: 7,
      }),
    ),
  )
  .map(([{ timeZone, start, length, duration, holidays }, week]) => {
    const firstDate = parseDate(new Date(start * 1000).toISOString().slice(0, 10)) ?? 0;
    const dates = holidays.map((offset) => formatDate(firstDate + offset));
    const days = Object.fromEntries(dates.map((date) => [date, { periods: [] }]));
    const hours: BusinessHours = { timeZone, week, days };
    return { hours, start, end: start + length, duration };
  });

const cases = fc.sample(calendarCase, { numRuns: 10_000, seed: 7 });

/** A line for business-hours.pl. Its week begins on Sunday, ours on Monday. */
function formatCase({ hours: { timeZone, week, days }, start, end, duration }: (typeof cases)[number]) {
  const weekdays = [6, 0, 1, 2, 3, 4, 5].map((weekday) =>
    (week[weekday] ?? []).map((period) => `${clock(period.start)}-${clock(period.end)}`).join(' '),
  );
  return [timeZone, start, end, duration, Object.keys(days).join(' '), ...weekdays].join('\t');
}

/** Business::Hours takes longer than all the rest, so it runs on two cores. */
async function askPerl(lines: readonly string[]): Promise<string[]> {
  const half = lines.length / 2;
  const runs = await Promise.all(
    [lines.slice(0, half), lines.slice(half)].map((part) =>
      execa('perl', [fixture('business-hours.pl')], { input: part.join('\n') }),
    ),
  );
  return runs.flatMap(({ stdout }) => stdout.split('\n'));
}

const fixture = (name: string) => new URL(`fixtures/${name}`, import.meta.url).pathname;

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

/** What the engine says about the cases, a line for each, in a process for each zone that a machine may have. */
function runEverywhere(): Promise<{ TZ: string; wild: string[]; calendar: string[] }[]> {
  const wild = fc.sample(wildCase, { numRuns: 10_000, seed: 8 });
  const input = JSON.stringify({ wild, calendar: cases });
  return Promise.all(
    machineZones.map(async (TZ) => {
      const { stdout } = await execa(process.execPath, [fixture('answer-cases.ts')], { input, env: { TZ } });
      return { TZ, ...JSON.parse(stdout) };
    }),
  );
}

let runs: Awaited<ReturnType<typeof runEverywhere>> = [];
beforeAll(async () => {
  runs = await runEverywhere();
}, 400_000);

test('ten thousand schedules of any kind keep the laws, whatever the zone of the machine', () => {
  expect(runs.map(({ TZ }) => TZ)).toEqual(machineZones);
  const [measured = []] = runs.map(({ wild }) => wild);
  expect(measured).toHaveLength(10_000);
  expect(measured.filter((line) => line.startsWith('broken'))).toEqual([]);
  for (const { wild } of runs) expect(wild).toEqual(measured);
});

test('ten thousand promises are those of Business::Hours, whatever the zone of the machine', {
  timeout: 400_000,
}, async () => {
  const installed = await execa('perl', ['-MBusiness::Hours', '-e', '1'], { reject: false });
  expect(installed.exitCode, 'Install Business::Hours first: apt-get install libbusiness-hours-perl').toBe(0);
  const theirs = await askPerl(cases.map(formatCase));
  expect(theirs).toHaveLength(10_000);
  expect(theirs.filter((line) => !line.startsWith('0 ') && !line.endsWith('none')).length).toBeGreaterThan(
    8000,
  );
  expect(runs.map(({ TZ }) => TZ)).toEqual(machineZones);
  for (const { TZ, calendar } of runs) {
    const different = calendar.flatMap((line, index) =>
      line === theirs[index] ? [] : [{ TZ, case: cases[index], ours: line, theirs: theirs[index] }],
    );
    expect(different.length, JSON.stringify(different.slice(0, 3), null, 1)).toBe(0);
    expect(calendar).toHaveLength(10_000);
  }
});
