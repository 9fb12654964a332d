import { expect, test } from 'vitest';
import { findErrorLines, redactQuery } from './index.ts';
import { planQuery } from './query/plan-query.ts';

/** Pastes that made an expression start anew at each of their letters: seconds each, where others take milliseconds. */
test.each(['x', 'X', 'A_', 'a1', '--a-', 'a.', '1', '/a', 'error ', '\n'])(
  'twenty thousand letters of %j are read at once',
  { timeout: 60_000 },
  (unit) => {
    const text = `${unit.repeat(20_000 / unit.length)}!`;
    const started = performance.now();
    planQuery(text, 'en');
    redactQuery(text);
    findErrorLines(text);
    expect(performance.now() - started).toBeLessThan(2000);
  },
);
