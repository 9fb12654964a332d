import { execa } from 'execa';
import fc from 'fast-check';
import { formatDate, parseDate } from '../calendar-date.ts';
import type { BusinessHours, Period } from '../schedule.ts';
import { createDay, time, zones } from './random-schedule.ts';
import { runEverywhere } from './run-everywhere.ts';

/** What was asked, of whom the answers differ, and how long both took. */
export interface Comparison {
  /** What Business::Hours said of each: seconds that are open, and the end of the promise. */
  theirs: readonly string[];
  different: readonly { zone: string; asked: unknown; ours: string; theirs: string | undefined }[];
  /** Seconds that Business::Hours took, and that we took in all zones of the machine. */
  seconds: { theirs: number; ours: number };
}

/**
 * Random schedules, zones and times, against Perl's Business::Hours, in each zone that a machine may have. It knows a week
 * with breaks, and holidays that are 24 hours and a second long. So the cases hold no hours that begin or end while clocks
 * change, and no holiday next to a night: there it has no opinion, and the laws judge.
 *
 * @throws ExecaError when Perl or Business::Hours (Debian: libbusiness-hours-perl) is not there.
 */
export async function comparePromises(count: number): Promise<Comparison> {
  const cases = fc.sample(promiseCase, { numRuns: count, seed: 7 });
  const started = performance.now();
  const theirs = await askPerl(cases.map(formatCase));
  const asked = performance.now();
  const runs = await runEverywhere('measure-cases.ts', cases);
  const different = runs.flatMap(({ TZ, lines }) =>
    theirs.flatMap((their, index) =>
      lines[index] === their
        ? []
        : [{ zone: TZ, asked: cases[index], ours: lines[index] ?? '', theirs: their }],
    ),
  );
  const seconds = { theirs: (asked - started) / 1000, ours: (performance.now() - asked) / 1000 };
  return { theirs, different, seconds };
}

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const closedDay = fc.constant<Period[]>([]);
const day = fc
  .uniqueArray(fc.integer({ min: 300, max: 1380 }), { minLength: 2, maxLength: 6 })
  .map(createDay);
/** Open through the night, but for its last minute: it takes an end of 24:00 before a change of the clocks an hour too late. */
const night = fc
  .tuple(fc.integer({ min: 270, max: 720 }), fc.integer({ min: 780, max: 1350 }))
  .map((times) => createDay([0, ...times, 1439]));

const promiseCase = fc
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

interface PromiseCase {
  hours: BusinessHours;
  start: number;
  end: number;
  duration: number;
}

/** A line for business-hours.pl. Its week begins on Sunday, ours on Monday. */
function formatCase({ hours: { timeZone, week, days }, start, end, duration }: PromiseCase) {
  const weekdays = [6, 0, 1, 2, 3, 4, 5].map((weekday) =>
    (week[weekday] ?? []).map((period) => `${clock(period.start)}-${clock(period.end)}`).join(' '),
  );
  return [timeZone, start, end, duration, Object.keys(days).join(' '), ...weekdays].join('\t');
}

const script = new URL('../fixtures/business-hours.pl', import.meta.url).pathname;

/** Business::Hours takes longer than all the rest, so it runs on two cores. */
async function askPerl(lines: readonly string[]): Promise<string[]> {
  const half = Math.ceil(lines.length / 2);
  const runs = await Promise.all(
    [lines.slice(0, half), lines.slice(half)].map((part) =>
      execa('perl', [script], { input: part.join('\n') }),
    ),
  );
  return runs.flatMap(({ stdout }) => stdout.split('\n'));
}
