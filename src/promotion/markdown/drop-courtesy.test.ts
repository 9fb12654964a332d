import type { Paragraph } from 'mdast';
import { expect, test } from 'vitest';
import { dropCourtesy } from './drop-courtesy.ts';

const repeat = (value: string, count: number): Paragraph[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', children: [{ type: 'text', value }] }));

// To move or copy all paragraphs at each of so many takes minutes.
const many = 300_000;

test.for<[string, Paragraph[], number]>([
  ['greetings', [...repeat('Hi', many), ...repeat('It fails.', 6)], 6],
  ['thanks', [...repeat('It fails.', 6), ...repeat('Thanks', many)], 6],
  ['thanks before text', [...repeat('Thanks', many), ...repeat('It fails.', 6)], many + 6],
])('%s without end are read once', ([, blocks, kept]) => {
  expect(dropCourtesy(blocks)).toHaveLength(kept);
});
