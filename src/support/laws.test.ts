import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { day, findWeekday, formatDate, parseDate } from './calendar-date.ts';
import { addBusinessTime, type BusinessHours, measureBusinessTime, type Period } from './index.ts';
import { createInstant, findDay, measureOffset, steadySpan } from './zone.ts';

const zones = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'Asia/Beirut',
  'Asia/Shanghai',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
);
const instant = fc.integer({ min: Date.parse('1995-01-01'), max: Date.parse('2037-01-01') });
const dates = fc.integer({ min: parseDate('1995-01-02') ?? 0, max: parseDate('2037-01-01') ?? 0 });
const minutes = fc.integer({ min: 0, max: 1440 });

const periods = fc.uniqueArray(minutes, { maxLength: 6 }).map((times): Period[] =>
  times
    .sort((a, b) => a - b)
    .flatMap((start, index) => {
      const end = times[index + 1];
      return index % 2 || end === undefined ? [] : [{ start, end }];
    }),
);
const hours = fc.record({
  timeZone: zones,
  week: fc.array(periods, { minLength: 7, maxLength: 7 }),
  days: fc.dictionary(dates.map(formatDate), fc.record({ periods })),
});
/** A start, and two lengths of up to three weeks. */
const span = fc.tuple(instant, fc.nat(21 * day), fc.nat(21 * day));
const runs = { numRuns: 1000, seed: 11 };

test('the wall of a zone shows what Temporal says', () => {
  fc.assert(
    fc.property(instant, zones, (now, timeZone) => {
      const theirs = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
      expect(measureOffset(now, timeZone)).toBe(theirs.offsetNanoseconds / 1e6);
      expect(formatDate(findDay(now, timeZone))).toBe(theirs.toPlainDate().toString());
      expect(findWeekday(findDay(now, timeZone)) + 1).toBe(theirs.dayOfWeek);
    }),
    runs,
  );
});

/** What `Intl` alone says: reads the wall of a zone, and neither an offset nor anything that was kept. */
function createOffsetReader(timeZone: string): (now: number) => number {
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
  const rest = { minute: 'numeric', second: 'numeric', hourCycle: 'h23', timeZone } as const;
  const wall = new Intl.DateTimeFormat('en-US', { ...numeric, ...rest });
  return (now) => {
    const [month = 0, date, year = 0, ...time] = wall.format(now).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, date, ...time) - Math.floor(now / 1000) * 1000;
  };
}

function findNextChange(now: number, timeZone: string): number | undefined {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  return zoned.getTimeZoneTransition('next')?.epochMilliseconds;
}

const anyZone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const anyTime = fc.integer({ min: Date.parse('1900-01-01'), max: Date.parse('2100-01-01') });

test('the offset of every zone is that of Intl at any moment and around its changes, and none changes back so soon', () => {
  let changes = 0;
  const distances = fc.array(fc.integer({ min: -9 * day, max: 9 * day }), { minLength: 5 });
  fc.assert(
    fc.property(
      anyZone,
      anyTime,
      distances,
      fc.integer({ min: 1, max: steadySpan }),
      (timeZone, now, around, after) => {
        const readOffset = createOffsetReader(timeZone);
        expect(measureOffset(now, timeZone)).toBe(readOffset(now));
        const next = findNextChange(now, timeZone);
        if (next === undefined) return;
        changes++;
        expect(readOffset(next - 1 + after)).not.toBe(readOffset(next - 1));
        for (const time of [-1, 0, ...around].map((distance) => next + distance))
          expect(measureOffset(time, timeZone)).toBe(readOffset(time));
      },
    ),
    // The shortest times for which a zone had other clocks.
    {
      numRuns: 300,
      seed: 11,
      examples: ['America/Recife', 'America/Noronha', 'America/Boa_Vista'].map((timeZone) => [
        timeZone,
        Date.parse('2000-10-07'),
        [1, 2, 3, 4, 5, 6, 7, 8].map((days) => days * day),
        steadySpan,
      ]),
    },
  );
  expect(changes).toBeGreaterThan(100);
});

/** Temporal on the day of a change or the day after one, where the rules differ; elsewhere any day. */
function findInstants(date: number, minute: number, timeZone: string) {
  const plain = Temporal.PlainDate.from(formatDate(date)).toPlainDateTime().add({ minutes: minute });
  const read = (disambiguation: 'earlier' | 'later') => plain.toZonedDateTime(timeZone, { disambiguation });
  return { earlier: read('earlier'), later: read('later'), plain };
}

test('a time on the wall is the moment that Temporal says, and the moment of the change where there is none', () => {
  const changes = zones.chain((timeZone) =>
    instant.map((now) => {
      return { timeZone, date: findDay(findNextChange(now, timeZone) ?? now, timeZone) };
    }),
  );
  let left = 0;
  fc.assert(
    fc.property(changes, fc.integer({ min: -1, max: 0 }), minutes, ({ timeZone, date }, offset, minute) => {
      const { earlier, later, plain } = findInstants(date + offset, minute, timeZone);
      const ours = createInstant(date + offset, minute, timeZone);
      if (earlier.toPlainDateTime().equals(plain)) {
        expect(ours).toBe(earlier.epochMilliseconds);
      } else {
        left++;
        expect(ours).toBe(earlier.getTimeZoneTransition('next')?.epochMilliseconds);
        expect(ours).toBeLessThanOrEqual(later.epochMilliseconds);
      }
    }),
    runs,
  );
  expect(left).toBeGreaterThan(10);
});

test('a later time on the wall is never an earlier moment', () => {
  fc.assert(
    fc.property(zones, dates, minutes, minutes, (timeZone, date, a, b) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      expect(createInstant(date, first, timeZone)).toBeLessThanOrEqual(createInstant(date, second, timeZone));
    }),
    runs,
  );
});

test('business time adds up, and is never more than the time that passes', () => {
  fc.assert(
    fc.property(hours, span, (schedule: BusinessHours, [start, first, second]) => {
      const middle = start + first;
      const end = middle + second;
      const whole = measureBusinessTime(start, end, schedule);
      expect(measureBusinessTime(start, middle, schedule) + measureBusinessTime(middle, end, schedule)).toBe(
        whole,
      );
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(end - start);
    }),
    runs,
  );
});

test('what is added is what is measured, and no earlier moment would do', () => {
  fc.assert(
    fc.property(
      hours,
      instant,
      fc.integer({ min: 1, max: 3 * day }),
      (schedule: BusinessHours, start, duration) => {
        const end = addBusinessTime(start, duration, schedule);
        if (end === undefined) {
          expect(measureBusinessTime(start, start + 3 * 366 * day, schedule)).toBeLessThan(duration);
          return;
        }
        expect(measureBusinessTime(start, end, schedule)).toBe(duration);
        expect(measureBusinessTime(start, end - 1, schedule)).toBe(duration - 1);
      },
    ),
    runs,
  );
});

test('always open is the time that passes, and always closed is none', () => {
  const always = Array.from({ length: 7 }, () => [{ start: 0, end: 1440 }]);
  fc.assert(
    fc.property(zones, span, (timeZone, [start, length]) => {
      expect(measureBusinessTime(start, start + length, { timeZone, week: always, days: {} })).toBe(length);
    }),
    runs,
  );
});
