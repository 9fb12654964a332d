import { expect, test } from 'vitest';
import { parseBatch } from './parse-batch.ts';

test('one question a line; empty lines, a mark at the start and numbers as ids are fine', () => {
  expect(parseBatch('\uFEFF{"id":"a","query":"x"}\r\n\n{"id":2,"query":"y"}\n', 'q.jsonl')).toEqual([
    { id: 'a', query: 'x' },
    { id: '2', query: 'y' },
  ]);
});

test.each(['{', '[]', '"x"', '{"id":"a"}', '{"id":"a","query":3}', '{"id":{},"query":"x"}', 'null'])(
  'line 2 is named when it is %s',
  (line) => {
    expect(() => parseBatch(`{"id":"a","query":"x"}\n${line}`, 'q.jsonl')).toThrow(
      expect.objectContaining({
        diagnostic: expect.objectContaining({
          code: 'TZ_SEARCH_BATCH_INVALID',
          place: { file: 'q.jsonl', line: 2 },
        }),
      }),
    );
  },
);
