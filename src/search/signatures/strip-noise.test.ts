import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripNoise } from './strip-noise.ts';

test.each([
  ['2026-11-02T10:00:00.123Z ERROR write failed', 'write failed'],
  ['Nov  2 10:00:00 [WARN] disk is nearly full', 'disk is nearly full'],
  ['[main] WARN - disk is nearly full', '[main] WARN - disk is nearly full'],
  ['\u001b[31mError\u001b[0m: no space', 'Error: no space'],
  ["ENOENT: open '/home/bob/app/config.json'", "ENOENT: open ' config.json '"],
  ['cannot read C:\\Users\\bob\\app\\config.json', 'cannot read config.json'],
  ['at /srv/x/node_modules/@acme/core/lib/a.js:1:2', 'at @acme core'],
  ['user 550e8400-e29b-41d4-a716-446655440000 is gone', 'user is gone'],
  ['commit 9fceb02d0ae598e95dc970b74767f19372d61af8 is bad', 'commit is bad'],
  ['connect to 10.0.0.12:5432 failed after 30 s', 'connect to failed after'],
  ['mail to anna.b+x@example.org bounced', 'mail to bounced'],
  ['GET https://example.org/a?b=c answered 413', 'GET answered 413'],
  ['ERR_BODY_TOO_LARGE with status 413', 'ERR_BODY_TOO_LARGE with status 413'],
  ['exit code 137', 'exit code 137'],
  ['java.lang.OutOfMemoryError: Java heap space', 'java.lang.OutOfMemoryError: Java heap space'],
])('%s becomes %s', (line, expected) => {
  expect(stripNoise(line)).toBe(expected);
});

const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '/srv/a/',
    'C:\\x\\',
    ':12:3',
    '[7]',
    ' at ',
    '10.0.0.1',
    ' ERROR ',
    '\u001b[31m',
    '12 ms',
    'a@b.c',
    '://',
    '~',
    '..',
  ),
  fc.uuid(),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

test('done twice it is the same', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const once = stripNoise(parts.join(''));
      expect(stripNoise(once)).toBe(once);
    }),
    { numRuns: 600 },
  );
});

test('a line made to be slow is not', { timeout: 30_000 }, () => {
  const started = process.cpuUsage();
  for (const piece of ['/', 'a/', '\\', '1.', 'a-', '12:', '[', ' at ', '0x', 'a@'])
    stripNoise(piece.repeat(500));
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
});
