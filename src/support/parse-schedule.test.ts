import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatPretty } from '../diagnostics/index.ts';
import { parseSchedule } from './index.ts';
import { loadSchedule } from './node/index.ts';

const now = Date.parse('2026-11-21T12:00Z');
const read = (name: string, at = now) =>
  parseSchedule(
    [{ file: name, text: readFileSync(new URL(`fixtures/schedules/${name}`, import.meta.url), 'utf8') }],
    at,
  );
const messages = (result: ReturnType<typeof parseSchedule>) =>
  `\n${result.diagnostics.map((diagnostic) => formatPretty(diagnostic, false)).join('\n')}\n`;

test('a whole schedule is read', () => {
  const { schedule, diagnostics } = read('whole.yaml');
  expect(diagnostics).toEqual([]);
  expect(schedule?.week[0]).toEqual([
    { start: 540, end: 720 },
    { start: 780, end: 1020 },
  ]);
  expect(schedule?.week[6]).toEqual([]);
  expect(schedule?.days).toEqual({
    '2026-11-28': { periods: [{ start: 540, end: 900 }] },
    '2026-12-24': { periods: [{ start: 540, end: 720 }], name: 'Christmas Eve' },
    '2026-12-25': { periods: [], name: 'Christmas' },
    '2026-12-26': { periods: [], name: 'Christmas' },
    '2026-12-31': { periods: [] },
    '2027-01-01': { periods: [], name: "New Year's Day" },
  });
  expect(Object.entries(schedule?.targets ?? {})).toEqual([
    ['urgent', 5_400_000],
    ['normal', 25_200_000],
    ['low', 86_400_000],
  ]);
  expect(schedule?.officeHours[0]?.timeZone).toBe('Europe/Berlin');
  expect(schedule?.channels.map(({ kind, public: open }) => [kind, open])).toEqual([
    ['github', true],
    ['mail', false],
  ]);
  expect(JSON.parse(JSON.stringify(schedule))).toEqual(schedule);
});

test('every mistake is named at its line', () => {
  const result = read('wrong.yaml');
  expect(result.schedule).toBeUndefined();
  expect(messages(result)).toMatchInlineSnapshot(`
    "
    wrong.yaml:1:1 error TZ_SUPPORT_UNKNOWN_ZONE
      There is no time zone with the name Europe/Bärlin.
      Did you mean \`Europe/Berlin\`?
    wrong.yaml:2:1 error TZ_SUPPORT_YEAR_MISSING
      There is no schedule for 2027: its holidays are not known, so no answer can be promised in it.
      Enter the holidays of 2027, then add 2027 to \`years\`.
    wrong.yaml:4:3 error TZ_SUPPORT_HOURS_REVERSED
      The hours 17:00-09:00 do not end after they start on the same day.
      Write a night shift in two parts: until 24:00, and from 00:00 on the next day.
    wrong.yaml:5:3 error TZ_SUPPORT_HOURS_OVERLAP
      The hours 09:00-13:00 and 12:00-17:00 overlap.
      Join them, or let the second begin when the first ends.
    wrong.yaml:6:3 error TZ_SUPPORT_HOURS_REVERSED
      The hours 22:00-24:30 do not end after they start on the same day.
      Write a night shift in two parts: until 24:00, and from 00:00 on the next day.
    wrong.yaml:8:3 error TZ_SUPPORT_NO_SUCH_DATE
      2026-02-30 is not a date of the calendar, or not a span from one date to a later one within a year.
      Write 2026-12-24, or 2026-12-28..2026-12-31.
    wrong.yaml:11:3 error TZ_SUPPORT_DAY_TWICE
      2026-12-25 has an exception twice, so it is not clear which hours count.
      Keep one of the two: a holiday, a make-up day or an override.
    wrong.yaml:18:5 error TZ_SUPPORT_UNKNOWN_ZONE
      There is no time zone with the name Mars/Base.
      Use a name of the IANA list, which is a region and a city: Europe/Berlin.
    wrong.yaml:19:5 error TZ_SUPPORT_MISSING_KEY
      Office hours every 2 weeks need \`from\`: without it nobody knows which weeks are meant.
      Add the date of the first one, for example \`from: 2026-10-01\`.
    wrong.yaml:21:5 error TZ_SUPPORT_CHANNEL_ADDRESS
      A channel of the kind github has no address, so nobody can be reached by it.
      Write for example \`address: https://github.com/acme/widget\`.
    wrong.yaml:23:5 error TZ_SUPPORT_CHANNEL_ADDRESS
      The address support at acme does not fit a channel of the kind mail.
      Write for example \`address: support@acme.example\`.
    "
  `);
});

test('a misspelt setting is named with what it should be', () => {
  expect(messages(read('misspelt.yaml'))).toMatchInlineSnapshot(`
    "
    misspelt.yaml:4:3 error TZ_SUPPORT_INVALID_VALUE
      \`hours.tuesday\` is not valid: expected hours like 09:00-17:00.
    misspelt.yaml:3:3 error TZ_SUPPORT_UNKNOWN_KEY
      \`hours.montag\` is not a setting of support.
      Did you mean \`monday\`?
    misspelt.yaml:11:3 error TZ_SUPPORT_INVALID_VALUE
      \`holidays.25.12.\` is not valid: expected a date like 2026-12-24.
    misspelt.yaml:6:3 error TZ_SUPPORT_INVALID_VALUE
      \`targets.normal\` is not valid: expected business time like 4h, 90m or 1h30m.
    misspelt.yaml:8:5 error TZ_SUPPORT_INVALID_VALUE
      \`channels.0.kind\` is not valid: expected github, gitlab, mail, link or form.
    misspelt.yaml:1:1 error TZ_SUPPORT_UNKNOWN_KEY
      \`timezone\` is not a setting of support.
      Did you mean \`timeZone\`?
    "
  `);
});

test('a file that is not YAML is named at the line where it breaks', () => {
  expect(messages(read('broken.yaml'))).toMatchInlineSnapshot(`
    "
    broken.yaml:4:1 error TZ_SUPPORT_SYNTAX
      The file is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]
      Indent with spaces, and quote values that hold a colon or a hash.
    "
  `);
});

test('a year without holidays is a mistake from the October before', () => {
  const codes = (at: string) => read('whole.yaml', Date.parse(at)).diagnostics.map(({ message }) => message);
  expect(codes('2027-09-30T12:00Z')).toEqual([]);
  expect(codes('2027-10-01T12:00Z')).toEqual([
    'There is no schedule for 2028: its holidays are not known, so no answer can be promised in it.',
  ]);
  expect(codes('2028-03-01')).toHaveLength(1);
  expect(read('whole.yaml', Date.parse('2028-03-01')).schedule?.channels).toHaveLength(2);
});

test('settings in several files are joined, but for those that can only be said once', () => {
  const files = [
    { file: 'a.yaml', text: 'timeZone: UTC\nyears: [2026]\nholidays:\n  2026-12-25: Christmas\n' },
    { file: 'b.yaml', text: 'years: [2027]\nholidays:\n  2027-12-25: Christmas\n' },
  ];
  expect(parseSchedule(files, now).schedule?.years).toEqual([2026, 2027]);
  const twice = parseSchedule([...files, { file: 'c.yaml', text: 'years: []\ntimeZone: UTC\n' }], now);
  expect(messages(twice)).toMatchInlineSnapshot(`
    "
    c.yaml:2:1 error TZ_SUPPORT_KEY_TWICE
      \`timeZone\` is set in two files, so it is not clear which one counts.
      Keep it in one file of content/support.
    "
  `);
});

test('targets without hours, and hours without a zone, promise nothing', () => {
  const text = 'years: [2026, 2027]\ntargets:\n  normal: 4h\n';
  expect(messages(parseSchedule([{ file: 'a.yaml', text }], now))).toMatchInlineSnapshot(`
    "
    a.yaml:2:1 error TZ_SUPPORT_MISSING_KEY
      There are response targets but no \`hours\`, so no answer time can be computed.
      Add \`hours:\` with the weekdays on which somebody is at work.
    "
  `);
  const hours = 'hours:\n  monday: 09:00-17:00\n';
  expect(messages(parseSchedule([{ file: 'a.yaml', text: hours }], now))).toMatchInlineSnapshot(`
    "
    a.yaml:1:1 error TZ_SUPPORT_MISSING_KEY
      There are \`hours\` but no \`timeZone\`, so nobody knows when they begin.
      Add for example \`timeZone: Europe/Berlin\`.
    "
  `);
});

test('no file at all is a schedule without a promise', () => {
  const { schedule, diagnostics } = parseSchedule([], now);
  expect(diagnostics).toEqual([]);
  expect(schedule?.channels).toEqual([]);
});

test('a folder is read file by file', async () => {
  const folder = new URL('fixtures/', import.meta.url).pathname;
  const { files, diagnostics } = await loadSchedule(`${folder}content`, folder, now);
  expect(files.map((file) => file.slice(folder.length))).toEqual([
    'content/support/channels.yaml',
    'content/support/hours.yaml',
  ]);
  expect(diagnostics).toEqual([]);
});
